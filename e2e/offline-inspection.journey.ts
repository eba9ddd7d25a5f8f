import type { BrowserContext, Page } from '@playwright/test';
import sharp from 'sharp';
import { addressOf } from './addressOf.ts';
import { act, ask } from './callApi.ts';
import { type Fate, type FaultyLine, faultyLine } from './faultyLine.ts';
import { aFinishedSheet, layInOutbox, stateOnPhone } from './finishedSheets.ts';
import { expect, signIn, test } from './journey.ts';

const viewport = { width: 390, height: 844 };
const points = process.env.TEST_NIGHTLY ? 200 : 6;
const DAY_MS = 24 * 3600_000;

/** Plans what only these tests need: a team of the inspector's, and visits of two studios. */
async function plannedVisits(city: Page, inspector: Page): Promise<string[]> {
  const { campaigns } = await ask(city, 'campaignList', {});
  const campaign = campaigns.find(({ current }) => current)!.id;
  const { user, demoDay } = await ask(inspector, 'me', {});
  // A day on which nobody else has planned anything for the inspector.
  const now = demoDay === null ? Date.now() : Date.parse(demoDay);
  const on = new Date(now - 40 * DAY_MS).toISOString().slice(0, 10);
  const { visits: known } = await ask(inspector, 'inspectionDesk', { campaign });
  const taken = new Set(known.map(({ application }) => application));
  const { rows } = await ask(city, 'applicationList', { campaign, track: 'demonstration', pageSize: 100 });
  const title = '离线验收';
  const { plan } = await act(city, 'keepInspectionPlan', { campaign, title, from: on, to: on });
  const members = [{ user, leads: true }];
  const { team } = await act(city, 'keepInspectionTeam', { plan, title: '离线组', members });
  const visits: string[] = [];
  for (const { id: application } of rows.filter(({ id }) => !taken.has(id))) {
    const wanted = { application, team, on, reason: '试离线验收' };
    const made = await act(city, 'planVisits', { plan, visits: [wanted] }).catch(() => undefined);
    if (made) visits.push(made.visits[0]!);
    if (visits.length === 2) return visits;
  }
  throw new Error('the demo has no two studios to inspect');
}

interface Phone {
  readonly context: BrowserContext;
  readonly line: FaultyLine;
  readonly city: Page;
  readonly visits: readonly string[];
}
let phone: Phone;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  const baseURL = process.env[addressOf(test.info().project.name)]!;
  const line = await faultyLine(baseURL);
  const pageOf = async (userName: string, address: string) => {
    const options = { baseURL: address, viewport, hasTouch: true };
    const context = await browser.newContext({ ...options, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    await signIn(page, userName);
    return page;
  };
  const [city, inspector] = [await pageOf('city', baseURL), await pageOf('inspector', line.address)];
  phone = { line, city, context: inspector.context(), visits: await plannedVisits(city, inspector) };
  await inspector.close();
});
test.afterAll(async () => {
  await phone?.context.close();
  await phone?.city.context().close();
  await phone?.line.end();
});

/** The desk's own word about a visit, past the faulty line. */
async function standing(context: BrowserContext, visit: string) {
  const page = { request: context.request } as Page;
  const { campaigns } = await ask(page, 'campaignList', {});
  const campaign = campaigns.find(({ current }) => current)!.id;
  const { visits } = await ask(page, 'inspectionDesk', { campaign });
  return visits.find((one) => one.visit === visit)!;
}

async function writeName(page: Page, label: RegExp): Promise<void> {
  const pad = page.getByRole('img', { name: label });
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  for (let step = 1; step < 8; step += 1)
    await page.mouse.move(box.x + 40 + step * 25, box.y + 40 + (step % 3) * 30);
  await page.mouse.up();
}

async function markAll(page: Page): Promise<void> {
  for (const radio of await page.getByRole('radio', { name: '是', exact: true }).all()) await radio.check();
  for (const group of await page.locator('.marks-many').all())
    await group.getByRole('checkbox').first().check();
  for (const box of await page.locator('.item-card input[inputmode=decimal]').all()) await box.fill('2');
}

test('papers go along, the sheet is filled without a network, and arrives as it was signed', async ({
  axe,
  picture,
}) => {
  const { context, line, visits } = phone;
  const visit = visits[0]!;
  const page = await context.newPage();
  await page.goto('/inspection-desk');
  const { studioName } = await standing(context, visit);
  await expect(page.getByText('本页没有网络也能打开')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: `下载到手机：${studioName}` }).click();
  await expect(page.getByRole('button', { name: `重新下载：${studioName}` })).toBeVisible();
  await axe(page);
  await picture(page, 'phone-inspection-desk');

  await context.setOffline(true);
  line.cut();
  await page.goto('/inspection-desk');
  await expect(page.getByText('现在没有网络')).toBeVisible();
  await page.getByRole('link', { name: studioName }).click();
  await page.getByRole('button', { name: '申报材料' }).click();
  await expect(page.getByRole('heading', { name: /证明材料/ })).toBeVisible();
  await axe(page);
  await picture(page, 'phone-inspection-papers');
  await page.getByRole('button', { name: '验收表' }).click();
  await page.getByRole('button', { name: '开始填写验收表' }).click();
  await page.getByRole('button', { name: '签到，不带位置' }).click();
  await page.getByLabel('不带位置的原因').fill('厂房里没有信号');
  await markAll(page);
  const photo = await sharp({ create: { width: 3200, height: 2400, channels: 3, background: '#4a6' } })
    .jpeg()
    .toBuffer();
  const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo };
  await page.locator('.item-card input[type=file]').first().setInputFiles(file);
  await expect(page.getByRole('img', { name: /的照片 1$/ })).toBeVisible();
  await page.getByLabel('验收情况').fill('场所、制度、队伍都符合标准。');
  await expect(page.locator('.sheet-keeping')).toContainText('已存本机');

  // The tab is closed and opened again, still without a network.
  await page.reload();
  await expect(page.getByLabel('验收情况')).toHaveValue(/都符合标准/);
  await page.getByRole('radio', { name: '通过', exact: true }).check();
  await writeName(page, /^验收组签字：请/);
  await writeName(page, /^被验收方签字：请/);
  await expect(page.locator('.sheet-keeping')).toContainText('已填齐');
  await axe(page);
  await picture(page, 'phone-inspection-sheet');
  await page.getByRole('button', { name: /^完成/ }).click();
  await expect(page.getByText('等待上传')).toBeVisible();
  line.mend();
  await context.setOffline(false);
  await expect(page.getByText('已上传，服务器已确认')).toBeVisible({ timeout: 20_000 });
  const { sheet } = await standing(context, visit);
  expect(await page.locator('.sheet-hash').textContent()).toBe(sheet?.hash);
  expect(sheet?.result).toBe('passed');
  await axe(page);
  await picture(page, 'phone-inspection-sent');
  await page.close();
});

/** Numbers that look random and are the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const fates: readonly Fate[] = ['well', 'well', 'requestLost', 'answerLost'];

/** Opens the desk with a wrong clock and kills the tab at a point that the dice choose. */
async function killSomewhere(page: Page, line: FaultyLine, dice: () => number): Promise<void> {
  const killAt = Math.floor(dice() * 6);
  const [pause, crash] = [Math.floor(dice() * 120), dice() < 0.5];
  let seen = 0;
  let dead: () => void = () => {};
  const killed = new Promise<void>((done) => {
    dead = done;
  });
  line.judge(async (path) => {
    if (!/uploads|sendInspection/.test(path)) return 'well';
    const mine = seen;
    seen += 1;
    const fate = fates[Math.floor(dice() * fates.length)]!;
    if (mine === killAt) setTimeout(dead, pause);
    return fate;
  });
  await page.goto('/inspection-desk', { waitUntil: 'commit' });
  await Promise.race([killed, new Promise((done) => setTimeout(done, 300 + dice() * 700))]);
  if (crash) {
    const devtools = await page.context().newCDPSession(page);
    void devtools.send('Page.crash').catch(() => undefined);
    await Promise.race([
      page.waitForEvent('crash').catch(() => undefined),
      new Promise((done) => setTimeout(done, 500)),
    ]);
  }
  await page.close();
  line.judge(() => 'well');
}

test(`the tab is killed at ${points} points on the way, the clock is wrong: every sheet arrives once and whole`, async () => {
  test.setTimeout(points * 10_000 + 30_000);
  const { context, city, line, visits } = phone;
  const visit = visits[1]!;
  const seed = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000);
  console.log(`offline inspection: seed ${seed}`);
  const dice = seeded(seed);
  const asker = { request: context.request } as Page;
  const { user } = await ask(asker, 'me', {});
  const { revision, visit: planned } = await ask(asker, 'inspectionCase', { visit });
  const of = { visit, revision, visitedOn: planned.plannedOn };
  let before: string | undefined;
  let underway = 0;
  const all = new Map<string, number>();
  for (let point = 0; point < points; point += 1) {
    const made = await aFinishedSheet(of, before, point % 3);
    const page = await context.newPage();
    const offset = Math.round((dice() * 6 - 3) * DAY_MS);
    await page.addInitScript((milliseconds) => {
      const real = Date.now;
      Date.now = () => real() + milliseconds;
    }, offset);
    await page.goto('/manifest.webmanifest');
    await layInOutbox(page, user, made);
    await killSomewhere(page, line, dice);
    if ((await standing(context, visit)).sheet?.id !== made.sheet) underway += 1;
    all.set(made.sheet, made.document.photos.length);
    const again = await context.newPage();
    await again.goto('/inspection-desk', { waitUntil: 'commit' });
    const where = `seed ${seed}, point ${point}`;
    await expect
      .poll(() => stateOnPhone(again, user, made.sheet), { message: where, intervals: [100] })
      .toBe('confirmed');
    const { sheet } = await standing(context, visit);
    expect([sheet?.id, sheet?.hash], where).toEqual([made.sheet, made.hash]);
    before = made.sheet;
    await again.close();
  }
  // All that was sent is there once, with each of its pictures, and one stands.
  const { sheets } = await ask(city, 'inspectionVisit', { visit });
  expect(
    new Map(sheets.map(({ sheet: id, photos, signatures }) => [id, photos.length + signatures.length])),
  ).toEqual(all);
  expect(sheets).toHaveLength(points);
  console.log(`offline inspection: ${points} points, ${underway} before the sheet had arrived`);
});
