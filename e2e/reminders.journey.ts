import { expect, test } from './journey.ts';

const body = '荆州开发区总工会';

test('the city sees whom a reminder reaches, sends it; the county opens it; the ledger says 已打开', async ({
  as,
  axe,
}) => {
  const city = await as('city');
  await city.goto('/outbox/reminders');
  await city.getByLabel('或现在就提醒').selectOption({ label: '尚未报送' });
  const row = city.getByRole('row', { name: new RegExp(body) });
  await expect(row).toContainText('莫少华（系统内）');
  const others = city.getByRole('group', { name: /提醒哪些单位/ }).getByRole('checkbox');
  for (const other of await others.all()) await other.uncheck();
  await city.getByRole('checkbox', { name: body }).check();
  await city.getByLabel('提醒的话').fill('请本周内报送，有困难请来电。');
  await city.getByRole('button', { name: '发出提醒' }).click();
  await expect(city.getByText('已提醒 1 人')).toBeVisible();
  await axe(city);

  const county = await as('county2');
  await county.getByRole('link', { name: /消息.*条未读/ }).click();
  const message = county.getByRole('listitem').filter({ hasText: '请本周内报送' });
  await expect(message).toContainText('未读');
  await axe(county);
  await message.getByRole('button', { name: /打开查看/ }).click();
  await expect(county).toHaveURL(/\/filing/);

  await city.goto('/outbox?kind=reminder&state=opened');
  const line = city.getByRole('row', { name: /请抓紧办理创新工作室申报/ }).filter({ hasText: body });
  await expect(line.first()).toContainText('已打开');
  const download = city.waitForEvent('download');
  await city.getByRole('link', { name: '导出 Excel' }).click();
  expect((await download).suggestedFilename()).toBe('消息台账.xlsx');
});

test('the system administrator keeps a web-hook; its key is not shown again; a wrong address is refused', async ({
  as,
}) => {
  const system = await as('system');
  await system.goto('/outbox/hooks');
  await system.getByLabel('名称').fill('县区工会工作群');
  await system.getByLabel('机器人地址').fill('http://qyapi.weixin.qq.com/send?key=abc');
  await system.getByRole('button', { name: '登记' }).click();
  await expect(system.getByText('这个地址不能使用')).toBeVisible();
  await system.getByLabel('机器人地址').fill('https://127.0.0.1:9/send?key=abc');
  await system.getByRole('button', { name: '登记' }).click();
  const row = system.getByRole('row', { name: /县区工会工作群/ });
  await expect(row).toContainText('127.0.0.1:9');
  await expect(row).not.toContainText('key=abc');
  await row.getByRole('button', { name: /试发/ }).click();
  await expect(row).toContainText('指向本机或内网', { timeout: 20_000 });
  await row.getByRole('button', { name: /移除/ }).click();
  await expect(system.getByText('还没有登记机器人')).toBeVisible();
});
