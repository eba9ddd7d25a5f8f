import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { scanPile } from './scanPile.ts';

const studio = '甘露创新工作室';

/** The print that is sealed, as the browser fetches it. */
async function printOf(page: Page, name: string): Promise<Buffer> {
  await page.goto(`/list?search=${name}&state=atStep`);
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const [, application] = /applications\/([^/]+)/.exec(page.url()) ?? [];
  const answer = await page.request.get(`/api/v1/papers/application/${application}.pdf`);
  expect(answer.ok()).toBe(true);
  return answer.body();
}

async function missingOf(page: Page): Promise<string[]> {
  await page.goto('/missing-seals');
  // Nothing is left when the other journeys have sealed the rest.
  await expect(page.getByText(/^共缺 \d+ 处章|^没有缺的章$/)).toBeVisible();
  return page.locator('tr', { hasText: studio }).allInnerTexts();
}

test('a body prints, scans the pile, confirms two levels on one page and sees what waits', async ({
  as,
  axe,
  picture,
}) => {
  test.slow();
  const county = await as('county2');
  const print = await printOf(county, studio);
  const before = await missingOf(county);
  expect(before.join()).toContain('所在单位工会意见');

  const sealed = {
    print,
    page: 6,
    seals: [
      { x: 0.68, y: 0.2 },
      { x: 0.68, y: 0.5 },
    ],
  };
  const pile = await scanPile([
    { turn: 180 },
    { ...sealed, turn: 181.5 },
    { print, page: 1, turn: 90 },
    { print, page: 1, turn: 0 },
  ]);
  await county.goto('/scans');
  await county.getByLabel('选择文件').setInputFiles([
    { name: '扫描 1.pdf', mimeType: 'application/pdf', buffer: pile },
    { name: '坏的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a file at all') },
  ]);
  // One file that fails never blocks the others, and says why.
  await expect(county.getByText('没有传上 1 个（不影响其余的）')).toBeVisible();
  await axe(county);
  await county.getByRole('button', { name: '识读这 1 个文件' }).click();

  await expect(county.getByRole('heading', { level: 1, name: '一批扫描件' })).toBeVisible();
  await expect(county.getByText('读出 4 页：已归入 2 页，待处理 2 页，搁置 0 页。')).toBeVisible({
    timeout: 60_000,
  });
  await expect(county.getByRole('region', { name: studio })).toContainText('审批表第 6/');
  const tray = county.getByRole('region', { name: /^待处理/ });
  await expect(tray).toContainText('空白页');
  await expect(tray).toContainText('重复扫描');
  await axe(county);
  await picture(county, 'scans-batch');

  await county.getByRole('link', { name: /逐处确认有章、缺章/ }).click();
  const union = county.getByRole('region', { name: '所在单位工会意见' });
  await union.getByRole('button', { name: /^有章/ }).click();
  await expect(union.getByText('请照纸面填写签名人。')).toBeVisible();
  await axe(county);
  await union.getByLabel('意见').fill('情况属实，同意申报。');
  await union.getByLabel('负责人（签名人）').fill('黎春梅');
  await union.getByLabel('落款日期').fill('2019-10-09');
  await union.getByRole('button', { name: /^有章/ }).click();
  await expect(union.locator('.of-mark')).toHaveText('有章');

  // The same page carries the next level: it comes by itself.
  const body = county.getByRole('region', { name: '推荐单位意见' });
  await expect(body).toHaveAttribute('data-now', 'true');
  await picture(county, 'scans-check');
  await body.getByRole('button', { name: /^纸面写的是/ }).click();
  await body.getByLabel('负责人（签名人）').fill('莫少华');
  await body.getByLabel('落款日期').fill('2019-10-10');
  await body.getByLabel('落款日期').blur();
  await county.keyboard.press('1');
  await expect(body.locator('.of-mark')).toHaveText('有章');
  await expect(county.locator('.page').getByText('没有等您确认的了')).toBeVisible();

  await county.getByRole('link', { name: '返回本批' }).click();
  await tray.locator('li', { hasText: '空白页' }).getByRole('button', { name: /^搁置/ }).click();
  await expect(county.getByRole('region', { name: /^搁置：1 页/ })).toBeVisible();

  await expect.poll(async () => (await missingOf(county)).join()).not.toContain('推荐单位意见');
  await county.goto(`/list?search=${studio}`);
  await county.getByRole('link', { name: studio }).first().click();
  await county.getByRole('button', { name: /^扫描件（/ }).click();
  await expect(county.getByRole('heading', { name: '扫描件对照' })).toBeVisible();
  await axe(county);
});
