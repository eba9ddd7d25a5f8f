import type { Page } from '@playwright/test';
import { campaignMark, writeMark } from '../src/core/paper/pageMark.ts';
import { expect, test } from './journey.ts';

const phone = { width: 390, height: 844 };

async function answer<T>(page: Page, question: string): Promise<T> {
  const found = await page.request.get(`/api/v1/${question}`);
  expect(found.status(), question).toBe(200);
  return found.json() as Promise<T>;
}

/** Opens the desk of a body from the list of all. */
async function deskOf(page: Page, body: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: '主菜单' });
  await menu.getByRole('link', { name: '纸质材料', exact: true }).click();
  await menu.getByRole('link', { name: '收件', exact: true }).click();
  await page.getByRole('link', { name: body }).click();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(body) })).toBeVisible();
}

/** The slip behind a link is a PDF. */
async function slip(page: Page, name: string): Promise<void> {
  const href = await page.getByRole('link', { name }).first().getAttribute('href');
  const paper = await page.request.get(href!);
  expect(paper.headers()['content-type']).toBe('application/pdf');
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
}

test('the city takes in a body’s pile: codes, one paper missing with its day, the slip, the rest later', async ({
  as,
  axe,
  picture,
}) => {
  const city = await as('city');
  await deskOf(city, '石首市总工会');
  const { campaigns } = await answer<{ campaigns: { id: string }[] }>(city, 'campaignList');
  const campaign = campaigns[0]!.id;
  const mark = {
    paper: 'summary',
    campaign: campaignMark(campaign),
    version: '0'.repeat(12),
    page: 1,
    pages: 1,
  } as const;
  const scanner = city.getByLabel('扫码或搜索');
  const copies = city.getByLabel(/^本次份数：本单位/);
  for (const number of ['shishou', 'shishou']) {
    await scanner.fill(writeMark({ ...mark, number }));
    await scanner.press('Enter');
  }
  await expect(city.getByText(/^已记 1 份：/)).toBeVisible();
  await expect(copies).toHaveValue('2');
  await scanner.fill(writeMark({ ...mark, number: 'songzi' }));
  await scanner.press('Enter');
  await expect(city.getByText(/不在石首市总工会的清单里/)).toBeVisible();
  await scanner.fill('https://example.org/');
  await scanner.press('Enter');
  await expect(city.getByText(/没有读到本系统的二维码/)).toBeVisible();

  await city.getByRole('button', { name: '全部收齐' }).click();
  const proof = (label: string) => city.getByLabel(new RegExp(`^${label}：曾水生创新工作室 经济效益证明`));
  await proof('本次份数').fill('1');
  await proof('其中原件').fill('0');
  await proof('补件日期').fill('2019-10-18');
  await proof('缺什么').fill('原件未盖财务章');
  await axe(city);
  await city.getByRole('button', { name: '登记收件' }).click();
  await expect(city.getByText('请填写送达人。')).toBeVisible();
  await city.getByLabel('送达人').fill('江秀英');
  await city.getByRole('button', { name: '登记收件' }).click();
  await expect(city.getByText(/已登记，收件编号 SJ-2019-\d+。还缺 1 项。/)).toBeVisible();
  await expect(city.getByText('2019年10月18日前补件').first()).toBeVisible();
  await slip(city, '打印收件回执');
  await picture(city, 'receipts-missing');

  await deskOf(city, '石首市总工会');
  await scanner.fill('曾水生');
  await scanner.press('Enter');
  await proof('本次份数').focus();
  await city.keyboard.press('Enter');
  await expect(proof('本次份数')).toHaveValue('1');
  await expect(proof('其中原件')).toHaveValue('1');
  await city.getByLabel('送达人').fill('江秀英');
  await city.getByRole('button', { name: '登记收件' }).click();
  await expect(city.getByText(/应收的都已收齐/)).toBeVisible();
});

test('an original goes back once, with a slip to sign; a wrong line is corrected', async ({
  as,
  axe,
  picture,
}) => {
  const city = await as('city');
  await deskOf(city, '石首市总工会');
  await city.getByRole('button', { name: '退还原件' }).click();
  const dialog = city.getByRole('dialog');
  await dialog.getByRole('button', { name: /^退\s?还$/ }).click();
  await expect(dialog.getByText('请选择要退还的原件。')).toBeVisible();
  await dialog.getByLabel(/曾水生创新工作室/).check();
  await dialog.getByLabel('领取人').fill('江秀英');
  await axe(city);
  await dialog.getByRole('button', { name: /^退\s?还$/ }).click();
  await expect(dialog.getByText(/已退还，退件编号 TJ-2019-\d+/)).toBeVisible();
  await slip(city, '打印退还单');
  await dialog.getByRole('button', { name: /^完\s?成$/ }).click();
  await expect(dialog).toHaveCount(0);

  await city.goto('/receipts/originals?show=back');
  await expect(city.getByRole('row', { name: /曾水生创新工作室/ })).toContainText('退给 江秀英 1 份');
  await axe(city);
  await picture(city, 'receipts-originals');

  await deskOf(city, '石首市总工会');
  const record = city
    .getByRole('listitem')
    .filter({ hasText: /TJ-2019-\d+ 退还原件/ })
    .first();
  await record.getByText(/条明细/).click();
  await record
    .getByRole('button', { name: /^更\s?正/ })
    .first()
    .click();
  await dialog.getByLabel('退还件数').fill('0');
  await dialog.getByLabel('原因').fill('没有领走');
  await dialog.getByRole('button', { name: /^更\s?正$/ }).click();
  await expect(dialog).toHaveCount(0);
  await city.getByRole('button', { name: '退还原件' }).click();
  await expect(dialog.getByLabel(/曾水生创新工作室/)).toBeVisible();
});

test('a body sees what has come of its pile; the desk works on the phone', async ({ as, axe, picture }) => {
  const county = await as('county');
  await county.goto('/filing');
  await expect(county.getByRole('heading', { name: /^纸质材料：市里已收齐 \d+ \/ \d+ 项$/ })).toBeVisible();
  await axe(county);
  const city = await as('city', phone);
  await city.goto('/receipts');
  await city.getByRole('link', { name: '公安县总工会' }).click();
  await expect(city.getByText(/2019年10月18日前补件/).first()).toBeVisible();
  const wide = await city.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(phone.width);
  await axe(city);
  await picture(city, 'receipts-phone');
});
