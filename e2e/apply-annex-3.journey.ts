import { basic, honours, story } from './annex4.ts';
import {
  attachProof,
  begin,
  checkAndSubmit,
  fillAll,
  fillRows,
  fillSection,
  sectionDone,
} from './fillForm.ts';
import { expect, test } from './journey.ts';
import { demoFile } from './opinion.ts';

test('a clerk applies with 附件3, the shorter form of the demonstration studios', async ({ as }) => {
  const page = await as('clerk');
  await begin(page, '荆州市示范性职工（劳模）创新工作室', '姚海燕');
  await fillSection(page, '工作室基本情况', async () => {
    const { namingBody: _namingBody, studioType: _studioType, ...same } = basic;
    await fillAll(page, { ...same, studioType: 'tackling' });
  });
  await sectionDone(page, '工作室基本情况');
  await fillSection(page, '领衔人', async () => {
    await fillAll(page, { leadPhone: '13800005678' });
    await fillRows(page, 'honours', honours);
    // R41: the highest honour is read from the list.
    await expect(page.locator('[id="f-leadHighestHonour"]')).toContainText('荆州市劳动模范');
  });
  await sectionDone(page, '领衔人');
  await fillSection(page, '工作总结', async () => fillAll(page, { summaryText: story }));
  await sectionDone(page, '工作总结');
  await fillSection(page, '详细申报材料', () => attachProof(page, 'supplement', demoFile('details.pdf')));
  await page.getByRole('link', { name: '返回列表' }).click();

  // The demo asks the lead for a word: here on paper, signed.
  await page.getByLabel('上传领衔人签名的确认件').setInputFiles(demoFile('scan.pdf'));
  await expect(page.getByRole('region', { name: '领衔人确认' })).toContainText('已确认');

  // S6: whether the city must have named it before is asked, not refused.
  await page.getByRole('link', { name: '检查并提交' }).first().click();
  await expect(page.locator('.warnings')).toContainText('市级');
  await page.goBack();
  expect(await checkAndSubmit(page)).toMatch(/^2019-/);
});
