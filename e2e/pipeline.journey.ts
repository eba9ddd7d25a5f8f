import { expect, test } from './journey.ts';

test('培育名单：登记、走访、转为申报，市里看到已创建 (R17, R26)', async ({ as, axe, picture }) => {
  const page = await as('county');
  const menu = page.getByRole('navigation', { name: '主菜单' });
  await menu.getByRole('link', { name: '年度安排' }).click();
  await menu.getByRole('link', { name: '培育名单' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '培育名单' })).toBeVisible();
  await axe(page);
  await picture(page, 'pipeline');

  await page.getByRole('button', { name: '登记培育对象' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('请填写单位全称。')).toBeVisible();
  await dialog.getByLabel('所在单位').fill('南口虚构阀门有限公司');
  await dialog.getByLabel('领衔人姓名').fill('贺长青');
  await dialog.getByLabel('专业领域').fill('阀门密封');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  const card = page.getByRole('listitem').filter({ hasText: '贺长青' });
  await expect(card.getByText('已选定')).toBeVisible();

  await card.getByRole('button', { name: /记录走访/ }).click();
  await dialog.getByLabel('走访人').fill('县总工会 王干事');
  await dialog.getByLabel('看到的情况').fill('团队六人，场地已备好，两项课题都在做。');
  await dialog.getByLabel('进展').selectOption({ label: '已创建' });
  await axe(page);
  await dialog.getByRole('button', { name: '记录' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card.getByText('走访 1 次')).toBeVisible();
  await expect(card.getByText('已创建')).toBeVisible();

  const city = await as('city');
  await city.goto('/board');
  await expect(city.getByRole('columnheader', { name: '已创建' })).toBeVisible();

  await card.getByRole('button', { name: /转为申报/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '贺长青创新工作室' })).toBeVisible();
  await page.goto('/pipeline');
  await expect(
    page.getByRole('listitem').filter({ hasText: '贺长青' }).getByText('已转为申报', { exact: true }),
  ).toBeVisible();

  const phone = await as('county', { width: 390, height: 844 });
  await phone.goto('/pipeline');
  await expect(phone.getByRole('button', { name: '登记培育对象' })).toBeVisible();
  await axe(phone);
  await picture(phone, 'pipeline-phone');
});
