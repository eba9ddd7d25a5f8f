import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre';
import { expect, test } from './journey.ts';
import { demoFile } from './opinion.ts';

const HEADS = ['序号', '领衔人', '工作室名称', '所在单位', '推荐单位', '级别', '认定时间'];
/** One that is new, one of a unit and lead that the register has, one with a fault. */
const LIST = [
  ['往年名单'],
  HEADS,
  ['1', '边小满', '边小满创新工作室', '虚构行程铸造厂', '沙市区', '市级', '2017年6月'],
  ['2', '边大雪', '边大雪创新工作室', '虚构行程玻璃厂', '沙市区总工会', '市级', '2016.5'],
  ['3', '边立秋', '边立秋创新工作室', '虚构行程线缆厂', '沙市区总工会', '市级', '说不清'],
];

async function pressed(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
/** Fills the dialog of a studio that never applied here. */
async function named(page: Page, leadName: string): Promise<void> {
  await page.getByRole('button', { name: '登记工作室' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('推荐单位').selectOption({ label: '沙市区总工会' });
  await dialog.getByLabel('所在单位').fill('虚构行程玻璃厂');
  await dialog.getByLabel('领衔人姓名').fill(leadName);
  await dialog.getByLabel('名称', { exact: true }).fill(`${leadName}创新工作室`);
  await dialog.getByLabel('创建日期').fill('2015-03-01');
}

test('档案：登记、称号、导入旧名单、合并和撤销、预警和恢复 (F9, F33, F41)', async ({ as, axe, picture }) => {
  const city = await as('city');
  await city.goto('/register');
  await named(city, '边大雪');
  await pressed(city, '登记');
  await expect(city.getByRole('heading', { name: '边大雪创新工作室' })).toBeVisible();
  const file = new URL(city.url()).pathname;
  await city.getByRole('button', { name: '登记往年称号' }).click();
  const title = city.getByRole('dialog');
  await title.getByLabel('称号全称').fill('省示范性创新工作室');
  await title.getByLabel('级别').selectOption({ label: '省级' });
  await title.getByLabel('作出决定的单位').fill('省总工会');
  await title.getByRole('button', { name: '登记', exact: true }).click();
  await expect(title.getByLabel('决定日期'), 'the bad field is brought into sight').toBeFocused();
  await title.getByLabel('决定日期').fill('2018-05-01');
  await title.getByLabel('决定文件').setInputFiles(demoFile('scan.pdf'));
  await expect(title.getByText('已收到“scan.pdf”')).toBeVisible();
  await pressed(city, '登记');
  await expect(city.getByText('省示范性创新工作室')).toBeVisible();

  const bytes = await writeXlsx({ sheets: [{ name: '名单', rows: LIST }] });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await city.goto('/register-import');
  await city
    .getByLabel('名单文件')
    .setInputFiles({ name: '往年名单.xlsx', mimeType, buffer: Buffer.from(bytes) });
  await city.getByLabel('称号', { exact: true }).fill('市级创新工作室');
  await city.getByRole('button', { name: '核对全部' }).click();
  await expect(city.getByText('有 1 行要改正，没有导入。')).toBeVisible();
  await axe(city);
  await city.getByRole('button', { name: '导入 2 行' }).click();
  await expect(city.getByText('已导入 2 行，新建档案 1 份。')).toBeVisible();
  await expect(city.getByRole('link', { name: '下载要改正的行' }), 'also afterwards').toBeVisible();
  await picture(city, 'register-import');

  // Written down a second time by somebody who does not look: told of it, merged, parted again.
  await city.goto('/register');
  await named(city, '边 大雪');
  await city.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
  await expect(city.getByRole('alert')).toContainText('边大雪创新工作室（虚构行程玻璃厂）');
  await city.getByLabel('不是同一个，仍要登记').check();
  await pressed(city, '登记');
  await city.goto('/register-duplicates');
  await city.getByRole('button', { name: /合并 边.?大雪创新工作室 和 边.?大雪创新工作室/ }).click();
  await city
    .getByRole('dialog')
    .getByLabel(/^原因|理由/)
    .fill('同一个工作室登记了两次');
  await axe(city);
  await pressed(city, '合并');
  const merges = city.getByRole('region', { name: '合并过的', exact: true });
  await merges
    .getByRole('row', { name: /同一个工作室登记了两次/ })
    .getByRole('button', { name: '撤销合并' })
    .click();
  await city
    .getByRole('dialog')
    .getByLabel(/^原因|理由/)
    .fill('合并错了');
  await pressed(city, '撤销合并');
  await expect(merges.getByText('已撤销：合并错了')).toBeVisible();

  await city.goto(`${file}/watch`);
  const acts = city.getByRole('region', { name: '办理' });
  for (const [act, state] of [
    ['预警', '已预警'],
    ['恢复正常', '正常'],
  ] as const) {
    await acts.getByRole('button', { name: act, exact: true }).click();
    await city.getByRole('dialog').getByLabel('原因').fill('全年没有立项');
    await pressed(city, act);
    await expect(city.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible();
  }
  await expect(city.getByRole('link', { name: '预警文书（PDF）' })).toBeVisible();
  await axe(city);
});
