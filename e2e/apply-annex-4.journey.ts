import * as annex4 from './annex4.ts';
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

const track = '荆州市职工（劳模）创新工作室';

test('a clerk applies with 附件4: from the start page to the receipt', async ({ as, picture }) => {
  const page = await as('clerk');
  await begin(page, track, '苏晓东');
  await fillSection(page, '工作室基本情况', async () => fillAll(page, annex4.basic));
  await sectionDone(page, '工作室基本情况');

  await fillSection(page, '工作室领衔人情况', async () => {
    await fillAll(page, annex4.lead);
    await fillRows(page, 'honours', annex4.honours);
    await expect(page.locator('[id="f-leadHonours"]')).toContainText('2017年荆州市劳动模范');
    await attachProof(page, 'leadHonours', demoFile('certificate.pdf'));
  });
  await sectionDone(page, '工作室领衔人情况');

  await fillSection(page, '工作室骨干成员情况', () => fillRows(page, 'members', annex4.members));
  await sectionDone(page, '工作室骨干成员情况');

  await fillSection(page, '经费投入', async () => {
    await fillRows(page, 'fundingSources', annex4.fundingSources);
    await fillAll(page, annex4.funding);
  });
  await sectionDone(page, '经费投入');

  await fillSection(page, '技术创新', async () => {
    await fillRows(page, 'results', annex4.results);
    await fillRows(page, 'patents', annex4.patents);
    await fillRows(page, 'projects', annex4.projects);
    await expect(page.locator('[id="f-innovation.results"]')).toHaveText('3 项');
    await attachProof(page, 'innovation', demoFile('certificate.pdf'));
  });
  await sectionDone(page, '技术创新');

  await fillSection(page, '经济效益', async () => {
    await fillAll(page, annex4.benefit);
    // V8: the total is worked out, not typed; 12.5 + 7.25.
    await expect(page.locator('[id="f-benefit.2016.total"]')).toContainText('19.75');
    await expect(page.locator('[id="f-benefit.2018.total"]')).toContainText('42');
    await attachProof(page, 'benefit', demoFile('finance.pdf'));
  });
  await sectionDone(page, '经济效益');

  await fillSection(page, '培养人才', async () => {
    await fillRows(page, 'people', annex4.people);
    await attachProof(page, 'talent', demoFile('certificate.pdf'));
  });
  await sectionDone(page, '培养人才');
  await fillSection(page, '社会效益', async () => fillAll(page, { socialBenefit: annex4.social }));
  await sectionDone(page, '社会效益');
  await fillSection(page, '业绩简介', async () => {
    await fillAll(page, { story: annex4.story });
    await expect(page.locator('.counter')).toContainText('已写 640 字');
  });
  await sectionDone(page, '业绩简介');

  await picture(page, 'task-list');
  const receipt = await checkAndSubmit(page);
  expect(receipt).toMatch(/^2019-/);
  await page.getByRole('link', { name: '查看这份申报' }).click();
  await expect(page.getByLabel('办理情况')).toContainText('所在单位工会意见');
});

test('提交 names what is missing, each with a way to its field', async ({ as }) => {
  const page = await as('clerk');
  await begin(page, track, '苏晓西');
  await page.getByRole('link', { name: '检查并提交' }).first().click();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  const summary = page.getByRole('alert').filter({ hasText: '提交前还有' });
  await expect(summary).toBeVisible();
  await summary.getByRole('link', { name: /单位类型/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '工作室基本情况' })).toBeVisible();
});
