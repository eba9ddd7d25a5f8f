import { begin } from './fillForm.ts';
import { expect, test } from './journey.ts';

test('a character that no font has is flagged while it is typed and listed before printing (troubles E)', async ({
  as,
}) => {
  const page = await as('clerk');
  await begin(page, '荆州市职工（劳模）创新工作室', '苏晓北');
  await page.getByRole('link', { name: '工作室基本情况' }).click();
  const specialty = page.getByLabel(/^专业领域/);
  await specialty.fill('数控加工😀');
  await expect(page.getByText('“😀”没有字体可以印出')).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: '检查并提交' }).first().click();
  const note = page.getByRole('status').filter({ hasText: '没有字体可以印出' });
  await expect(note.getByRole('link', { name: '专业领域' })).toBeVisible();
  await note.getByRole('link', { name: '专业领域' }).click();
  await specialty.fill('数控加工');
  await expect(page.getByText('没有字体可以印出')).toHaveCount(0);
});
