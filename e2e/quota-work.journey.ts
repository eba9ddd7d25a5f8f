import { expect, test } from './journey.ts';

test('县总工会把名额分给单位，给候选对象排序；市总工会记下电话商定的调剂 (F6, F18, 3.7)', async ({
  as,
  axe,
  picture,
}) => {
  const page = await as('county');
  await page.goto('/allocation');
  await expect(page.getByRole('heading', { level: 1, name: '名额分解' })).toBeVisible();
  const cell = page.getByRole('textbox', { name: /市级数$/ }).first();
  await cell.fill('99');
  await expect(page.getByText(/多分了/)).toBeVisible();
  await page.getByRole('button', { name: '保存分解' }).click();
  await expect(page.getByText(/只有 \d+ 个可以分给单位/)).toBeVisible();
  await cell.fill('1');
  await page.getByRole('textbox', { name: '说明' }).fill('按去年的基础分');
  await axe(page);
  await page.getByRole('button', { name: '保存分解' }).click();
  await expect(page.getByText(/第 1 次：分给 1 个单位/)).toBeVisible();
  await picture(page, 'allocation');

  await page.goto('/ranking');
  await expect(page.getByRole('heading', { level: 1, name: '推荐排序' })).toBeVisible();
  await axe(page);
  await picture(page, 'ranking');

  const city = await as('city');
  await city.goto('/quota');
  await city.getByRole('button', { name: '调剂名额' }).click();
  const dialog = city.getByRole('dialog');
  await dialog.getByLabel('哪一级').selectOption({ label: '市级数' });
  await dialog.getByLabel('从哪里调出').selectOption({ label: '市直其他产业（局）工会' });
  await dialog.getByLabel('调到哪里').selectOption({ label: '荆州区总工会' });
  await dialog.getByLabel('电话商定').check();
  await dialog.getByLabel('原因').fill('双方同意');
  await dialog.getByRole('button', { name: '调剂', exact: true }).click();
  await expect(dialog.getByText('请填写来电人。')).toBeVisible();
  await axe(city);
  await dialog.getByRole('button', { name: '取消' }).click();

  const phone = await as('county', { width: 390, height: 844 });
  for (const address of ['/allocation', '/ranking']) {
    await phone.goto(address);
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(phone.locator('.waiting')).toHaveCount(0);
    await axe(phone);
    await picture(phone, `phone${address.replace('/', '-')}`);
  }
});
