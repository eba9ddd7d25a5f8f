import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

/** The grid of the first paper that has one, in the draft of the coming year. */
async function openLayouts(page: Page): Promise<void> {
  await page.goto('/drafts');
  await page
    .getByRole('link', { name: /2020年/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '请逐步核对' })).toBeVisible();
  await page.goto(`${new URL(page.url()).pathname}/editor/layouts`);
  await expect(page.getByRole('heading', { level: 2, name: '印表版式' })).toBeVisible();
  await page.getByLabel('哪一张纸').selectOption('county');
}

test('印表版式：拖边线、换位置、键盘、撤销，纸面立刻跟着变 (F1, design 7)', async ({ as, axe, picture }) => {
  const page = await as('city');
  await openLayouts(page);
  const board = page.getByRole('group', { name: /^版面/ });
  const cell = (row: number, at: number) =>
    board.getByRole('button', { name: new RegExp(`^第 ${row} 行第 ${at} 格`) });
  const width = async (row: number, at: number) =>
    Number(/(\d+) 列宽/.exec((await cell(row, at).getAttribute('aria-label')) ?? '')?.[1]);
  const words = async (row: number, at: number) => (await cell(row, at).textContent())?.trim();

  await cell(1, 1).click();
  const before = await width(1, 1);
  await page.keyboard.press('Shift+ArrowRight');
  expect(await width(1, 1)).toBe(before + 1);
  await expect(cell(1, 1)).toBeFocused();

  // The border is dragged two columns further.
  const box = (await cell(1, 1).boundingBox())!;
  const column = (await board.boundingBox())!.width / 24;
  await page.mouse.move(box.x + box.width, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 2 * column, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await width(1, 1)).toBe(before + 3);

  // A cell dragged onto another one changes places with it.
  const [one, other] = [await words(1, 1), await words(2, 1)];
  const [from, to] = [(await cell(1, 1).boundingBox())!, (await cell(2, 1).boundingBox())!];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  expect([await words(1, 1), await words(2, 1)]).toEqual([other, one]);
  await page.keyboard.press('Control+z');
  expect([await words(1, 1), await words(2, 1)]).toEqual([one, other]);

  await cell(1, 1).click();
  await page.getByLabel('印的字').fill('名称（试改）');
  await expect(page.getByRole('region', { name: '印出来的样子' })).toContainText('名称（试改）');
  await page.getByRole('button', { name: '分成两格' }).click();
  await expect(page.getByRole('heading', { name: '第 1 行第 2 格' })).toBeVisible();
  await page.getByRole('button', { name: '去掉这一格' }).click();
  await expect(page.getByText('没有要改正的', { exact: true })).toBeVisible();
  await axe(page);
  await picture(page, 'layout-editor');

  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
  await picture(page, 'layout-editor-phone');
  await expect(page.getByText('已保存').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: '印出来的样子' })).toContainText('名称（试改）');
});
