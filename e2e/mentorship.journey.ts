import { readFileSync } from 'node:fs';
import { act, ask } from './callApi.ts';
import { expect, test } from './journey.ts';
import { demoFile } from './opinion.ts';

test('名师带徒：结对、协议、签字盖章、徒弟手机签到、评定、出师证书 (R9-R12, F29, F48)', async ({
  as,
  axe,
  picture,
  browser,
  baseURL,
}) => {
  const clerk = await as('clerk', { width: 390, height: 844 });
  const { rows } = await ask(clerk, 'studioList', {});
  const studio = rows[0]!;
  await clerk.goto(`/studios/${studio.id}/mentorship`);
  await clerk.getByRole('button', { name: '师徒结对' }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存协议' }).click();
  await expect(dialog.getByText('请填写徒弟的姓名。')).toBeVisible();
  await axe(clerk);
  await picture(clerk, 'pair-dialog-phone');
  await dialog.getByLabel('徒弟的姓名').fill('关小满');
  await dialog.getByLabel('结对的原因').selectOption('新入职');
  await dialog.getByLabel('人员类别').selectOption('技术工人');
  const from = await dialog.getByLabel('开始日期').inputValue();
  const year = Number(from.slice(0, 4));
  await dialog.getByLabel('结束日期').fill(`${year + 1}-06-30`);
  await dialog.getByLabel('传授的技艺或知识').fill('深孔加工');
  await dialog.getByLabel('培养目标').fill('一年内独立完成深孔加工。');
  await dialog.getByLabel(/第 1 项：(?!完成期限)/).fill('识读零件图，写出加工工艺。');
  await dialog.getByLabel('第 1 项：完成期限').fill(`${year + 1}-03-31`);
  await dialog.getByRole('button', { name: '保存协议' }).click();
  await expect(clerk.getByRole('heading', { level: 1, name: /关小满/ })).toBeVisible();
  await axe(clerk);

  const printed = await clerk.request.get(
    (await clerk.getByRole('link', { name: '打印协议' }).getAttribute('href'))!,
  );
  expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await clerk.getByRole('button', { name: '上传已签字盖章的协议' }).click();
  await dialog.getByLabel('签订日期').fill(from);
  await dialog.getByLabel('协议扫描件或照片').setInputFiles({
    ...{ name: '协议.pdf', mimeType: 'application/pdf', buffer: readFileSync(demoFile('scan.pdf')) },
  });
  await expect(dialog.getByRole('list', { name: /已选/ })).toBeVisible();
  await dialog.getByLabel(/已核对/).check();
  await dialog.getByRole('button', { name: '确认生效' }).click();
  await expect(clerk.getByText('培养中')).toBeVisible();

  // The apprentice gets an account and sees the own pair only.
  const system = await as('system');
  const account = { userName: 'guanxiaoman', displayName: '关小满', password: '春风又绿江南岸 2019' };
  const { user } = await act(system, 'addUser', account);
  const security = await as('security');
  await act(security, 'grantRole', { user, role: 'apprentice', studio: studio.id });
  await clerk.reload();
  await clerk.getByRole('button', { name: '关联账号' }).click();
  await dialog.getByLabel(/徒弟 关小满 的账号/).selectOption({ label: '关小满' });
  await dialog.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(dialog).toHaveCount(0);
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport, locale: 'zh-CN' });
  const young = await context.newPage();
  await young.goto('/');
  await young.getByLabel('账号').fill(account.userName);
  await young.getByLabel('密码').fill(account.password);
  await young.getByRole('button', { name: '登录' }).click();
  await expect(young.getByLabel('密码')).toHaveCount(0);
  await young.goto(`/studios/${studio.id}/mentorship`);
  await young.getByRole('link', { name: /看计划、签到检查/ }).click();
  await young.getByRole('button', { name: /确认完成/ }).click();
  await expect(young.getByText(/徒弟已确认/)).toBeVisible();
  await young.getByRole('button', { name: '签到检查' }).click();
  await young.getByRole('dialog').getByLabel('学习情况').fill('跟师傅加工了三件，尺寸合格。');
  await young.context().setOffline(true);
  await young
    .getByRole('dialog')
    .getByRole('button', { name: /^记\s?下$/ })
    .click();
  await expect(young.getByText('离线已存本机 1 条检查')).toBeVisible();
  await young.context().setOffline(false);
  await expect(young.getByText(/离线已存本机/)).toHaveCount(0);
  await expect(young.getByText('跟师傅加工了三件，尺寸合格。')).toBeVisible();
  await axe(young);
  await picture(young, 'pair-phone');
  await context.close();

  await clerk.reload();
  await clerk.getByRole('button', { name: '出师评定' }).click();
  await dialog.getByLabel('评定结果').selectOption('reached');
  await dialog.getByLabel('单位意见').fill('达到目标，同意出师。');
  await dialog.getByRole('button', { name: '登记评定' }).click();
  await expect(clerk.getByText('达到培养目标').first()).toBeVisible();
  const certificate = await clerk.request.get(
    (await clerk.getByRole('link', { name: '打印出师证书' }).getAttribute('href'))!,
  );
  expect((await certificate.body()).subarray(0, 5).toString()).toBe('%PDF-');

  const city = await as('city');
  await city.goto('/mentorship?search=关小满');
  await expect(city.getByRole('link', { name: /关小满/ })).toBeVisible();
  await axe(city);
  await picture(city, 'mentorship');
  await city.goto(`/studios/${studio.id}/mentorship`);
  await expect(city.getByRole('heading', { name: '师承图' })).toBeVisible();
  await axe(city);
  await picture(city, 'lineage');
});
