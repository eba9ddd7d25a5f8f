import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
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
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { currentFiling } from '../store/filings.ts';
import { quotaRows } from '../store/quotaRows.ts';
import { extendDeadline } from './extendDeadline.ts';
import { fileCandidates } from './fileCandidates.ts';
import { fileNil } from './fileNil.ts';
import { giveUpPlaces } from './giveUpPlaces.ts';
import { supplementFiling } from './supplementFiling.ts';
import { swapFiling } from './swapFiling.ts';
import { withdrawApplication } from './withdrawApplication.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let body: string;
let officer: Actor;
let city: Actor;

beforeEach(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  city = await aPerson(campaign, 'cityOfficer');
});

const application = (state: 'awaitingFiling' | 'atStep' | 'draft', more = {}) =>
  anApplication(campaign, { body, state, ...more });
const scan = async () => (await anUpload(db, officer)).id;
const file = async (at?: Date) =>
  as(db, officer, at).run(fileCandidates, { campaign: campaign.id, body, scan: await scan() });
const stateOf = (id: string) =>
  everywhere(campaign, (tx) =>
    tx
      .selectFrom('application')
      .select(['state', 'late', 'filed_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
const filingNow = () =>
  everywhere(campaign, (tx) => currentFiling(tx, campaign.tenant, { campaign: campaign.id, body }));
const cells = async () => {
  const rows = await everywhere(campaign, (tx) => quotaRows(tx, campaign.tenant, campaign.id));
  return (code: string) =>
    Object.fromEntries(
      Object.entries(rows.find((row) => row.code === code)!.cells).map(([tier, cell]) => [
        tier,
        [cell.places, cell.used],
      ]),
    );
};

describe('报送 (S35)', () => {
  test('freezes the summary with all recommended applications, grouped by track', async () => {
    const ordinary = await application('awaitingFiling');
    const shown = await application('awaitingFiling', { track: 'demonstration', mainResults: '攻关5项。' });
    await application('draft');
    const filed = yes(await file());
    expect(filed).toMatchObject({ number: 1, receipt: 'BS-2019-02-1', late: false });
    expect(await stateOf(ordinary.id)).toMatchObject({ state: 'filed', late: false });
    const frozen = await filingNow();
    expect(frozen!.rows.map((row) => [row.number, row.application, row.track, row.mainResults])).toEqual([
      [1, shown.id, 'demonstration', '攻关5项。'],
      [2, ordinary.id, 'standard', '完成技术革新3项，年节约成本120万元。'],
    ]);
    expect(frozen!.rows[0]!.hostUnit).not.toBe('');
  });

  test('a double click files once; the second act is refused, the same key gets the same receipt', async () => {
    await application('awaitingFiling');
    const input = { campaign: campaign.id, body, scan: await scan() };
    const key = randomUUID();
    const twins = await Promise.all([1, 2, 3].map(() => as(db, officer).run(fileCandidates, input, key)));
    expect(twins.every((answer) => answer.ok)).toBe(true);
    expect(new Set(twins.map((answer) => yes(answer).filing)).size).toBe(1);
    const others = await Promise.all([1, 2].map(() => as(db, officer).run(fileCandidates, input)));
    expect(others.map(refusalOf)).toEqual(['alreadyFiled', 'alreadyFiled']);
  });

  test('a replay after the deadline gets the original receipt (V16)', async () => {
    await application('awaitingFiling');
    const input = { campaign: campaign.id, body, scan: await scan() };
    const key = randomUUID();
    const first = yes(await as(db, officer).run(fileCandidates, input, key));
    const later = as(db, officer, new Date('2019-10-09T00:00:00+08:00'));
    expect(yes(await later.run(fileCandidates, input, key))).toEqual(first);
  });

  test('is refused with open work of the body, but drafts and the host union do not block', async () => {
    await application('awaitingFiling');
    await application('atStep', { step: 'hostUnion' });
    const open = await application('atStep', { step: 'body' });
    const answer = await file();
    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'filingHasOpenWork', params: { names: [open.studioName] } },
    });
    expect(await filingNow()).toBeUndefined();
  });

  test('is refused with nobody, without a sealed sheet of one’s own, for another body, and twice', async () => {
    expect(refusalOf(await file())).toBe('nothingToFile');
    await application('awaitingFiling');
    const stranger = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
    const foreign = (await anUpload(db, stranger)).id;
    const input = { campaign: campaign.id, body, scan: foreign };
    expect(refusalOf(await as(db, officer).run(fileCandidates, input))).toBe('uploadUnknown');
    expect(refusalOf(await as(db, stranger).run(fileCandidates, input))).toBe('notAllowed');
    yes(await file());
    expect(refusalOf(await file())).toBe('alreadyFiled');
  });

  test('the deadline binds: early, late, extended', async () => {
    await application('awaitingFiling');
    expect(refusalOf(await file(new Date('2019-05-07T23:59:00+08:00')))).toBe('beforeOpening');
    const after = new Date('2019-10-01T00:00:00+08:00');
    expect(await file(after)).toMatchObject({
      refusal: { code: 'afterDeadline', params: { due: '9月30日24:00' } },
    });
    const reason = '10月8日来电，材料在途';
    const input = { campaign: campaign.id, body, deadline: 'filing', reason, signer: '顾明达' };
    const unsigned = { ...input, due: '2019-10-10', signer: ' ' };
    expect(refusalOf(await as(db, city).run(extendDeadline, unsigned))).toBe('inputInvalid');
    expect(refusalOf(await as(db, officer).run(extendDeadline, { ...input, due: '2019-10-10' }))).toBe(
      'notAllowed',
    );
    expect(refusalOf(await as(db, city).run(extendDeadline, { ...input, due: '2019-09-30' }))).toBe(
      'extensionNotLater',
    );
    expect(refusalOf(await as(db, city).run(extendDeadline, { ...input, due: '2019-02-31' }))).toBe(
      'inputInvalid',
    );
    yes(await as(db, city).run(extendDeadline, { ...input, due: '2019-10-10' }));
    expect(refusalOf(await as(db, city).run(extendDeadline, { ...input, due: '2019-10-10' }))).toBe(
      'extensionNotLater',
    );
    expect(yes(await file(after))).toMatchObject({ late: false });
  });

  test('within the grace it is taken and marked late; the hard close ends it', async () => {
    const graceful = await aCampaign(db, {
      change: (programme) => {
        programme.deadlines.find(({ id }) => id === 'filing')!.graceMinutes = 60;
        return programme;
      },
    });
    const own = graceful.bodies.shashi!;
    const person = await aPerson(graceful, 'bodyOfficer', { body: own });
    const made = await anApplication(graceful, { body: own, state: 'awaitingFiling' });
    const input = { campaign: graceful.id, body: own, scan: (await anUpload(db, person)).id };
    const at = (time: string) => as(db, person, new Date(`2019-10-01T${time}+08:00`));
    expect(refusalOf(await at('01:00:00').run(fileCandidates, input))).toBe('afterDeadline');
    expect(yes(await at('00:59:00').run(fileCandidates, input))).toMatchObject({ late: true });
    const state = await everywhere(graceful, (tx) =>
      tx.selectFrom('application').select('late').where('id', '=', made.id).executeTakeFirstOrThrow(),
    );
    expect(state.late).toBe(true);
  });
});

describe('after the filing, with the city’s reason', () => {
  const reason = '9月28日电话，经办人说明情况';

  test('补报 supersedes the sheet; the body itself may not; drafts cannot join', async () => {
    const first = await application('awaitingFiling');
    const input = { campaign: campaign.id, body, applications: [randomUUID()], reason };
    expect(refusalOf(await as(db, city).run(supplementFiling, input))).toBe('notFiledYet');
    yes(await file());
    const more = await application('awaitingFiling');
    const early = await application('atStep', { step: 'body' });
    const act = (applications: string[], who = city) =>
      as(db, who).run(supplementFiling, { ...input, applications });
    expect(refusalOf(await act([more.id], officer))).toBe('notAllowed');
    expect(refusalOf(await act([early.id]))).toBe('wrongStep');
    expect(refusalOf(await act([randomUUID()]))).toBe('notFound');
    expect(yes(await act([more.id]))).toMatchObject({ number: 2, late: false });
    expect((await filingNow())!.rows.map((row) => row.application)).toEqual([first.id, more.id]);
    expect((await stateOf(more.id)).state).toBe('filed');
  });

  test('调换 withdraws the one, files the other, and the places balance', async () => {
    const out = await application('awaitingFiling', { track: 'demonstration' });
    yes(await file());
    const incoming = await application('awaitingFiling');
    const act = (input: object) =>
      as(db, city).run(swapFiling, {
        campaign: campaign.id,
        body,
        out: out.id,
        in: incoming.id,
        reason,
        ...input,
      });
    expect(refusalOf(await act({ out: incoming.id }))).toBe('notInFiling');
    expect(refusalOf(await act({ in: randomUUID() }))).toBe('notFound');
    expect(refusalOf(await act({ out: randomUUID() }))).toBe('notFound');
    expect(
      refusalOf(
        await as(db, officer).run(swapFiling, {
          campaign: campaign.id,
          body,
          out: out.id,
          in: incoming.id,
          reason,
        }),
      ),
    ).toBe('notAllowed');
    expect(yes(await act({}))).toMatchObject({ number: 2 });
    expect((await stateOf(out.id)).state).toBe('withdrawn');
    expect((await stateOf(incoming.id)).state).toBe('filed');
    expect((await filingNow())!.rows).toMatchObject([{ number: 1, application: incoming.id }]);
    expect((await cells())('shashi')).toMatchObject({ total: [9, 1], city: [5, 1], demonstration: [1, 0] });
  });

  test('调换 at a full quota: the one is withdrawn first, its place lets the other in', async () => {
    const direct = campaign.bodies.direct!;
    const person = await aPerson(campaign, 'bodyOfficer', { body: direct });
    const make = () => anApplication(campaign, { body: direct, state: 'awaitingFiling' });
    const [out, kept] = [await make(), await make()];
    await expect(make(), 'both places are taken').rejects.toThrow(/quotaFull/);
    const whose = { campaign: campaign.id, body: direct };
    const sheet = (await anUpload(db, person)).id;
    yes(await as(db, person).run(fileCandidates, { ...whose, scan: sheet }));
    yes(await as(db, city).run(withdrawApplication, { application: out.id, reason }));
    const incoming = await make();
    const input = { ...whose, out: out.id, in: incoming.id, reason };
    expect(yes(await as(db, city).run(swapFiling, input))).toMatchObject({ number: 2 });
    const now = await everywhere(campaign, (tx) => currentFiling(tx, campaign.tenant, whose));
    expect(now!.rows.map((row) => row.application)).toEqual([kept.id, incoming.id]);
    expect((await cells())('direct')).toMatchObject({ total: [2, 2], city: [2, 2] });
  });

  test('放弃名额 moves free places to the reserve row, 总任务 along with 市级', async () => {
    const input = { campaign: campaign.id, body, tier: 'city', count: 2, reason };
    expect(refusalOf(await as(db, city).run(giveUpPlaces, input))).toBe('notFiledYet');
    for (let n = 0; n < 3; n += 1) await application('awaitingFiling');
    yes(await file());
    expect(refusalOf(await as(db, city).run(giveUpPlaces, { ...input, count: 3 }))).toBe('noReserveLeft');
    expect(refusalOf(await as(db, officer).run(giveUpPlaces, input))).toBe('notAllowed');
    expect(yes(await as(db, city).run(giveUpPlaces, input))).toMatchObject({ number: 2 });
    const cell = await cells();
    expect(cell('shashi')).toMatchObject({ total: [7, 3], city: [3, 3], demonstration: [1, 0] });
    expect(cell('reserve')).toEqual({ total: [2, 0], city: [2, 0], demonstration: [2, 0] });
    expect((await filingNow())!.rows).toHaveLength(3);
  });

  test('零报告 is refused with candidates or open work, then stands, and a supplement supersedes it', async () => {
    const nil = (at?: Date) => as(db, officer, at).run(fileNil, { campaign: campaign.id, body, reason });
    const open = await application('atStep', { step: 'body' });
    expect(refusalOf(await nil())).toBe('filingHasOpenWork');
    await everywhere(campaign, (tx) =>
      tx
        .updateTable('application')
        .set({ state: 'awaitingFiling', step: null })
        .where('id', '=', open.id)
        .execute(),
    );
    expect(await nil()).toMatchObject({ refusal: { code: 'nilReportWithCandidates', params: { count: 1 } } });
    await everywhere(campaign, (tx) =>
      tx
        .updateTable('application')
        .set({ state: 'returned', step: 'body' })
        .where('id', '=', open.id)
        .execute(),
    );
    expect(refusalOf(await nil(new Date('2019-05-01T00:00:00+08:00')))).toBe('beforeOpening');
    expect(yes(await nil(new Date('2019-10-03T00:00:00+08:00')))).toMatchObject({ late: true, number: 1 });
    expect(refusalOf(await nil())).toBe('alreadyFiled');
    const late = await application('awaitingFiling');
    const input = { campaign: campaign.id, body, applications: [late.id], reason };
    expect(yes(await as(db, city).run(supplementFiling, input))).toMatchObject({ number: 2 });
  });

  test('a closed campaign only shows', async () => {
    await application('awaitingFiling');
    await everywhere(campaign, (tx) =>
      tx.updateTable('campaign').set({ closed_at: new Date() }).where('id', '=', campaign.id).execute(),
    );
    expect(refusalOf(await file())).toBe('campaignClosed');
    const input = { campaign: randomUUID(), body, scan: await scan() };
    expect(refusalOf(await as(db, officer).run(fileCandidates, input))).toBe('notFound');
  });
});
