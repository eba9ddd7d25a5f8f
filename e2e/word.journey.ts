import type { Page } from '@playwright/test';
import { changeXlsx } from '../test/tableFiles.ts';
import { editWord, tick, type as typeInto, zipOf } from '../test/wordFiles.ts';
import { expect, test } from './journey.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function campaignOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/campaignList');
  return (await answer.json()).campaigns[0].id;
}

/** A draft that this person may fill in. */
async function draftOf(page: Page): Promise<string> {
  const campaign = await campaignOf(page);
  const answer = await page.request.get(`/api/v1/applicationList?campaign=${campaign}&state=draft`);
  const [first] = (await answer.json()).rows;
  return first.id;
}

async function fetched(page: Page, address: string): Promise<Buffer> {
  const answer = await page.request.get(address);
  expect(answer.ok()).toBe(true);
  return answer.body();
}

test('a form is filled in Word, compared field by field and taken over', async ({ as, axe, picture }) => {
  test.slow();
  const clerk = await as('clerk');
  const id = await draftOf(clerk);
  await clerk.goto(`/applications/${id}`);
  await clerk.getByRole('link', { name: '从 Word 表填入' }).click();
  await expect(clerk.getByRole('heading', { level: 1, name: '用 Word 表填写' })).toBeVisible();
  const address = await clerk.getByRole('link', { name: '下载 Word 表' }).getAttribute('href');
  const filled = await editWord(await fetched(clerk, address!), (document) => {
    typeInto(document, 'specialty', '水泵机组在线检修');
    typeInto(document, 'establishedOn', '2016年3月18日');
    typeInto(document, 'memberCount', '约十人');
  });
  await clerk
    .getByLabel('上传 Word 表')
    .setInputFiles({ name: '填好的表.docx', mimeType: DOCX, buffer: filled });
  await expect(clerk.getByText(/“填好的表\.docx”与系统里的内容有 \d+ 处不同/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(clerk.getByText('不是数字，不能采用。')).toBeVisible();
  await axe(clerk);
  await picture(clerk, 'word-compare');
  await clerk.getByRole('button', { name: '采用打勾的 2 处' }).click();
  await expect(clerk.getByText('已采用 2 处，文件已随申报存档。')).toBeVisible();
  await clerk.goto(`/applications/${id}/sections/basic`);
  await expect(clerk.getByLabel('专业领域').first()).toHaveValue('水泵机组在线检修');

  const phone = await as('clerk', { width: 390, height: 844 });
  await phone.goto(`/applications/${id}/exchange`);
  await phone
    .getByLabel('上传 Word 表')
    .setInputFiles({ name: '填好的表.docx', mimeType: DOCX, buffer: filled });
  await expect(phone.getByText('第三步：对照')).toBeVisible();
  await axe(phone);
  await picture(phone, 'word-compare-390');
});

test('a county brings in a packet of Word files: unknown ones become drafts', async ({
  as,
  axe,
  picture,
}) => {
  test.slow();
  const county = await as('county');
  await county.goto('/desk');
  await county.getByRole('link', { name: '成批导入 Word 申报材料' }).click();
  await expect(county.getByRole('heading', { level: 1, name: '成批导入 Word 申报材料' })).toBeVisible();
  const campaign = await campaignOf(county);
  const blank = await fetched(county, `/api/v1/papers/blank/${campaign}/standard.docx`);
  const fresh = await editWord(blank, (document) => {
    typeInto(document, 'leadName', '温如意');
    typeInto(document, 'hostUnit', '沙市长湖渔具有限公司');
    typeInto(document, 'members.new1.name', '程小舟');
    tick(document, 'studioType', 'tackling');
  });
  const packet = await zipOf({ '甲.docx': fresh, '乙（同一份）.docx': fresh, '坏的.docx': 'no document' });
  await county
    .getByLabel('选择 Word 文件或 zip')
    .setInputFiles({ name: '报送包.zip', mimeType: 'application/zip', buffer: packet });
  await expect(county.getByText('共 3 份，都已识读。')).toBeVisible({ timeout: 60_000 });
  await expect(county.getByText('与“甲.docx”是同一个文件，不必再办。')).toBeVisible();
  await expect(county.getByText(/没有读成：“坏的\.docx”/)).toBeVisible();
  await axe(county);
  await picture(county, 'word-packet');
  await county.getByRole('button', { name: '代录成草稿' }).first().click();
  await expect(county.getByText(/已代录成草稿，填入 \d+ 处。/)).toBeVisible();
  await county.getByRole('link', { name: '打开草稿' }).click();
  await expect(county.getByRole('heading', { level: 1, name: '温如意创新工作室' })).toBeVisible();
  await county.goto('/filing');
  await expect(county.getByRole('heading', { name: /^对照自己的/ })).toBeVisible();
  await county.getByLabel('上传 Excel 汇总表').setInputFiles({
    name: '汇总表.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await fetched(
      county,
      (await county.getByRole('link', { name: '下载表格文件' }).getAttribute('href'))!,
    ),
  });
  await expect(county.getByText(/行一致，0 行不同/)).toBeVisible({ timeout: 30_000 });
  await axe(county);
  await picture(county, 'summary-file');
});

test('a list goes out as Excel and comes back with a new member', async ({ as, axe, picture }) => {
  test.slow();
  const clerk = await as('clerk');
  const id = await draftOf(clerk);
  await clerk.goto(`/applications/${id}/sections/members`);
  await clerk.getByRole('link', { name: /骨干成员（下载、上传）/ }).click();
  await expect(clerk.getByRole('heading', { level: 1, name: '骨干成员：用 Excel 填写' })).toBeVisible();
  const address = await clerk.getByRole('link', { name: '下载 Excel 名单' }).getAttribute('href');
  const changed = await changeXlsx(await fetched(clerk, address!), (rows) => {
    const blank = rows.findIndex((row, at) => at > 0 && row.every((text) => text === ''));
    rows[blank] = ['崔新月', '女', '1994年', '大学本科', '工程师', '', '数据记录', ''];
    return rows;
  });
  await clerk.getByLabel('上传 Excel 名单').setInputFiles({
    name: '名单.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(changed),
  });
  await expect(clerk.getByText('骨干成员：文件里多一行')).toBeVisible({ timeout: 30_000 });
  await axe(clerk);
  await picture(clerk, 'excel-list');
  await clerk.getByRole('button', { name: '采用打勾的 1 处' }).click();
  await expect(clerk.getByText('已采用 1 处，文件已随申报存档。')).toBeVisible();
  await clerk.goto(`/applications/${id}/sections/members`);
  await expect(clerk.locator('input[value="崔新月"]')).toBeVisible();
});
