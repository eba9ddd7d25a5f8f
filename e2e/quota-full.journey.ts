import { expect, test } from './journey.ts';
import { openFromDesk, uploadSealed, writeOpinion } from './opinion.ts';

test('a full quota is refused with the way out; the city grants a reserve place and it works', async ({
  as,
}) => {
  const county = await as('county2');
  await openFromDesk(county, '阮志刚创新工作室');
  await expect(county.locator('.of-act li', { hasText: '市级示范数' })).toContainText('已满');
  await writeOpinion(county, '同意推荐。', '莫少华');
  await uploadSealed(county);
  await expect(
    county.getByText('开发区总工会的市级示范数共 3 个，已全部用完。可先撤回一份，或向市总工会申请机动名额。'),
  ).toBeVisible();

  const city = await as('city');
  await city.goto('/quota');
  await city.getByRole('button', { name: '下达机动名额' }).click();
  const dialog = city.getByRole('dialog');
  await dialog.getByLabel('给哪个单位').selectOption({ label: '荆州开发区总工会' });
  await expect(dialog).toContainText('机动名额现在还有 1 个');
  await dialog.getByLabel('原因').fill('10月10日开发区总工会来电申请，经部务会研究同意。');
  await dialog.getByRole('button', { name: '下达', exact: true }).click();
  await expect(dialog).toHaveCount(0);

  await uploadSealed(county);
  await expect(county.getByRole('button', { name: '上传盖章件' })).toHaveCount(0);
  await expect(county.getByText('已推荐并盖章，等待本单位一并报送。')).toBeVisible();
});
