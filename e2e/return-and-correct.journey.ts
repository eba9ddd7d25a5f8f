import { checkAndSubmit, fillAll } from './fillForm.ts';
import { expect, test } from './journey.ts';
import { agree, openFromDesk } from './opinion.ts';

const studio = '彭秀兰创新工作室';

test('returned fields are corrected and sent again; the seal on the old content is asked for again', async ({
  as,
}) => {
  const clerk = await as('clerk');
  await clerk
    .getByRole('link', { name: new RegExp(studio) })
    .first()
    .click();
  const note = clerk.getByRole('region', { name: '需修改' });
  await expect(note).toContainText('数据与财务证明不一致');
  await note.getByRole('link', { name: /节资金额/ }).click();
  await expect(clerk.getByText('与加盖财务章的证明相差较大').first()).toBeVisible();
  // Only what was returned may be changed.
  await expect(clerk.locator('[id="f-benefit.2017.saving"]')).not.toHaveJSProperty('tagName', 'INPUT');
  await fillAll(clerk, { 'benefit.2018.saving': '33.6' });
  await expect(clerk.locator('.save-bar [role="status"]')).toHaveText('已保存');
  await clerk.getByRole('link', { name: '先到这里，返回列表' }).click();
  await checkAndSubmit(clerk);

  const union = await as('union');
  await agree(union, studio, '已按要求更正，同意申报。', '何庆民');
});

test('a body returns to the applicant with the reason at the field', async ({ as }) => {
  const county = await as('county2');
  await openFromDesk(county, '孟庆海创新工作室');
  await county.getByRole('button', { name: '退回修改' }).click();
  await county.getByLabel('退回的原因').fill('请补充主攻方向。');
  await county.getByLabel('选一项加入').selectOption({ label: '专业领域' });
  await county.getByLabel('专业领域', { exact: true }).fill('请写明主攻方向和指标。');
  await county.getByRole('button', { name: '退回修改' }).click();
  await expect(county.getByText('现在没有需要您办理的事项。')).toBeVisible();
});
