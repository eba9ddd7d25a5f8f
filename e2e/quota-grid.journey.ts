import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

/** A draft from last year's work, begun through the API as the screen does. */
async function draftOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { campaigns } = await (await fetch('/api/v1/draftList')).json();
    const answer = await fetch('/api/v1/startDraft', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ origin: 'lastYear', campaign: campaigns[0].id, year: 2020 }),
    });
    return (await answer.json()).draft as string;
  });
}

const cell = (page: Page, row: string, tier: string) => page.getByLabel(`${row} ${tier}`, { exact: true });
const sum = (page: Page, tier: string) => page.getByLabel(`${tier}各行相加`, { exact: true });

/** Pastes as Excel and WPS do: lines and tabs on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('the quota of a new year is typed, pasted, undone, checked and read from a file', async ({
  as,
  axe,
  picture,
}) => {
  test.slow();
  const page = await as('city');
  const draft = await draftOf(page);
  await page.goto(`/drafts/${draft}/quota`);
  const first = cell(page, '荆州区总工会', '市级数');
  await expect(first).toHaveValue('5');
  await expect(sum(page, '市级数')).toHaveText('60');
  await axe(page);
  await picture(page, 'quota-grid');

  // Typing overwrites, Enter goes down, arrows go round, the difference is said at once.
  await first.focus();
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await expect(cell(page, '沙市区总工会', '市级数')).toBeFocused();
  await expect(sum(page, '市级数')).toHaveText('61');
  await expect(page.getByText('“市级数”各行相加是 61，合计印的是 60').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: '有 1 处与别的行不一样' })).toBeVisible();
  await axe(page);
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, '沙市区总工会', '市级示范数')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(cell(page, '荆州区总工会', '市级示范数')).toBeFocused();

  // What is no number stays in the cell and is told; Esc takes it back.
  await page.keyboard.type('两个');
  await page.keyboard.press('Enter');
  await expect(page.getByText('不是名额，请写成 5、1-2、≥5（不少于5），或留空。')).toBeVisible();
  await picture(page, 'quota-grid-faults');
  await page.keyboard.press('Escape');
  await expect(cell(page, '荆州区总工会', '市级示范数')).toHaveValue('1');

  // Undo.
  await page.keyboard.press('Control+z');
  await expect(sum(page, '市级数')).toHaveText('60');

  // A block from Excel, with a range and a floor; one undo takes all of it back.
  await cell(page, '荆州区总工会', '总任务').focus();
  await paste(page, '10\t６\t1-2\t4\r\n9\t不少于5\t\t4\r\n');
  await expect(cell(page, '荆州区总工会', '市级示范数')).toHaveValue('1—2');
  await expect(cell(page, '沙市区总工会', '市级数')).toHaveValue('≥5');
  await expect(cell(page, '沙市区总工会', '市级示范数')).toHaveValue('');
  await expect(sum(page, '市级数')).toHaveText('至少 61');
  await page.keyboard.press('Control+z');
  await expect(cell(page, '沙市区总工会', '市级数')).toHaveValue('5');

  // The file that is exported is the table; changed and read back, its differences are seen before they are taken.
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出名额表' }).click();
  const bytes = readFileSync((await (await download).path())!);
  await page.getByLabel('导入名额表').setInputFiles({ name: '名额.xlsx', mimeType: '', buffer: bytes });
  await expect(page.getByText('文件里的名额与表上完全一样。')).toBeVisible();
  await cell(page, '荆州区总工会', '市级数').fill('7');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: '荆州区总工会 市级数 7 5' })).toBeVisible();
  await axe(page);
  await picture(page, 'quota-grid-import');
  await page.getByRole('button', { name: '采用这 1 处改动' }).click();
  await expect(cell(page, '荆州区总工会', '市级数')).toHaveValue('5');

  // A row for a body without places, shared by two; the menu of a row.
  await page.getByLabel('增加一行').fill('机动');
  await page.getByRole('button', { name: '增加', exact: true }).first().click();
  await expect(page.getByLabel('机动的名额归属：机动，不归单位')).toBeVisible();
  await page.getByText('各栏的名称和相互关系').click();
  await page.getByLabel('机动的名额归属：机动，不归单位').click();
  await axe(page);
  await picture(page, 'quota-grid-open');
  await page.getByRole('button', { name: '机动：删去这一行' }).click();
  await expect(page.getByText('已保存').first()).toBeVisible();
  await page.reload();
  await expect(cell(page, '荆州区总工会', '市级数')).toHaveValue('5');

  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page);
  await picture(page, 'quota-grid-phone');
});

const notice = (name: string) =>
  readFileSync(new URL(`../test/notices/${name}/notice.txt`, import.meta.url), 'utf8');

async function draftFromNotice(page: Page, name: string): Promise<string> {
  return page.evaluate(async (text) => {
    const answer = await fetch('/api/v1/startDraft', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ origin: 'notice', text }),
    });
    return (await answer.json()).draft as string;
  }, notice(name));
}

test('the doctor says what it made of the table of a notice, and lets a person choose where it would not guess (F47)', async ({
  as,
  axe,
  picture,
}) => {
  test.slow();
  const page = await as('city');
  await page.goto(`/drafts/${await draftFromNotice(page, 'anlu-2020')}/quota`);
  await expect(page.getByRole('heading', { name: '通知里的名额表缺了空格，已经还原，请核对' })).toBeVisible();
  await expect(page.getByText('“待分配”的 1 只能是“标兵”：11+1=12。').first()).toBeVisible();
  const fill = page.getByRole('button', { name: '按通知填入下表' });
  if ((await fill.count()) > 0) await fill.click();
  await expect(cell(page, '待分配', '标兵')).toHaveValue('1');
  await expect(page.getByText('现在表上就是这样。')).toBeVisible();
  await axe(page);
  await picture(page, 'quota-doctor-placed');

  await page.goto(`/drafts/${await draftFromNotice(page, 'heyu-2017')}/quota`);
  await expect(page.getByRole('heading', { name: '有几种放法都对得上' })).toBeVisible();
  const choices = page.getByRole('group', { name: '对照原件，选一种放法' }).getByRole('radio');
  expect(await choices.count()).toBeGreaterThan(1);
  await choices.nth(1).check();
  await page.getByRole('button', { name: '按这一种填入下表' }).click();
  await expect(page.getByText('现在表上就是这一种。')).toBeVisible();
  await axe(page);
  await picture(page, 'quota-doctor-ambiguous');
});
