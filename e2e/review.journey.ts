import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

const phone = { width: 390, height: 844 };

/** Marks every item: yes, and all states. */
async function markAll(page: Page): Promise<void> {
  for (const radio of await page.getByRole('radio', { name: '是', exact: true }).all()) await radio.check();
  for (const group of await page.getByRole('group', { name: '看到了哪几样' }).all())
    for (const box of (await group.getByRole('checkbox').all()).slice(0, -1)) await box.check();
}

test('评审：开启一轮、分配、专家评分提交、形成结果并下载 (F24)', async ({ as, axe, picture }) => {
  const city = await as('city');
  await city.goto('/reviewing');
  await axe(city);
  await city.getByRole('button', { name: '开启一轮评审' }).click();
  const dialog = city.getByRole('dialog');
  await dialog.getByRole('button', { name: '开启', exact: true }).click();
  await expect(dialog.getByText('请填写这一轮的名称。')).toBeVisible();
  await dialog.getByLabel('类别', { exact: true }).selectOption({ index: 1 });
  await dialog.getByRole('textbox', { name: '名称' }).fill('书面评审');
  await dialog.getByLabel(/匿名/).check();
  await dialog.getByLabel('每份申报几人评审').fill('1');
  await dialog.getByRole('button', { name: '开启', exact: true }).click();
  await expect(city.getByRole('heading', { level: 1, name: '书面评审' })).toBeVisible();
  await city.getByRole('button', { name: '按工作量分配专家' }).click();
  await dialog.getByRole('button', { name: '分配', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await axe(city);
  await picture(city, 'review-round');

  const expert = await as('expert', phone);
  await expert.goto('/review-desk');
  const first = expert.getByRole('link', { name: /^第 \d+ 号$/ }).first();
  await expect(first).toBeVisible();
  await axe(expert);
  await picture(expert, 'review-desk');
  await first.click();
  await expert.getByRole('button', { name: '提交评分' }).click();
  await expect(expert.getByText(/还有 \d+ 项没有评：/)).toBeVisible();
  await axe(expert);
  await markAll(expert);
  await expect(expert.getByText('已保存')).toBeVisible();
  await expert.reload();
  await expect(expert.getByRole('radio', { name: '是', exact: true }).first()).toBeChecked();
  await picture(expert, 'review-sheet');
  await expert.getByRole('button', { name: '提交评分' }).click();
  await expect(expert.getByText('已提交', { exact: true })).toBeVisible();

  await city.goto('/reviewing');
  await city
    .getByRole('link', { name: /^评审情况表/ })
    .first()
    .click();
  await city.getByRole('button', { name: '形成评审结果' }).click();
  await dialog.getByRole('button', { name: '形成结果' }).click();
  if (await dialog.getByText('请写明理由，或先催办。').isVisible()) {
    await dialog.getByLabel('没有等齐的理由').fill('会期提前');
    await dialog.getByRole('button', { name: '形成结果' }).click();
  }
  await expect(city.getByText(/形成了评审结果/)).toBeVisible();
  await axe(city);
  await picture(city, 'review-results');
  for (const name of ['评审情况表（PDF）', '导出 Excel']) {
    const address = await city.getByRole('link', { name }).getAttribute('href');
    expect((await city.request.get(address!)).status()).toBe(200);
  }
});
