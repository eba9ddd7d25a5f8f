import { expect, type Locator, type Page } from '@playwright/test';

/** What is typed into the form: text, ids of choices, dates as 2015-03-18 (in as many boxes as the field has). */
export type Typed = Readonly<Record<string, string | readonly string[]>>;
/** Rows of a list: what the button that adds one says, and the cells of each. */
export interface Rows {
  readonly add: string;
  readonly rows: readonly Typed[];
}

const byId = (page: Page, path: string): Locator => page.locator(`[id="f-${path}"]`);

async function fillDate(page: Page, path: string, value: string): Promise<void> {
  const place = byId(page, path);
  const isBox = (await place.evaluate((node) => node.tagName)) === 'INPUT';
  const boxes = (
    isBox ? place.locator('xpath=ancestor::span[contains(@class,"date-boxes")]') : place
  ).locator('input[inputmode="numeric"]');
  const parts = value.split('-');
  for (const [at, part] of parts.entries()) await boxes.nth(at).fill(String(Number(part)));
}

/** Fills one field of whatever kind, as a person does: ticks, chooses, or types. */
export async function fillField(page: Page, path: string, value: string | readonly string[]): Promise<void> {
  const values = typeof value === 'string' ? [value] : value;
  const ticks = page.locator(`input[type="radio"][name="${path}"], input[type="checkbox"][name="${path}"]`);
  if ((await ticks.count()) > 0) {
    for (const one of values)
      await page.locator(`input[name="${path}"][value="${one}"]`).check({ force: true });
    return;
  }
  const [text = ''] = values;
  const place = byId(page, path);
  const kind = await place.evaluate((node) => ({
    tag: node.tagName,
    dated: node.querySelector('.date-boxes') !== null || node.closest('.date-boxes') !== null,
  }));
  if (kind.tag === 'SELECT') await place.selectOption(text);
  else if (kind.dated) await fillDate(page, path, text);
  else await place.fill(text);
}

export async function fillAll(page: Page, typed: Typed): Promise<void> {
  for (const [path, value] of Object.entries(typed)) await fillField(page, path, value);
}

/** Adds rows to a list of the section and fills their cells. */
export async function fillRows(page: Page, list: string, { add, rows }: Rows): Promise<void> {
  const box = page.locator(`[id="field-${list}"]`);
  for (const row of rows) {
    const lines = box.locator(`fieldset[id^="f-${list}."]`);
    const before = await lines.count();
    await box.getByRole('button', { name: add, exact: true }).click();
    await expect(lines).toHaveCount(before + 1);
    const prefix = (await lines.nth(before).getAttribute('id'))!.slice('f-'.length);
    for (const [column, value] of Object.entries(row)) await fillField(page, `${prefix}.${column}`, value);
  }
}

/** Opens a section from the task list, lets `fill` work, and says that it is done. */
export async function fillSection(page: Page, title: string, fill: () => Promise<void>): Promise<void> {
  // In the page, not in the menu: a section may be called as one of its words.
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await fill();
  await expect(page.locator('.save-bar [role="status"]')).toHaveText('已保存');
}

/** "这一部分填好了": back on the task list, the section is done. */
export async function sectionDone(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '这一部分填好了' }).click();
  const line = page.locator('.tasks li', { has: page.getByRole('link', { name: title, exact: true }) });
  await expect(line.locator('.state')).toHaveText('已完成');
}

/** Uploads a proof for a field and waits until it lies there. */
export async function attachProof(page: Page, field: string, file: string): Promise<void> {
  const box = page.locator(`[id="field-${field}"] .evidence`);
  await box.locator('input[type="file"]').first().setInputFiles(file);
  await expect(box.getByRole('link', { name: file.split('/').at(-1)! })).toBeVisible();
}

/** Ticks every warning, submits, and answers the number of the receipt. */
export async function checkAndSubmit(page: Page): Promise<string> {
  await page.getByRole('link', { name: '检查并提交' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '检查并提交' })).toBeVisible();
  for (const box of await page.locator('.warnings input:enabled').all()) await box.check();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '已提交' })).toBeVisible();
  return page.locator('.receipt-number').innerText();
}

/** Begins an application on a track from the start page. */
export async function begin(page: Page, track: string, lead: string): Promise<void> {
  await page.goto('/start');
  await page.getByRole('link', { name: track, exact: true }).click();
  await page.getByLabel('领衔人姓名').fill(lead);
  await page.getByRole('button', { name: '开始填写' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${lead}创新工作室` })).toBeVisible();
}
