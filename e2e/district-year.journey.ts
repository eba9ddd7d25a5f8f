import type { Browser, Page } from '@playwright/test';
import { fillDistrictForm } from './districtForm.ts';
import { type EmptyInstallation, emptyInstallation } from './emptyInstallation.ts';
import { checkAndSubmit } from './fillForm.ts';
import { expect, test } from './journey.ts';
import { invite, joined, opened, signedIn } from './linkedPerson.ts';
import { confirmAndPublish, draftFromTemplate } from './yearFromTemplate.ts';

const studio = '许映川职工创新工作室';

let installation: EmptyInstallation;
let password: string;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  installation = await emptyInstallation();
  await installation.liveOn('2026-05-20');
  password = await installation.addUser('officer', '沈岚', '--role', 'cityOfficer');
});
test.afterAll(() => installation?.end());

/** This programme has no seals, no filing and no union of the host unit: no screen speaks of them. */
async function speaksPlainly(page: Page): Promise<void> {
  await expect(page.locator('.waiting')).toHaveCount(0);
  const said = await page.locator('body').innerText();
  expect.soft(said.match(/[^\n]*(盖章|公章|报送|受理|所在单位工会|缺章|六有)[^\n]*/g) ?? []).toEqual([]);
}

async function isPdf(page: Page, address: string): Promise<void> {
  const answer = await page.request.get(address);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
}

/** A level agrees with one press. */
async function agrees(page: Page, person: string): Promise<void> {
  await page.getByLabel('负责人').fill(person);
  await page.getByRole('button', { name: '确认意见，转下一环节' }).click();
  await expect(page.getByRole('button', { name: '确认意见，转下一环节' })).toHaveCount(0);
}

interface Looks {
  readonly axe: (page: Page) => Promise<void>;
  readonly picture: (page: Page, name: string) => Promise<void>;
}

/** 公示 (F26): published with both dates seen, objected to by somebody without an account, answered, and its result. */
async function isShown(browser: Browser, officer: Page, { axe, picture }: Looks): Promise<void> {
  await officer.goto('/notices');
  await officer.getByRole('button', { name: /^准备公示/ }).click();
  const form = officer.getByRole('dialog');
  await expect(form.getByText(/2026年5月20日发布，2026年5月27日 24:00 期满/)).toBeVisible();
  await form.getByLabel('联系人').fill('沈岚');
  await form.getByLabel('联系电话').fill('（见通知）');
  await form.getByRole('button', { name: '发布公示' }).click();
  await expect(form.getByText('请填写 1 到 60 的工作日数。')).toBeVisible();
  await picture(officer, 'district-open-notice');
  await form.getByLabel('收到异议后几个工作日内答复').fill('5');
  await form.getByRole('button', { name: '发布公示' }).click();
  await expect(form).toHaveCount(0);
  await expect(officer.getByText('还有 7 天期满')).toBeVisible();

  const visitor = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  ).newPage();
  const address = await officer.getByRole('link', { name: '公示网页' }).getAttribute('href');
  await visitor.goto(new URL(address!, installation.address).href);
  await expect(visitor.getByRole('cell', { name: studio })).toBeVisible();
  await picture(visitor, 'notice-phone');
  await visitor.getByLabel('姓名').fill('任知非');
  await visitor.getByLabel('事实和依据').fill('成果由两个班组共同完成，申报时没有写明。');
  await visitor.getByRole('button', { name: '提交异议' }).click();
  await expect(visitor.getByText('请选择对哪一个有异议').first()).toBeVisible();
  await expect(visitor.getByLabel('姓名')).toHaveValue('任知非');
  await picture(visitor, 'notice-wrong-phone');
  await visitor.getByLabel('联系方式').fill('柳渡街道某路 1 号');
  await visitor.getByLabel('对哪一个有异议').selectOption({ label: studio });
  await visitor.getByRole('button', { name: '提交异议' }).click();
  await expect(visitor.getByText(/编号：2026-[0-9a-f]{10}-1/)).toBeVisible();
  await picture(visitor, 'notice-receipt-phone');

  await officer.reload();
  await officer.getByRole('button', { name: /^核实答复/ }).click();
  const answer = officer.getByRole('dialog');
  await answer.getByLabel('不成立', { exact: true }).check();
  await answer.getByLabel('核实情况').fill('经核实，两个班组都在成员名单里。');
  await answer.getByRole('button', { name: /^答\s?复$/ }).click();
  await expect(answer).toHaveCount(0);
  await axe(officer);
  await picture(officer, 'district-notices');
  await installation.liveOn('2026-05-28');
  await officer.reload();
  await officer.getByRole('button', { name: '写公示结果' }).click();
  await expect(officer.getByText('公示结果：公示无异议')).toBeVisible();
  const sheet = await officer.getByRole('link', { name: '公示情况说明（PDF）' }).getAttribute('href');
  await isPdf(officer, sheet!);
  await visitor.goto(new URL(address!, installation.address).href);
  await expect(visitor.getByText('公示结果：公示无异议')).toBeVisible();
  await expect(visitor.getByRole('button', { name: '提交异议' })).toHaveCount(0);
  await visitor.context().close();
}

test('a district’s year: from its programme to the naming, online, in two steps (F1, F4, F52)', async ({
  browser,
  axe,
  picture,
}) => {
  test.setTimeout(240_000);
  const officer = await signedIn(await opened(browser, installation.address), 'officer', password);
  await draftFromTemplate(officer, 'wangjin-2026', 2026);
  await confirmAndPublish(officer, async (step) => {
    if (step === '名额分配') await picture(officer, 'district-quota');
  });

  // The city invites the union of a street, the union a unit, the unit applies by itself.
  const toBody = await invite(officer, 'bodyOfficer', { body: '柳渡街道总工会' });
  const body = await joined(await opened(browser, installation.address), toBody, {
    ...{ name: '于清和', account: 'yuqinghe' },
  });
  await expect(body.getByText('网上申报').first()).toBeVisible();
  await picture(body, 'district-body-home');
  const toClerk = await invite(body, 'clerk', { unitName: '柳渡排水有限公司' });
  const clerk = await joined(await opened(browser, installation.address, 390), toClerk, {
    ...{ name: '景知微', account: 'jingzhiwei' },
  });
  await clerk.goto('/start');
  await clerk.getByRole('link', { name: '望津区职工创新工作室', exact: true }).click();
  await expect(clerk.getByText('请在此之前在系统里提交')).toBeVisible();
  await axe(clerk);
  await speaksPlainly(clerk);
  await picture(clerk, 'district-start-phone');
  await clerk.getByLabel(/姓名$/).fill('许映川');
  await clerk.getByRole('button', { name: '开始填写' }).click();
  await expect(clerk.getByRole('heading', { level: 1, name: studio })).toBeVisible();
  await fillDistrictForm(clerk);
  await picture(clerk, 'district-application-phone');
  await checkAndSubmit(clerk);
  await speaksPlainly(clerk);
  await picture(clerk, 'district-receipt-phone');

  // Step one: the union of the street, at its desk.
  await body.goto('/desk');
  await expect(body.getByText('还剩 2 个')).toBeVisible();
  await picture(body, 'district-desk');
  await speaksPlainly(body);
  await body.getByRole('link', { name: studio }).first().click();
  await expect(body.getByText(/确认后占用.*名额/)).toBeVisible();
  await axe(body);
  await speaksPlainly(body);
  await picture(body, 'district-review');
  await agrees(body, '于清和');

  // Step two: the district.
  await officer.goto('/board');
  await expect(officer.getByRole('row', { name: /柳渡街道总工会/ })).toContainText('1—2');
  await axe(officer);
  await speaksPlainly(officer);
  await picture(officer, 'district-board');
  await officer.goto('/');
  await officer
    .getByRole('link', { name: new RegExp(studio) })
    .first()
    .click();
  await speaksPlainly(officer);
  await agrees(officer, '沈岚');

  await isShown(browser, officer, { axe, picture });
  await speaksPlainly(officer);

  await officer.goto('/designation');
  await officer.getByLabel(studio, { exact: true }).check();
  await officer.getByRole('button', { name: '选树选中的 1 个' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('决定日期').fill('2026-05-20');
  await dialog.getByRole('button', { name: /^选\s?树$/ }).click();
  await expect(dialog).toHaveCount(0);
  await speaksPlainly(officer);
  await picture(officer, 'district-designation');

  const named = officer.getByRole('row', { name: new RegExp(studio) });
  await expect(named).toContainText('柳渡排水有限公司');
  await officer.goto('/circular');
  const circular = await officer.getByRole('link', { name: /打开通知和附件/ }).getAttribute('href');
  await isPdf(officer, circular!);
  await officer.goto('/receipts');
  await expect(officer.getByRole('row', { name: /柳渡街道总工会/ })).toContainText('1');
  await picture(officer, 'district-receipts');

  await officer.goto('/list');
  await expect(officer.getByRole('row', { name: new RegExp(studio) })).toContainText(/已(选树|命名)/);
  await speaksPlainly(officer);
  await picture(officer, 'district-list');
  await officer.getByRole('link', { name: studio }).first().click();
  const application = /applications\/([\w-]+)/.exec(officer.url())![1]!;
  await isPdf(officer, `/api/v1/papers/application/${application}.pdf`);
  await clerk.goto('/');
  await expect(clerk.getByText(/^已(选树|命名)$/).first()).toBeVisible();
  for (const page of [officer, body, clerk]) await page.context().close();
});
