import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { draftFromTemplate } from './yearFromTemplate.ts';

/** A draft of its own, so that other journeys find theirs as it was. */
async function openForms(page: Page): Promise<void> {
  await draftFromTemplate(page, 'jingzhou-2019', 2027);
  await page.goto(`${new URL(page.url()).pathname}/editor/forms`);
  await expect(page.getByRole('heading', { level: 2, name: '表格' })).toBeVisible();
}

test('表格：加一栏，界面和纸面立刻有它；改编号、删除前告诉用在哪里、撤销 (F1, F4, ux 15)', async ({
  as,
  axe,
  picture,
}) => {
  const page = await as('city');
  await openForms(page);
  const tree = page.getByRole('tree');
  const line = (name: RegExp) => tree.getByRole('treeitem', { name });
  const preview = page.getByRole('region', { name: '预览' });
  const turn = (name: string) => preview.getByRole('button', { name, exact: true }).click();

  // A field with unit, star and a condition, by the keyboard where that is quicker.
  await page.getByLabel('要加的种类').selectOption({ label: '数字' });
  await line(/^.{0,2}成员总数/).click();
  await page.keyboard.press('Insert');
  await expect(line(/新的一栏/)).toBeFocused();
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: '栏目名称', exact: true });
  await expect(name).toBeFocused();
  await name.fill('女成员数');
  await page.getByRole('textbox', { name: '单位', exact: true }).fill('人');
  await page.getByRole('checkbox', { name: /^表上标“\*”/ }).check();
  await page.getByRole('radio', { name: '有条件的必填' }).check();
  const condition = page.getByRole('group', { name: '什么时候必填' });
  await condition.getByRole('radio', { name: '等于' }).check();
  await condition.getByLabel('哪一栏').selectOption({ label: '单位类型' });
  await condition.getByLabel('等于什么').selectOption({ index: 2 });

  const field = preview.locator('.field', { hasText: '女成员数' });
  await expect(field.getByText('人', { exact: true })).toBeVisible();
  await expect(field.locator('.star')).toBeVisible();
  await expect(field.getByText('证明材料')).toBeVisible();
  await field.getByRole('textbox').fill('3');
  await axe(page);
  await picture(page, 'form-editor');

  // The paper has it at once, with what was typed; a click on a cell chooses its field.
  await turn('纸面');
  const paper = preview.getByRole('region', { name: '纸面预览' });
  await expect(paper.getByRole('rowheader', { name: '女成员数' })).toBeVisible();
  await expect(paper.locator('[data-path="field-1"]')).toContainText('3');
  await expect(paper.locator('[data-path="field-1"]')).toHaveCSS('outline-style', 'solid');
  await picture(page, 'form-editor-paper');
  await paper.locator('[data-path="specialty"] a').click();
  await expect(line(/^.{0,2}专业领域/)).toHaveAttribute('aria-selected', 'true');

  await line(/女成员数/).click();
  const id = page.getByRole('textbox', { name: '编号', exact: true });
  await id.fill('womenCount');
  await page.getByRole('button', { name: '改编号' }).click();
  await expect(page).toHaveURL(/fields\/womenCount$/);
  await expect(paper.locator('[data-path="womenCount"]')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(paper.locator('[data-path="womenCount"]')).toHaveCount(0);
  await expect(paper.locator('[data-path="field-1"]')).toBeVisible();

  // What a check rests on stays, and the way to it is shown.
  await line(/^.{0,2}创建日期/)
    .first()
    .click();
  await page.keyboard.press('Delete');
  const told = page.getByRole('alert');
  await expect(told).toBeFocused();
  await expect(told).toContainText('处用到它');
  await expect(told.getByRole('link', { name: /检查 V2$/ })).toBeVisible();
  await axe(page);
  await told.getByRole('link', { name: /固定含义“创建日期”/ }).click();
  await expect(page.getByRole('textbox', { name: '名称', exact: true })).toBeVisible();

  // What nothing rests on goes with its place on the paper, and comes back.
  await line(/女成员数/).click();
  await page.keyboard.press('Delete');
  await expect(line(/女成员数/)).toHaveCount(0);
  await expect(paper.getByRole('rowheader', { name: '女成员数' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(line(/女成员数/)).toHaveCount(1);
  await expect(page.getByText('没有要改正的', { exact: true })).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  for (const view of ['栏目', '属性', '填报界面', '纸面']) {
    await page.getByRole('group', { name: '看哪一部分' }).getByRole('button', { name: view }).click();
    await axe(page);
    await picture(page, `form-editor-phone-${view}`);
  }
  await expect(page.getByText('已保存').first()).toBeVisible();
});

test('选项：次序、其他、改编号，用着的不能删 (F1, F4)', async ({ as, axe, picture }) => {
  const page = await as('city');
  await openForms(page);
  await page.goto(
    `${new URL(page.url()).pathname.replace('/forms', '/dictionaries')}#dictionaries/unitTypes`,
  );
  const entry = (at: number) => page.getByRole('textbox', { name: `选项 ${at}`, exact: true });
  const [first, second] = [await entry(1).inputValue(), await entry(2).inputValue()];
  await entry(1).press('Alt+ArrowDown');
  await expect(entry(1)).toHaveValue(second);
  await expect(entry(2)).toHaveValue(first);
  await expect(entry(2)).toBeFocused();
  await entry(2).press('Enter');
  await expect(entry(3)).toHaveValue('新的选项');
  await entry(3).fill('试加的一项');
  await page.getByRole('button', { name: '删除试加的一项' }).click();
  await expect(entry(3)).not.toHaveValue('试加的一项');
  await page.getByRole('button', { name: '删除企业', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('必填条件');
  await axe(page);
  await picture(page, 'dictionaries');
  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
});
