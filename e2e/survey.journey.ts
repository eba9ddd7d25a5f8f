import { expect, test } from './journey.ts';

test('摸底调查：市里开展，手机上填报，两级看到进度和汇总 (R6-R8, R24)', async ({ as, axe, picture }) => {
  const city = await as('city');
  await city.goto('/survey');
  await city.getByRole('button', { name: '开展新的调查' }).click();
  await city.getByRole('button', { name: '开展调查', exact: true }).click();
  await expect(city.getByText('请选择截止日期。')).toBeVisible();
  await city.getByLabel('名称').fill('行程调查摸底');
  await city.getByLabel('截止日期', { exact: true }).fill('2030-12-31');
  await axe(city);
  await city.getByRole('button', { name: '开展调查', exact: true }).click();
  await expect(city.getByRole('heading', { name: '行程调查摸底' })).toBeVisible();
  await expect(city.getByRole('region', { name: '各推荐单位的填报进度' })).toBeVisible();
  await axe(city);
  await picture(city, 'survey');

  await city.getByRole('link', { name: '调查表', exact: true }).click();
  const first = city.getByRole('region', { name: '调查表名单' }).getByRole('link').first();
  const address = await first.getAttribute('href');
  const phone = await as('city', { width: 390, height: 844 });
  await phone.goto(address!);
  await expect(phone.getByRole('heading', { name: '情况总结' })).toBeVisible();
  await phone.getByLabel('总结经验').fill('每周一次例会，当天的问题当周有办法。');
  await expect(phone.getByText('已保存')).toBeVisible();
  await phone.reload();
  await expect(phone.getByLabel('总结经验')).toHaveValue('每周一次例会，当天的问题当周有办法。');
  await phone.getByRole('button', { name: '提交调查表' }).click();
  await expect(phone.getByRole('alert')).toContainText('没有填好');
  await axe(phone);
  await picture(phone, 'survey-phone');
});
