import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { draftFromTemplate } from './yearFromTemplate.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 860 };
const areas = [
  ...['tracks', 'eligibility', 'steps', 'tiers', 'materials', 'listRules', 'standards'],
  ...['outcomes', 'mentorship', 'publicNotice', 'acceptance', 'words', 'names'],
];

/** A draft from the template; answers its address. */
async function newDraft(page: Page): Promise<string> {
  await draftFromTemplate(page, 'jingzhou-2019', 2024);
  return new URL(page.url()).pathname;
}

test('a city’s words, conditions and scores without code: checked at once, undone by key, still there later (F1, F4, F23, F43)', async ({
  as,
}) => {
  const page = await as('city');
  const draft = await newDraft(page);
  const saving = page.locator('.save-bar').getByRole('status');
  const area = (name: string) =>
    page
      .getByRole('navigation', { name: '方案的各部分' })
      .getByRole('link', { name: new RegExp(`^${name}`) });

  await page.getByRole('link', { name: '表格和材料', exact: true }).click();
  await page.getByRole('link', { name: '编辑方案', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: '表格', exact: true })).toBeVisible();

  // Words: the sentences of the screens follow at once.
  await area('用词').click();
  await page.getByLabel('工作室负责人叫什么').fill('领办人');
  await expect(page.getByText('请领办人确认后再提交。')).toBeVisible();

  // A condition: what is not chosen yet is told, kept on the device and not sent.
  await area('申报条件').click();
  await page.getByRole('button', { name: '添加申报条件' }).first().click();
  await page.getByLabel('条件原话').fill('团队不少于十人');
  await expect(saving).toHaveText('有内容未能保存');
  const field = page.getByLabel('哪一栏');
  await expect(field).toHaveAccessibleDescription('请选择“哪一栏”');
  await field.selectOption({ label: '成员总数' });
  await page.getByLabel('不小于', { exact: true }).fill('10');
  await expect(page.getByText('系统核对：“成员总数”不小于 10')).toBeVisible();
  await expect(saving).toHaveText('已保存');

  // A scored item: the sum stands beside; a sum that is not the total is told, and leads to its place.
  await area('创建标准').click();
  await page.getByRole('button', { name: '加上评分' }).click();
  await page.getByRole('button', { name: '添加条目' }).click();
  await page.getByRole('textbox', { name: '名称', exact: true }).last().fill('有特色');
  await page.getByRole('button', { name: '加上怎样评' }).click();
  await page.getByRole('radio', { name: /^打分/ }).check();
  const points = page.getByRole('textbox', { name: '满分' });
  await points.fill('90');
  await expect(page.getByText('还差 10 分')).toBeVisible();
  const checks = page.getByRole('region', { name: '检查' });
  await expect(checks.getByText(/^要改正 1 处/)).toBeVisible();
  await checks.getByRole('button').click();
  await checks.getByRole('link', { name: /分值合计 90/ }).click();
  await expect(page.locator('.ed-main :focus')).toHaveCount(1);
  await checks.getByRole('button').first().click();
  await points.fill('100');
  await expect(checks.getByText('没有要改正的')).toBeVisible();

  // Undone and done again by key, wherever the focus is.
  await page.waitForTimeout(1600);
  await points.fill('95');
  await page.keyboard.press('Control+z');
  await expect(points).toHaveValue('100');
  await page.keyboard.press('Control+Shift+z');
  await expect(points).toHaveValue('95');
  await page.keyboard.press('Control+z');
  await expect(saving).toHaveText('已保存');

  // Nothing is lost, and the address leads to the same element.
  const item = new URL(page.url());
  await page.goto('about:blank');
  await page.goto(item.pathname + item.hash);
  await page.locator('.ed-open', { hasText: '有特色' }).click();
  await expect(points).toHaveValue('100');
  await page.goto(`${draft}/editor/words`);
  await expect(page.getByLabel('工作室负责人叫什么')).toHaveValue('领办人');
  await page.goto(`${draft}/editor/eligibility`);
  await expect(page.locator('.ed-open', { hasText: '团队不少于十人' })).toBeVisible();
});

test('no area of the editor has an axe fault, wide or on the phone', async ({ as, axe }) => {
  test.slow();
  const page = await as('city');
  const draft = await newDraft(page);
  for (const area of areas) {
    await page.setViewportSize(desktop);
    await page.goto(`${draft}/editor/${area}`);
    await expect(page.locator('.ed-title')).toBeVisible();
    await expect(page.locator('.waiting')).toHaveCount(0);
    const first = page.locator('.ed-open[aria-expanded="false"]').first();
    if ((await first.count()) > 0) await first.click();
    await axe(page);
    await page.setViewportSize(phone);
    await axe(page);
  }
});
