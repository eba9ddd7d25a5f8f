import { expect, test } from './journey.ts';

const phone = { width: 390, height: 844 };
const studio = '罗志诚创新工作室';

test('the lead reads the paper on the phone and confirms', async ({ as, picture }) => {
  const page = await as('lead', phone);
  await page.getByRole('link', { name: '请您确认：杜家明创新工作室' }).click();
  await expect(page.getByLabel('纸面预览')).toContainText('江汉精密机械有限公司');
  await picture(page, 'phone-confirm');
  await page.getByRole('button', { name: '确认属实' }).click();
  await expect(page.getByText(/已于 .*确认。/)).toBeVisible();
});

test('nothing typed is lost when the network goes away and comes back', async ({ as, picture }) => {
  const page = await as('clerk', phone);
  await page
    .getByRole('link', { name: new RegExp(studio) })
    .first()
    .click();
  await page.getByRole('link', { name: '社会效益', exact: true }).click();
  const box = page.locator('[id="f-socialBenefit"]');
  await expect(box).toBeVisible();
  const state = page.locator('.save-bar [role="status"]');
  await page.context().setOffline(true);
  await box.fill('三年来接待职校学生实习六十人，帮助两家配套厂改进清洗工序。');
  await box.blur();
  await expect(state).toContainText('已存本机');
  await picture(page, 'phone-offline');
  await page.context().setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(state).toHaveText('已保存', { timeout: 30_000 });
  await page.reload();
  await expect(box).toHaveValue(/六十人/);
});
