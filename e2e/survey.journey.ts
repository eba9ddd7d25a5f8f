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

  await city.getByRole('link', { name: '汇总', exact: true }).click();
  for (const kind of ['pdf', 'docx']) {
    const report = await city
      .locator(`a[href*="/papers/surveyReport/"][href$=".${kind}"]`)
      .getAttribute('href');
    expect((await city.request.get(report!)).status(), kind).toBe(200);
  }
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

test('分类建议可以调整、放弃；联盟成立、加入、终止 (R7, F38)', async ({ as, axe }) => {
  const city = await as('city');
  const dialog = city.getByRole('dialog');
  const press = async (name: string) => {
    await dialog.getByRole('button', { name, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };
  await city.goto('/classes');
  await city.getByRole('button', { name: '拟定分类' }).click();
  await dialog.getByLabel('范围').selectOption({ label: '公安县总工会' });
  await press('拟定');
  await expect(city.getByRole('heading', { name: '分类建议' })).toBeVisible();
  await city.getByRole('button', { name: /^调整/ }).first().click();
  await dialog.getByRole('button', { name: '调整', exact: true }).click();
  await expect(dialog.getByText('请写明原因。')).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  await axe(city);
  await city.getByRole('button', { name: '放弃这次分类' }).click();
  await dialog.getByLabel('原因').fill('等调查结束再拟定');
  await press('放弃');

  await city.goto('/alliances');
  await city.getByRole('button', { name: '登记联盟' }).click();
  await dialog.getByLabel('名称').fill('行程焊接联盟');
  await dialog.getByLabel('种类').selectOption({ label: '同工种' });
  await dialog.getByLabel('成立时间').fill('2019-09-01');
  await press('保存');
  await expect(city.getByRole('heading', { name: '行程焊接联盟' })).toBeVisible();
  await city.getByRole('button', { name: '加入成员' }).click();
  await dialog.getByLabel('工作室', { exact: true }).selectOption({ index: 1 });
  await dialog.getByLabel('加入日期').fill('2019-09-02');
  await press('加入');
  await axe(city);
  await city.getByRole('button', { name: '终止联盟' }).click();
  await dialog.getByRole('button', { name: '终止', exact: true }).click();
  await expect(dialog.getByText('请填写终止日期。'), 'said with the reason').toBeVisible();
  await dialog.getByLabel('终止日期').fill('2019-10-01');
  await dialog.getByLabel('原因').fill('并入别的联盟');
  await press('终止');
  await expect(city.getByText(/并入别的联盟/).first()).toBeVisible();
});
