import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { act, ask, fillWith, sent } from './callApi.ts';
import { type EmptyInstallation, emptyInstallation } from './emptyInstallation.ts';
import { checkAndSubmit } from './fillForm.ts';
import { expect, test } from './journey.ts';
import { invite, joined, opened, signedIn } from './linkedPerson.ts';
import { demoFile } from './opinion.ts';
import { published as inPublic } from './publicNotice.ts';
import { confirmAndPublish, draftFromTemplate } from './yearFromTemplate.ts';

const studio = '贺望川职工创新工作室';
const confirmed = '晏清和职工创新工作室';
const today = '2024-05-20';

const example = (id: string): Record<string, string | string[]> => {
  const file = new URL(`../programmes/chengchuan-2024/examples/${id}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { answers: Record<string, string | string[]> }).answers;
};

let installation: EmptyInstallation;
let password: string;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  installation = await emptyInstallation();
  await installation.liveOn(today);
  password = await installation.addUser('officer', '沈岚', '--role', 'cityOfficer');
});
test.afterAll(() => installation?.end());

/** This programme says 领办人, 认定 and 资助; nothing it shows says what another city says. */
async function speaksItsWords(page: Page): Promise<void> {
  await expect(page.locator('.waiting')).toHaveCount(0);
  const said = await page.locator('body').innerText();
  expect.soft(said.match(/[^\n]*(领衔人|命名|补助|六有)[^\n]*/g) ?? []).toEqual([]);
}

async function published(browser: Browser): Promise<Page> {
  const officer = await signedIn(await opened(browser, installation.address), 'officer', password);
  await draftFromTemplate(officer, 'chengchuan-2024', 2024);
  await confirmAndPublish(officer);
  return officer;
}

/** Writes the opinion of the level whose turn it is, as its needs ask. */
async function writes(page: Page, application: string, words: { text?: string; by?: string }): Promise<void> {
  await page.goto(`/applications/${application}/review`);
  await expect(page.getByRole('heading', { name: '办理', exact: true })).toBeVisible();
  if (words.text) await page.getByLabel('意见', { exact: true }).fill(words.text);
  if (words.by) await page.getByLabel(/^负责人/).fill(words.by);
}

async function seals(page: Page): Promise<void> {
  await page.getByLabel('落款日期').fill(today);
  await page.getByRole('button', { name: '保存意见' }).click();
  await expect(page.getByText('已保存，盖章前可以再改')).toBeVisible();
  await page.getByLabel('盖章后的扫描件或照片').setInputFiles(demoFile('scan.pdf'));
  await expect(page.getByText('已收到“scan.pdf”')).toBeVisible();
  await page.getByRole('button', { name: '上传盖章件' }).click();
  await expect(page.getByRole('button', { name: '上传盖章件' })).toHaveCount(0);
}

/** The same by the API, for what the journey has shown once. */
async function sealed(page: Page, application: string, step: string, text: string): Promise<void> {
  const { contentVersion } = await ask(page, 'applicationDetail', { application });
  const opinion = { application, step, text, signatory: '葛春山', paperDate: today };
  await act(page, 'giveOpinion', { ...opinion, contentVersion: contentVersion ?? '' });
  await act(page, 'attachScan', { application, step, upload: await sent(page, 'scan') });
}

async function files(page: Page, act: string): Promise<void> {
  await page.goto('/filing');
  await page.getByRole('button', { name: act, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('盖章后的汇总表').setInputFiles(demoFile('summary.pdf'));
  await expect(dialog.getByText('已收到“summary.pdf”')).toBeVisible();
  await dialog.getByRole('button', { name: '报送 1 个' }).click();
  await expect(page.getByText(/已收到。回执号 BS-2024-/)).toBeVisible();
  await expect(page.getByText(/本单位已同时受理/)).toBeVisible();
}

type Look = (page: Page) => Promise<void>;
type Picture = (page: Page, name: string) => Promise<void>;
interface Looks {
  readonly axe: Look;
  readonly picture: Picture;
}
interface Applied {
  readonly application: string;
  readonly kept: string;
}
const fixed = ['leadName', 'hostUnit', 'recommendingBody', 'studioName'];

/** The unit applies on the telephone for a new studio, and for one that keeps its title. */
async function applies(clerk: Page, { axe, picture }: Looks): Promise<Applied> {
  await clerk.goto('/start');
  await speaksItsWords(clerk);
  await clerk.getByRole('link', { name: '职工创新工作室认定', exact: true }).click();
  await expect(clerk.getByText('常年受理').first()).toBeVisible();
  await axe(clerk);
  await speaksItsWords(clerk);
  await picture(clerk, 'city-start-phone');
  await clerk.getByLabel('领办人姓名').fill('贺望川');
  await clerk.getByRole('button', { name: '开始填写' }).click();
  await expect(clerk.getByRole('heading', { level: 1, name: studio })).toBeVisible();
  const application = new URL(clerk.url()).pathname.split('/')[2]!;
  await fillWith(clerk, application, example('studio'), fixed);
  const proofs = [
    { path: 'work', kind: 'original', stamp: 'financeSeal' },
    { path: 'results', kind: 'copy', stamp: 'none' },
  ] as const;
  for (const proof of proofs)
    await act(clerk, 'attachEvidence', { application, ...proof, upload: await sent(clerk, 'evidence') });
  await clerk.reload();
  await speaksItsWords(clerk);
  await picture(clerk, 'city-application-phone');
  await checkAndSubmit(clerk);
  await speaksItsWords(clerk);

  const { campaigns } = await ask(clerk, 'campaignList', {});
  const campaign = campaigns[0]!.id;
  const kept = await act(clerk, 'createApplication', {
    campaign,
    track: 'reconfirmation',
    leadName: '晏清和',
  });
  await fillWith(clerk, kept.application, example('reconfirm'), fixed.slice(0, 3));
  await clerk.goto(`/applications/${kept.application}`);
  await speaksItsWords(clerk);
  await checkAndSubmit(clerk);
  // An alliance is asked for its name.
  await clerk.goto('/start/alliance');
  await expect(clerk.getByText('联盟的名称在表中填写')).toBeVisible();
  await speaksItsWords(clerk);
  return { application, kept: kept.application };
}

/** The body enters the union's sealed word for the unit, recommends, and files twice; filing takes in at once. */
async function recommends(
  body: Page,
  { application, kept }: Applied,
  { axe, picture }: Looks,
): Promise<void> {
  await body.goto('/desk');
  await speaksItsWords(body);
  await writes(body, application, { text: '情况属实，同意申报。', by: '侯静安' });
  await seals(body);
  await writes(body, application, { text: '同意推荐。', by: '葛春山' });
  await picture(body, 'city-review');
  await speaksItsWords(body);
  await seals(body);
  await body.goto('/filing');
  await expect(body.getByText('常年受理').first()).toBeVisible();
  await axe(body);
  await speaksItsWords(body);
  await picture(body, 'city-filing');
  // The demand on the list, in the words of the notice, before anybody asks (F45).
  await expect(body.getByText(/由?一线职工或班组长领办的不少于六成/).first()).toBeVisible();
  await files(body, '报送');
  await sealed(body, kept, 'hostUnion', '情况属实。');
  await sealed(body, kept, 'county', '同意推荐。');
  await body.goto('/filing');
  await expect(body.getByText('此后又推荐了 1 个')).toBeVisible();
  await files(body, '再次报送');
  await picture(body, 'city-filed-again');
  await speaksItsWords(body);
}

/** The city looks at what was drawn and writes down what it saw. */
async function looksAtTheSample(officer: Page, { axe, picture }: Looks): Promise<void> {
  await officer.goto('/board');
  const drawn = officer.getByRole('region', { name: /^抽查（/ });
  await expect(drawn).toContainText('抽中 1 份，待查 1 份');
  await axe(officer);
  await drawn.getByRole('button', { name: /^登记结果/ }).click();
  const check = officer.getByRole('dialog');
  await check.getByLabel('发现问题').check();
  await check.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(check.getByText('请写明发现了什么问题。')).toBeVisible();
  await check.getByLabel('抽查合格').check();
  await check.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(check).toHaveCount(0);
  await expect(drawn.getByText('抽查合格')).toBeVisible();
  await picture(officer, 'city-board');
  await speaksItsWords(officer);
}

/** Two steps of the city: its department online, then the seal. */
async function approves(officer: Page, { application, kept }: Applied, { picture }: Looks): Promise<void> {
  await officer.goto('/');
  await expect(officer.getByText(`填写意见：${studio}`)).toBeVisible();
  for (const one of [application, kept]) {
    await writes(officer, one, { text: '审核通过。', by: '束立人' });
    await officer.getByRole('button', { name: '确认意见，转下一环节' }).click();
    await expect(officer.getByRole('button', { name: '确认意见，转下一环节' })).toHaveCount(0);
  }
  // What the department agreed to is shown to the public before the union approves (办法第十条).
  const shown = await inPublic(officer, 'department');
  await installation.liveOn('2024-05-28');
  await act(officer, 'closePublicNotice', { notice: shown });
  for (const one of [application, kept]) {
    await writes(officer, one, {});
    await speaksItsWords(officer);
    await seals(officer);
  }
  await picture(officer, 'city-approved');
  await speaksItsWords(officer);
}

async function names(officer: Page, { axe, picture }: Looks): Promise<void> {
  const shown = await inPublic(officer);
  await installation.liveOn('2024-06-05');
  await act(officer, 'closePublicNotice', { notice: shown });
  await officer.goto('/notices');
  await expect(officer.getByText('公示结果：公示无异议').first()).toBeVisible();
  await axe(officer);
  await speaksItsWords(officer);
  await picture(officer, 'city-notices');
  await officer.goto('/designation');
  for (const name of [studio, confirmed]) await officer.getByLabel(name, { exact: true }).check();
  await speaksItsWords(officer);
  await officer.getByRole('button', { name: '认定选中的 2 个' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('决定日期').fill(today);
  await dialog.getByRole('button', { name: /^认\s?定$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(officer.getByRole('heading', { name: '已认定名单' })).toBeVisible();
  await axe(officer);
  await picture(officer, 'city-designation');
  await speaksItsWords(officer);
  await officer.goto('/list');
  await speaksItsWords(officer);
}

test('a city’s year: rolling intake, taken in by the body, two steps of the city, named in its own words (F1, F33, F38, F52)', async ({
  browser,
  axe,
  picture,
}) => {
  test.setTimeout(240_000);
  const looks = { axe, picture };
  const officer = await published(browser);
  await speaksItsWords(officer);
  const toBody = await invite(officer, 'bodyOfficer', { body: '云塘区总工会' });
  const body = await joined(await opened(browser, installation.address), toBody, {
    ...{ name: '葛春山', account: 'gechunshan' },
  });
  await picture(body, 'city-body-home');
  await speaksItsWords(body);
  const toClerk = await invite(body, 'clerk', { unitName: '云塘精密传动有限公司' });
  const clerk = await joined(await opened(browser, installation.address, 390), toClerk, {
    ...{ name: '侯静安', account: 'houjingan' },
  });
  const applied = await applies(clerk, looks);
  await recommends(body, applied, looks);
  await looksAtTheSample(officer, looks);
  await approves(officer, applied, looks);
  await names(officer, looks);
  await clerk.goto(`/applications/${applied.application}`);
  await speaksItsWords(clerk);
  await picture(clerk, 'city-named-phone');
  for (const page of [officer, body, clerk]) await page.context().close();
});
