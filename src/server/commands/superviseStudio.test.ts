import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aRegistered, worked } from '../../../test/watchWorld.ts';
import type { Actor } from '../../core/access/roles.ts';
import { inTenant } from '../db/inTenant.ts';
import { newId } from '../newId.ts';
import { annualReport } from '../queries/annualReport.ts';
import { annualReportList } from '../queries/annualReportList.ts';
import { messageList } from '../queries/messageList.ts';
import { signList } from '../queries/signList.ts';
import { studioWatch } from '../queries/studioWatch.ts';
import { readableUpload } from '../store/uploads.ts';
import { supervisionLetter } from '../supervisionPapers.ts';
import { answerAnnualReport } from './answerAnnualReport.ts';
import { createApplication } from './createApplication.ts';
import { designate } from './designate.ts';
import { reportPutRight } from './reportPutRight.ts';
import { submitAnnualReport } from './submitAnnualReport.ts';
import { superviseStudio } from './superviseStudio.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
beforeAll(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer', {}, { displayName: '市总经办人' });
  officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
});
const cityTitle = { level: 'city' as const, title: '市级创新工作室', namedOn: '2016-05-01' };
const countyTitle = { level: 'county' as const, title: '县级创新工作室', namedOn: '2015-05-01' };
type Titles = (typeof cityTitle | typeof countyTitle)[];
const studioWith = (...titles: Titles) => aRegistered(campaign, { body: campaign.bodies.shashi!, titles });
const act = (who: Actor, studio: string, version: number, input: object) =>
  as(db, who).run(superviseStudio, {
    studio,
    version,
    kind: 'warn',
    on: '2019-09-01',
    reason: '久无活动',
    ...input,
  });
const watchOf = async (who: Actor, studio: string) => yes(await as(db, who).ask(studioWatch, { studio }));
async function anUpload(by: Actor): Promise<string> {
  const id = newId();
  await everywhere(campaign, async (tx) => {
    await sql`insert into file (tenant, hash, size, media_type, created_at)
      values (${campaign.tenant}, ${id}, 9, 'image/jpeg', now())`.execute(tx);
    await sql`insert into upload (tenant, id, hash, name, by_user, at)
      values (${campaign.tenant}, ${id}, ${id}, '照片.jpg', ${by.user}, now())`.execute(tx);
  });
  return id;
}

test('整改: demanded, told, reported with proof, extended, overdue, confirmed (F33)', async () => {
  const studio = await studioWith(cityTitle);
  const clerk = await aPerson(campaign, 'clerk', { unit: studio.unit });
  const other = await aPerson(campaign, 'clerk', { unit: (await studioWith()).unit });
  expect(refusalOf(await as(db, clerk).run(reportPutRight, { studio: studio.id, text: '已整改' }))).toBe(
    'nothingToPutRight',
  );
  const demand = { kind: 'rectify', until: '2019-09-20', documentNumber: '整字1号' };
  const done = yes(await act(city, studio.id, 1, demand));
  expect(done).toMatchObject({ state: 'rectifying', version: 2 });
  const told = yes(await as(db, clerk).ask(messageList, {}));
  expect(told.messages[0]).toMatchObject({
    title: `“${studio.name}”：限期整改`,
    link: `/studios/${studio.id}/watch`,
  });

  const photo = await anUpload(clerk);
  const report = { studio: studio.id, text: '补记了三项课题', uploads: [photo] };
  expect(refusalOf(await as(db, other).run(reportPutRight, report)), 'of another unit').toBe('notFound');
  expect(refusalOf(await as(db, clerk).run(reportPutRight, { ...report, uploads: [newId()] }))).toBe(
    'uploadUnknown',
  );
  yes(await as(db, clerk).run(reportPutRight, report));
  const reads = (who: Actor) =>
    inTenant(db, { actor: who }, (tx) =>
      readableUpload(tx, { actor: who, receivedAt: new Date(), timeZone: 'UTC', request: '', newId }, photo),
    );
  expect((await reads(officer))?.name).toBe('照片.jpg');
  expect(await reads(other)).toBeUndefined();

  const seen = await watchOf(clerk, studio.id);
  expect(seen.acts[0]).toMatchObject({
    kind: 'rectify',
    issuer: '市总工会',
    byName: '市总经办人',
    paper: true,
  });
  expect(seen.acts[0]?.reports.map(({ text, files }) => [text, files.length])).toEqual([
    ['补记了三项课题', 1],
  ]);
  expect([seen.possible, seen.mayReport, seen.toReport?.until]).toEqual([[], true, '2019-09-20']);

  yes(await act(city, studio.id, 2, { kind: 'extend', until: '2019-09-25', reason: '设备未到' }));
  const late = new Date('2019-09-26T10:00:00+08:00');
  // Any act looks at the studio again; so does the nightly work.
  const warned = { studio: studio.id, version: 3, kind: 'warn', on: '2019-09-26', reason: '逾期' };
  yes(await as(db, city, late).run(superviseStudio, warned));
  const signs = yes(await as(db, city, late).ask(signList, { kind: 'rectifyOverdue' })).signs;
  expect(signs.map(({ facts, state }) => [facts, state])).toEqual([
    [{ until: '2019-09-25', reported: true }, 'rectifying'],
  ]);
  yes(
    await as(db, city, late).run(superviseStudio, {
      ...warned,
      version: 4,
      kind: 'confirm',
      reason: '现场核实',
    }),
  );
  expect((await watchOf(city, studio.id)).state).toBe('active');
  expect(yes(await as(db, city, late).ask(signList, { kind: 'rectifyOverdue' })).signs).toEqual([]);
});

test('撤销命名: the titles of that level end with reason and paper; who keeps plaques hears it', async () => {
  const studio = await studioWith(cityTitle, countyTitle);
  const second = await aPerson(campaign, 'cityOfficer');
  const revoke = { kind: 'revoke', level: 'city', reason: '成果造假\n经核实属实', documentNumber: '撤字2号' };
  const { act: id, state } = yes(await act(city, studio.id, 1, revoke));
  expect(state, 'a county title is left').toBe('warned');
  expect(await watchOf(city, studio.id)).toMatchObject({
    ...{ level: 'county', titles: [{ level: 'county', title: '县级创新工作室' }] },
  });
  const plaques = yes(await as(db, second).ask(messageList, {})).messages.filter(
    ({ link }) => link === '/plaques',
  );
  expect(plaques.map(({ title }) => title)).toEqual([`“${studio.name}”已撤销命名，牌匾和证书应当收回`]);
  const context = (actor: Actor) => ({
    ...{ actor, receivedAt: new Date(), timeZone: 'Asia/Shanghai', request: 'test', newId: () => newId() },
  });
  const { paper } = yes(await supervisionLetter(db, context(officer), id));
  expect(paper.title).toBe(`关于撤销“${studio.name}”命名的决定（${studio.name}）`);
  const written = JSON.stringify(paper);
  for (const words of ['荆州市总工会', '撤字2号', '成果造假', '“市级创新工作室”称号', '2019年9月1日'])
    expect(written).toContain(words);
  const far = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  expect(refusalOf(await supervisionLetter(db, context(far), id))).toBe('notFound');
  expect(refusalOf(await as(db, far).ask(studioWatch, { studio: studio.id }))).toBe('notFound');
});

test('a body acts on its own level only; of two at once the second sees the new state', async () => {
  const above = await studioWith(cityTitle);
  const own = await studioWith(countyTitle);
  const clerk = await aPerson(campaign, 'clerk', { unit: own.unit });
  const far = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  expect(refusalOf(await act(officer, above.id, 1, {}))).toBe('studioOfHigherLevel');
  expect(refusalOf(await act(far, own.id, 1, {}))).toBe('notFound');
  expect(refusalOf(await act(clerk, own.id, 1, {}))).toBe('notAllowed');
  expect(refusalOf(await act(officer, own.id, 1, { on: '2019-09-03' }))).toBe('actInFuture');
  expect(refusalOf(await act(officer, own.id, 1, { scan: newId() }))).toBe('uploadUnknown');
  const twice = await Promise.all([
    act(officer, own.id, 1, {}),
    act(city, own.id, 1, { kind: 'rectify', until: '2019-10-01' }),
  ]);
  expect(twice.map(refusalOf).sort()).toEqual(['allowed', 'studioActedOn']);
  const [first] = (await watchOf(officer, own.id)).acts;
  expect((await watchOf(officer, own.id)).acts).toHaveLength(1);
  expect(first?.issuer).toBe(first?.kind === 'warn' ? '沙市区总工会' : '市总工会');
});

test('what the city imposed is lifted by the city, also where no title is left', async () => {
  const { id } = await studioWith(cityTitle);
  yes(await act(city, id, 1, { kind: 'bar', until: '2021-12-31' }));
  yes(await act(city, id, 2, { kind: 'revoke', level: 'city' }));
  expect((await watchOf(officer, id)).possible).toEqual(['bar']);
  expect(refusalOf(await act(officer, id, 3, { kind: 'reinstate' }))).toBe('imposedAbove');
  yes(await act(city, id, 3, { kind: 'reinstate' }));
  // What the body imposes itself, it lifts.
  yes(await act(officer, id, 4, { kind: 'rectify', until: '2019-10-01' }));
  yes(await act(officer, id, 5, { kind: 'confirm' }));
});

test('限期不得申报: no application, no naming before the day; reinstated, both go', async () => {
  const approved = await anApplication(campaign, {
    body: campaign.bodies.shashi!,
    state: 'approved',
    places: false,
  });
  await everywhere(campaign, (tx) =>
    sql`update studio set registered_on = '2016-01-01' where id = ${approved.studio}`.execute(tx),
  );
  yes(await act(city, approved.studio, 1, { kind: 'bar', until: '2021-01-01' }));
  const item = { application: approved.id, name: approved.studioName };
  const naming = { campaign: campaign.id, decidedOn: '2019-09-02', items: [item] };
  expect(refusalOf(await as(db, city).run(designate, naming))).toBe('studioBarred');
  const clerk = await aPerson(campaign, 'clerk', { unit: approved.unit });
  const application = { campaign: campaign.id, track: 'demonstration', leadName: approved.leadName };
  expect(refusalOf(await as(db, clerk).run(createApplication, application))).toBe('studioBarred');
  const afterwards = new Date('2021-01-01T09:00:00+08:00');
  expect(refusalOf(await as(db, clerk, afterwards).run(createApplication, application))).not.toBe(
    'studioBarred',
  );
  yes(await act(city, approved.studio, 2, { kind: 'reinstate' }));
  expect(refusalOf(await as(db, city).run(designate, naming))).toBe('allowed');
});

test('年度报告: proposed from the log, submitted, sent back, submitted again, confirmed; who has not (F33)', async () => {
  const studio = await studioWith(countyTitle);
  const quiet = await studioWith();
  await worked(campaign, studio.id, [
    { counts: 'project', on: '2018-03-01', title: '深孔加工' },
    { counts: 'result', on: '2018-06-01', title: '新夹具' },
    { counts: 'project', on: '2019-03-01', title: '今年的' },
  ]);
  const clerk = await aPerson(campaign, 'clerk', { unit: studio.unit });
  const ask = async (who: Actor) =>
    yes(await as(db, who).ask(annualReport, { studio: studio.id, year: 2018 }));
  const proposed = await ask(clerk);
  expect([proposed.state, proposed.version, proposed.maySubmit, proposed.mayAnswer]).toEqual([
    'none',
    0,
    true,
    false,
  ]);
  expect(proposed.text).toBe('2018年记录立项 1 项，成果 1 项。\n立项：深孔加工。\n成果：新夹具。');
  const submit = (who: Actor, version: number, input = {}) =>
    as(db, who).run(submitAnnualReport, {
      studio: studio.id,
      year: 2018,
      version,
      text: proposed.text,
      ...input,
    });
  expect(refusalOf(await submit(clerk, 0, { year: 2020 }))).toBe('reportYearWrong');
  expect(refusalOf(await submit(officer, 3))).toBe('annualReportChanged');
  yes(await submit(clerk, 0));
  const answer = (who: Actor, version: number, confirm: boolean, reason = '') =>
    as(db, who).run(answerAnnualReport, { studio: studio.id, year: 2018, version, confirm, reason });
  expect(refusalOf(await answer(clerk, 1, true))).toBe('notAllowed');
  expect(refusalOf(await answer(officer, 1, false))).toBe('annualReportReasonMissing');
  yes(await answer(officer, 1, false, '请补充效益'));
  const back = yes(await as(db, clerk).ask(messageList, {})).messages[0];
  expect([back?.text, back?.link]).toEqual(['请补充效益', `/studios/${studio.id}/report`]);
  expect(refusalOf(await answer(officer, 2, true))).toBe('annualReportNotWaiting');
  yes(await submit(clerk, 2, { text: '补充以后' }));
  const twice = await Promise.all([answer(officer, 3, true), answer(city, 3, true)]);
  expect(twice.map(refusalOf).sort()).toEqual(['allowed', 'annualReportChanged']);
  expect(refusalOf(await submit(clerk, 4))).toBe('annualReportConfirmed');
  const { steps } = await ask(officer);
  expect(steps.map(({ kind, text }) => [kind, text === proposed.text ? 'first' : text])).toEqual([
    ['confirmed', null],
    ['submitted', '补充以后'],
    ['returned', null],
    ['submitted', 'first'],
  ]);
  expect(steps[3]?.entries.map(({ title }) => title)).toEqual(['深孔加工', '新夹具']);

  const listed = yes(await as(db, officer).ask(annualReportList, { year: 2018 }));
  const of = (id: string) => listed.rows.find((row) => row.studio === id)?.state;
  expect([of(studio.id), of(quiet.id)]).toEqual(['confirmed', 'none']);
  expect(listed.counts.find(({ state }) => state === 'confirmed')?.count).toBe(1);
  const open = yes(await as(db, officer).ask(annualReportList, { year: 2018, state: 'none' }));
  expect(open.rows.map((row) => row.studio)).not.toContain(studio.id);
  const far = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  expect(yes(await as(db, far).ask(annualReportList, { year: 2018 })).rows).toEqual([]);
  expect(refusalOf(await as(db, clerk).ask(annualReportList, {}))).toBe('notAllowed');
});
