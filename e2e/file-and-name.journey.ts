import { expect, test } from './journey.ts';
import { agree, demoFile, today } from './opinion.ts';

test('a body files with its sealed 附件2', async ({ as, picture }) => {
  const county = await as('county');
  for (const studio of ['周䶮创新工作室', '陶江平创新工作室'])
    await agree(county, studio, '同意推荐。', '宋玉兰');
  await county.goto('/filing');
  await expect(county.getByRole('link', { name: '打印汇总表' })).toBeVisible();
  await picture(county, 'filing');
  await county.getByRole('button', { name: '报送', exact: true }).click();
  const dialog = county.getByRole('dialog');
  await expect(dialog).toContainText('报送之后');
  await dialog.getByLabel('盖章后的汇总表').setInputFiles(demoFile('summary.pdf'));
  await expect(dialog.getByText('已收到“summary.pdf”')).toBeVisible();
  await dialog.getByRole('button', { name: /^报送 \d+ 个$/ }).click();
  await expect(county.getByText(/已收到。回执号 BS-2019-/)).toBeVisible();
});

test('the city takes in what was filed, approves, and names by the rule or with a reason', async ({
  as,
  picture,
}) => {
  const city = await as('city');
  await city.goto('/list?state=filed');
  await city.getByRole('button', { name: /选中本页待受理的/ }).click();
  await city.getByRole('button', { name: /受理选中的/ }).click();
  await expect(city.getByText(/^已受理 \d+ 份。$/)).toBeVisible();

  await city.goto('/list?search=何静怡');
  await city.getByRole('link', { name: '何静怡创新工作室' }).click();
  await city.getByLabel('落款日期').fill(today);
  await city.getByRole('button', { name: '保存意见' }).click();
  await expect(city.getByText('已保存，盖章前可以再改')).toBeVisible();
  await city.getByLabel('盖章后的扫描件或照片').setInputFiles(demoFile('photo.png'));
  await expect(city.getByText('已收到“photo.png”')).toBeVisible();
  await city.getByRole('button', { name: '上传盖章件' }).click();
  await expect(city.getByText('已审批，等待命名。')).toBeVisible();

  await city.goto('/designation');
  const plan = city.getByRole('list', { name: '计划与进度' });
  await expect(plan).toContainText('计划 20');
  await expect(plan).toContainText('计划 40');
  await city.getByLabel('何静怡创新工作室', { exact: true }).check();
  await city.getByLabel('冯立新创新工作室', { exact: true }).check();
  const line = city.locator('.of-candidates > li', { hasText: '冯立新创新工作室' });
  await line.getByLabel('名称', { exact: true }).fill('冯立新公交创新工作室');
  await city.getByRole('button', { name: '命名选中的 2 个' }).click();
  await expect(city.getByText('还有 1 个名称要改或要写原因。')).toBeVisible();
  await city.getByLabel('与规则不同的原因').fill('行业内已用此名，经研究保留“公交”二字。');
  await picture(city, 'designation');
  await city.getByRole('button', { name: '命名选中的 2 个' }).click();
  const dialog = city.getByRole('dialog');
  await dialog.getByLabel('决定日期').fill(today);
  await dialog.getByRole('button', { name: /^命\s?名$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(city.getByText('冯立新公交创新工作室').first()).toBeVisible();
});
