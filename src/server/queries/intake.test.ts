import { beforeAll, describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { practiceOf } from '../../core/programme/practice.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { withSelfAssessment } from '../../core/standards/withSelfAssessment.ts';
import { extendDeadline } from '../commands/extendDeadline.ts';
import { fileCandidates } from '../commands/fileCandidates.ts';
import { fileNil } from '../commands/fileNil.ts';
import { grantReserve } from '../commands/grantReserve.ts';
import { supplementFiling } from '../commands/supplementFiling.ts';
import { newId } from '../newId.ts';
import { applicationList } from './applicationList.ts';
import { bodyQuota } from './bodyQuota.ts';
import { campaignCalendar } from './campaignCalendar.ts';
import { campaignList } from './campaignList.ts';
import { designationList } from './designationList.ts';
import { intakeBoard } from './intakeBoard.ts';
import { organisation } from './organisation.ts';
import { programmeRevision } from './programmeRevision.ts';
import { quotaMatrix } from './quotaMatrix.ts';
import { summarySheet } from './summarySheet.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
let body: string;
const reason = '9月1日张某来电';

beforeAll(async () => {
  campaign = await aCampaign(db, {
    change: (programme) => {
      programme.bodies.push({ id: 'education', name: '教育工会', kind: 'other' });
      programme.quota.rows.find(({ id }) => id === 'other-industries')!.holders.push('education');
      return programme;
    },
  });
  city = await aPerson(campaign, 'cityOfficer', {}, { displayName: '王敏' });
  body = campaign.bodies.shashi!;
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  const make = (state: Parameters<typeof anApplication>[1]['state'], more = {}) =>
    anApplication(campaign, { body, state: state!, ...more });
  await make('draft');
  await make('atStep', { step: 'hostUnion' });
  await make('withdrawn');
  await make('awaitingFiling', { track: 'demonstration', sealFollows: 'hostUnion' });
  await make('awaitingFiling', { leadName: '陈建国' });
  await make('approved', { track: 'county' });
  const { songzi, honghu } = campaign.bodies;
  await make('approved', { body: songzi, track: 'demonstration', sealFollows: 'body' });
  await make('designated', { body: songzi });
  await as(db, city).run(fileNil, { campaign: campaign.id, body: honghu, reason });
  await as(db, city).run(grantReserve, {
    campaign: campaign.id,
    body,
    tier: 'demonstration',
    count: 1,
    reason,
  });
});
const ask = <Q extends Parameters<ReturnType<typeof as>['ask']>[0]>(
  query: Q,
  input: object = {},
  who = city,
) => as(db, who).ask(query, { campaign: campaign.id, ...input });

describe('the intake board', () => {
  test('counts rows × stages exactly, and who has not filed', async () => {
    const board = yes(await ask(intakeBoard));
    expect(board.rows.map(({ label }) => label)).toEqual(
      campaign.programme.quota.rows.map(({ label }) => label),
    );
    const row = board.rows.find(({ label }) => label === '沙市区总工会')!;
    expect(row).toMatchObject({ drafted: 5, recommended: 3, filed: 0, approved: 1, designated: 0 });
    expect(row.counts).toMatchObject({
      draft: 1,
      atStep: 1,
      awaitingFiling: 2,
      approved: 1,
      withdrawn: 1,
      filed: 0,
    });
    expect(row.tiers).toMatchObject({
      total: { text: '9', places: 9, used: 3 },
      city: { text: '5', places: 5, used: 2 },
      demonstration: { text: '1', places: 2, used: 1 },
      county: { text: '4', places: 4, used: 1 },
    });
    const reserve = board.rows.at(-1)!;
    expect(reserve).toMatchObject({
      reserve: true,
      bodies: [],
      tiers: { demonstration: { text: '2', places: 1, used: 0 } },
    });
    expect(reserve.tiers.city, 'blank is not 0').toBeUndefined();
    expect(board.totals).toMatchObject({
      tiers: {
        total: { printed: 100, used: 5 },
        city: { printed: 60, used: 4 },
        demonstration: { printed: 20, used: 2 },
        county: { printed: 40, used: 1 },
      },
      drafted: 7,
      recommended: 5,
      filed: 2,
      approved: 3,
      designated: 1,
    });
    const honghu = board.rows.find(({ label }) => label === '洪湖市总工会')!;
    expect(honghu.bodies).toMatchObject([{ name: '洪湖市总工会', nil: true }]);
    expect(board.notFiled).toHaveLength(13);
    expect(board.notFiled.find((one) => one.body === body)).toMatchObject({ candidates: 2 });
    expect(board.notFiled.some(({ name }) => name === '洪湖市总工会')).toBe(false);
    expect(board.byTrack).toMatchObject([
      { track: 'demonstration', toName: 20, approved: 1, designated: 0 },
      { track: 'standard', toName: 40, approved: 1, designated: 1 },
      { track: 'county', toName: 40, approved: 1, designated: 0 },
    ]);
    expect(board.sealMissing).toBe(2);
  });
  test('a number is the length of the list behind it', async () => {
    const board = yes(await ask(intakeBoard));
    for (const stage of ['drafted', 'recommended', 'filed', 'approved', 'designated'] as const) {
      expect(yes(await ask(applicationList, { reached: stage })).count, stage).toBe(board.totals[stage]);
      const row = board.rows.find(({ label }) => label === '沙市区总工会')!;
      expect(yes(await ask(applicationList, { reached: stage, body })).count, stage).toBe(row[stage]);
    }
    expect(yes(await ask(applicationList, { sealMissing: 'true' })).count).toBe(board.sealMissing);
  });
  test('is the city’s; unknown campaigns are not found', async () => {
    expect(refusalOf(await ask(intakeBoard, {}, officer))).toBe('notAllowed');
    expect(refusalOf(await ask(intakeBoard, { campaign: newId() }))).toBe('notFound');
  });
});

describe('quota', () => {
  test('a body sees what is left, and only its own', async () => {
    const quota = yes(await ask(bodyQuota, {}, officer));
    expect(quota).toMatchObject({
      body,
      bodyName: '沙市区总工会',
      row: '沙市区总工会',
      sharedWith: [],
      filing: null,
    });
    expect(quota.tiers.map(({ label, left }) => [label, left])).toEqual([
      ['总任务', 6],
      ['市级数', 3],
      ['市级示范数', 1],
      ['县市区级数', 3],
    ]);
    expect(quota.deadline).toMatchObject({
      due: '2019-09-30',
      printed: '9月30日24:00',
      daysLeft: 28,
      open: true,
      extended: false,
    });
    expect(quota.allowed).toContain('fileCandidates');
    expect(quota.allowed).not.toContain('supplementFiling');
    expect(refusalOf(await ask(bodyQuota, { body: campaign.bodies.songzi }, officer))).toBe('notAllowed');
    expect(refusalOf(await ask(bodyQuota, { body: newId() }, officer))).toBe('notAllowed');
    expect(refusalOf(await ask(bodyQuota, { body: newId() }))).toBe('notFound');
    expect(refusalOf(await ask(bodyQuota)), 'the city names the body').toBe('notFound');
  });
  test('sharing bodies are named (S34)', async () => {
    const quota = yes(await ask(bodyQuota, { body: campaign.bodies.education }));
    expect(quota).toMatchObject({ row: '市直其他产业（局）工会', sharedWith: ['市直其他产业（局）工会'] });
  });
  test('the matrix carries the printed table, the arithmetic and the moves', async () => {
    const matrix = yes(await ask(quotaMatrix));
    expect(matrix.tiers.map(({ printedTotal, sum, differs }) => [printedTotal, sum, differs])).toEqual([
      [100, '100', false],
      [60, '60', false],
      [20, '20', false],
      [40, '40', false],
    ]);
    expect(matrix.rows).toHaveLength(14);
    expect(matrix.rows.at(-1)).toMatchObject({
      label: '其他',
      cells: { demonstration: { text: '2', places: 1, used: 0, moved: -1 } },
    });
    const shashi = matrix.rows.find(({ label }) => label === '沙市区总工会');
    expect(shashi?.cells.demonstration).toMatchObject({ moved: 1 });
    expect(matrix.rows.filter(({ cells }) => cells.demonstration?.moved)).toHaveLength(2);
    expect(matrix.notes.some(({ acknowledged }) => acknowledged)).toBe(true);
    expect(matrix.notes.some(({ text }) => text.includes('42'))).toBe(true);
    expect(matrix.changes).toMatchObject([
      { kind: 'reserve', from: '其他', to: '沙市区总工会', count: 1, reason, byName: '王敏' },
    ]);
    expect(matrix.allowed).toContain('grantReserve');
    expect(refusalOf(await ask(quotaMatrix, {}, officer))).toBe('notAllowed');
  });
});

describe('the summary', () => {
  test('shows what stands, then what was frozen, with its history', async () => {
    const before = yes(await ask(summarySheet, {}, officer));
    expect(before).toMatchObject({ bodyName: '沙市区总工会', frozen: null, history: [] });
    expect(before.rows.map(({ number, track }) => [number, track])).toEqual([
      [1, 'demonstration'],
      [2, 'standard'],
    ]);
    const scan = (await anUpload(db, officer)).id;
    yes(await as(db, officer).run(fileCandidates, { campaign: campaign.id, body, scan }));
    await everywhere(campaign, (tx) =>
      tx.updateTable('application').set({ main_results: '后来改过' }).where('body', '=', body).execute(),
    );
    const frozen = yes(await ask(summarySheet, {}, officer));
    expect(frozen.rows).toEqual(before.rows);
    expect(frozen.frozen).toMatchObject({ number: 1, kind: 'filing' });
    const more = await anApplication(campaign, { body, state: 'awaitingFiling' });
    yes(
      await as(db, city).run(supplementFiling, {
        campaign: campaign.id,
        body,
        applications: [more.id],
        reason,
      }),
    );
    const after = yes(await ask(summarySheet, { body }));
    expect(after.rows).toHaveLength(3);
    expect(after.history.map(({ number, kind }) => [number, kind])).toEqual([
      [2, 'supplement'],
      [1, 'filing'],
    ]);
    expect(after.allowed).toContain('swapFiling');
    const quota = yes(await ask(bodyQuota, {}, officer));
    expect(quota.filing).toMatchObject({ kind: 'supplement', count: 3, late: false });
    expect(quota.allowed).not.toContain('fileCandidates');
    expect(refusalOf(await ask(summarySheet, { body: campaign.bodies.songzi }, officer))).toBe('notAllowed');
  });
});

describe('naming list', () => {
  test('candidates by track with what blocks them', async () => {
    const { tracks, allowed } = yes(await ask(designationList));
    expect(allowed).toEqual(['designate', 'designateOwn']);
    expect(
      tracks.map(({ track, toName, designated, candidates }) => [
        track,
        toName,
        designated,
        candidates.length,
      ]),
    ).toEqual([
      ['demonstration', 20, 0, 1],
      ['standard', 40, 0, 1],
      ['county', 40, 0, 1],
    ]);
    expect(tracks[0]!.candidates[0]).toMatchObject({
      bodyName: '松滋市总工会',
      blockedBy: ['推荐单位意见的盖章件未补交'],
      designated: null,
    });
  });
  test('a body sees its own naming only', async () => {
    const { tracks, allowed } = yes(await ask(designationList, {}, officer));
    expect(tracks.map(({ track, candidates }) => [track, candidates.length])).toEqual([['county', 1]]);
    expect(allowed).toEqual(['designateOwn']);
    const clerk = await aPerson(campaign, 'clerk', { unit: newId() });
    expect(refusalOf(await ask(designationList, {}, clerk))).toBe('notAllowed');
  });
});

describe('campaign, calendar, organisation', () => {
  test('campaigns and their frozen programme', async () => {
    const { campaigns } = yes(await ask(campaignList));
    expect(campaigns).toEqual([
      {
        id: campaign.id,
        title: campaign.programme.title,
        year: 2019,
        revision: campaign.revision,
        programme: 'jingzhou-2019',
        closedAt: null,
        current: true,
        practice: practiceOf(campaign.programme),
        words: wordsOf(campaign.programme),
      },
    ]);
    const { programme } = yes(await ask(programmeRevision, { revision: campaign.revision }));
    expect(programme).toEqual(JSON.parse(JSON.stringify(withSelfAssessment(campaign.programme))));
    expect(refusalOf(await ask(programmeRevision, { revision: 'x' }))).toBe('notFound');
    const stranger = await aPerson(await aCampaign(db), 'cityOfficer');
    expect(refusalOf(await ask(campaignCalendar, {}, stranger)), 'another tenant').toBe('notFound');
  });
  test('the calendar shows the asker’s own dates', async () => {
    const due = '2019-10-12';
    const input = { campaign: campaign.id, body, deadline: 'filing', due, reason, signer: '顾明达' };
    yes(await as(db, city).run(extendDeadline, input));
    const unit = await aUnit(campaign, body);
    const clerk = await aPerson(campaign, 'clerk', { unit });
    for (const who of [officer, clerk]) {
      const calendar = yes(await ask(campaignCalendar, {}, who));
      expect(calendar.today).toBe('2019-09-02');
      expect(calendar.phases.filter(({ current }) => current).map(({ id }) => id)).toEqual(['phase-2']);
      expect(calendar.deadlines.find(({ id }) => id === 'filing')).toMatchObject({
        due,
        extended: true,
        daysLeft: 40,
      });
    }
    const own = yes(await ask(campaignCalendar));
    const granted = { body, bodyName: '沙市区总工会', due, reason, signer: '顾明达', byName: '王敏' };
    const filingSeen = (calendar: typeof own) => calendar.deadlines.find(({ id }) => id === 'filing');
    expect(filingSeen(own)).toMatchObject({ due: '2019-09-30', extended: false, extensions: [granted] });
    expect(filingSeen(yes(await ask(campaignCalendar, {}, officer)))?.extensions).toMatchObject([granted]);
    // Reason and signer are for those who decide and the body they are about.
    expect(filingSeen(yes(await ask(campaignCalendar, {}, clerk)))?.extensions).toEqual([]);
    const other = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
    expect(filingSeen(yes(await ask(campaignCalendar, {}, other)))?.extensions).toEqual([]);
    expect(own.notes.map(({ about }) => about)).toContain('S4');
  });
  test('everybody sees the bodies, and the units within reach', async () => {
    const unit = await aUnit(campaign, body, '沙市棉纺厂');
    const clerk = await aPerson(campaign, 'clerk', { unit });
    const units = async (who: Actor) => {
      const { bodies } = yes(await ask(organisation, {}, who));
      expect(bodies).toHaveLength(14);
      return bodies.flatMap((one) => one.units.map(({ name }) => name));
    };
    expect(await units(clerk)).toEqual(['沙市棉纺厂']);
    const all = await units(city);
    const own = await units(officer);
    expect(own).toContain('沙市棉纺厂');
    expect(own.length).toBeLessThan(all.length);
  });
});
