import { expect, test } from './journey.ts';
import { demoFile, today } from './opinion.ts';

const [one, two] = ['程国柱创新工作室', '田志刚创新工作室'];

test('a meeting decides about two at once; they are sealed, named, and the decision and its lists go out', async ({
  as,
  axe,
  picture,
}) => {
  const city = await as('city');
  await city.goto('/list?state=filed');
  await expect(city.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(city.locator('.waiting')).toHaveCount(0);
  const take = city.getByRole('button', { name: /选中本页待受理的/ });
  if ((await take.count()) > 0) {
    await take.click();
    await city.getByRole('button', { name: /受理选中的/ }).click();
    await expect(city.getByText(/^已受理 \d+ 份。$/)).toBeVisible();
  }

  await city.goto('/resolutions');
  await city.getByRole('button', { name: '登记会议决定' }).click();
  await city.getByRole('button', { name: '登记 0 份的决定' }).click();
  await expect(city.getByText('请勾选会议研究过的申报。')).toBeVisible();
  await city.getByLabel('会议名称').fill('2019年第12次主席办公会');
  await city.getByLabel('会议日期').fill(today);
  await city.getByLabel('出席人员').fill('周主席、吴副主席');
  await city.getByLabel('缺席人员').fill('郑副主席');
  for (const studio of [one, two]) await city.getByLabel(studio, { exact: true }).check();
  await picture(city, 'resolution');
  await axe(city);
  await city.getByRole('button', { name: '登记 2 份的决定' }).click();
  const card = city.getByRole('region', { name: '2019年第12次主席办公会', exact: true });
  await expect(card).toContainText('缺席：郑副主席');
  await expect(card.getByText('意见已填好，待盖章')).toHaveCount(2);
  await expect(card.getByRole('button', { name: '套打这 2 份的意见' })).toBeVisible();
  const minutes = await card.getByRole('link', { name: '会议纪要摘录' }).getAttribute('href');
  expect((await city.request.get(minutes!)).headers()['content-type']).toBe('application/pdf');

  for (const studio of [one, two]) {
    await city.goto('/resolutions');
    await city.getByRole('link', { name: studio }).first().click();
    await expect(city.getByLabel('意见（选填）')).toHaveValue('同意命名');
    await expect(city.getByLabel('落款日期')).toHaveValue(today);
    await city.getByLabel('盖章后的扫描件或照片').setInputFiles(demoFile('scan.pdf'));
    await expect(city.getByText('已收到“scan.pdf”')).toBeVisible();
    await city.getByRole('button', { name: '上传盖章件' }).click();
    await expect(city.getByText('已审批，等待命名。')).toBeVisible();
  }

  await city.goto('/designation');
  for (const studio of [one, two]) await city.getByLabel(studio, { exact: true }).check();
  await city.getByRole('button', { name: '命名选中的 2 个' }).click();
  const dialog = city.getByRole('dialog');
  await dialog.getByLabel('决定日期').fill(today);
  await dialog.getByLabel('文号（没有可不填）').fill('演示〔2019〕12号');
  await expect(dialog.getByLabel('依据的会议决定')).toContainText('主席办公会');
  await dialog.getByRole('button', { name: /^命\s?名$/ }).click();
  await expect(dialog).toHaveCount(0);
  const decision = city.getByRole('article', { name: /演示〔2019〕12号/ });
  await expect(decision).toContainText('2019年第12次主席办公会');
  await city.getByLabel('名单的顺序').selectOption('strokes');
  const rows = decision.getByRole('row');
  await expect(rows.nth(1)).toContainText('田志刚');
  await expect(rows.nth(2)).toContainText('程国柱');
  for (const [name, type] of [
    [/^决定（PDF）/, 'application/pdf'],
    [/^决定（Word）/, 'wordprocessingml'],
    [/^名单（PDF）/, 'application/pdf'],
    [/^名单（Excel）/, 'spreadsheetml'],
  ] as const) {
    const to = await decision.getByRole('link', { name }).getAttribute('href');
    const file = await city.request.get(to!);
    expect(file.ok()).toBe(true);
    expect(file.headers()['content-type']).toContain(type);
  }
});
