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
  workday,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { applicationTimeline } from '../queries/applicationTimeline.ts';
import { originalsOut } from '../queries/originalsOut.ts';
import { receiptDesk } from '../queries/receiptDesk.ts';
import { receiptList } from '../queries/receiptList.ts';
import { correctReceipt } from './correctReceipt.ts';
import { fileCandidates } from './fileCandidates.ts';
import { receivePapers } from './receivePapers.ts';
import { returnOriginals } from './returnOriginals.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let body: string;
let officer: Actor;
let city: Actor;

beforeEach(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  city = await aPerson(campaign, 'cityOfficer', {}, { displayName: '方远航' });
});

const today = '2019-09-02';
const whole = (application: string, material: string, more = {}) => {
  return { application, material, copies: 2, originals: 0, ...more };
};
const summary = { material: 'summary', copies: 2, originals: 0 };
const receive = (items: object[], more: object = {}, { who = city, at = workday } = {}) =>
  as(db, who, at).run(receivePapers, {
    ...{ campaign: campaign.id, body, handedInBy: '宋玉兰', deliveredOn: today, items },
    ...more,
  });
const desk = async (who = city, at = workday) =>
  yes(await as(db, who, at).ask(receiptDesk, { campaign: campaign.id, body }));
const rowOf = async (material: string, application: string | null = null) => {
  const { groups } = await desk();
  return groups
    .find((group) => group.application === application)
    ?.rows.find((row) => row.material === material);
};
const file = async (at = workday) =>
  as(db, officer, at).run(fileCandidates, {
    ...{ campaign: campaign.id, body, scan: (await anUpload(db, officer)).id },
  });
const events = () =>
  everywhere(campaign, (tx) =>
    tx.selectFrom('event').select(['action', 'subject_kind', 'subject', 'detail']).orderBy('id').execute(),
  );

describe('收件登记 (F16)', () => {
  test('a body’s whole pile in one act: what came, what is short until when, and the slip', async () => {
    const made = await anApplication(campaign, { body, state: 'awaitingFiling' });
    const shown = await anApplication(campaign, { body, state: 'awaitingFiling', track: 'demonstration' });
    yes(await file());
    const taken = yes(
      await receive(
        [
          summary,
          whole(made.id, 'standard-form', { shelf: '甲-3' }),
          whole(made.id, 'benefit-proof', { copies: 1, supplementBy: '2019-09-20', note: '原件未盖财务章' }),
          whole(shown.id, 'demonstration-form'),
          whole(shown.id, 'details'),
        ],
        { note: '邮寄' },
      ),
    );
    expect(taken).toMatchObject({ number: 'SJ-2019-001', missing: 2 });
    const { groups, receipts, filing, paperOn } = await desk();
    expect(
      groups.map(({ application, rows }) => [
        application,
        rows.map((row) => [row.material, row.copies, row.complete]),
      ]),
    ).toEqual([
      [null, [['summary', 2, true]]],
      [
        shown.id,
        [
          ['demonstration-form', 2, true],
          ['details', 2, true],
        ],
      ],
      [
        made.id,
        [
          ['standard-form', 2, true],
          ['details', 0, false],
          ['benefit-proof', 1, false],
        ],
      ],
    ]);
    expect(await rowOf('standard-form', made.id)).toMatchObject({
      shelf: '甲-3',
      due: true,
      expected: { copies: 2, originals: 0 },
    });
    expect(await rowOf('benefit-proof', made.id)).toMatchObject({
      ...{ missing: { copies: 1, originals: 1 }, supplementBy: '2019-09-20', missingNote: '原件未盖财务章' },
    });
    expect([filing?.late, paperOn]).toEqual([false, today]);
    expect(receipts).toMatchObject([
      { number: 'SJ-2019-001', handedInBy: '宋玉兰', byName: '方远航', note: '邮寄', deliveredOn: today },
    ]);
    expect(
      receipts[0]!.entries
        .filter(({ kind }) => kind === 'missing')
        .map((one) => [one.of, one.title, one.copies, one.supplementBy]),
    ).toEqual([
      [`${made.fileNumber} ${made.studioName}`, '详细申报材料', 2, null],
      [`${made.fileNumber} ${made.studioName}`, '经济效益证明（加盖单位财务章的原件）', 1, '2019-09-20'],
    ]);
  });

  test('later the missing one arrives: the pile is complete, both slips stay as they were', async () => {
    const made = await anApplication(campaign, { body, state: 'awaitingFiling', track: 'demonstration' });
    yes(await file());
    yes(
      await receive([
        summary,
        whole(made.id, 'demonstration-form', { copies: 1, supplementBy: '2019-09-20' }),
        whole(made.id, 'details'),
      ]),
    );
    const figures = async () =>
      yes(await as(db, city).ask(receiptList, { campaign: campaign.id })).bodies.find(
        (one) => one.body === body,
      );
    expect(await figures()).toMatchObject({
      applications: 1,
      papers: 3,
      complete: 2,
      copies: 5,
      receipts: 1,
      supplementBy: '2019-09-20',
    });
    const second = yes(await receive([whole(made.id, 'demonstration-form', { copies: 1 })]));
    expect(second).toMatchObject({ number: 'SJ-2019-002', missing: 0 });
    expect(await figures()).toMatchObject({
      papers: 3,
      complete: 3,
      copies: 6,
      receipts: 2,
      supplementBy: null,
    });
    const { receipts, groups } = await desk();
    expect(groups.flatMap(({ rows }) => rows).every(({ complete }) => complete)).toBe(true);
    expect(receipts.map(({ entries }) => entries.map(({ kind, copies }) => `${kind} ${copies}`))).toEqual([
      ['received 1'],
      ['received 2', 'received 1', 'received 2', 'missing 1'],
    ]);
  });

  test('the figures count as the desk does, for every body', async () => {
    const other = campaign.bodies.songzi!;
    for (const [whose, track] of [
      [body, 'standard'],
      [body, 'demonstration'],
      [other, 'standard'],
    ] as const)
      await anApplication(campaign, { body: whose, track, state: 'awaitingFiling' });
    await anApplication(campaign, { body, state: 'atStep' });
    yes(await receive([summary]));
    const { bodies } = yes(await as(db, city).ask(receiptList, { campaign: campaign.id }));
    for (const one of bodies) {
      const { groups } = yes(await as(db, city).ask(receiptDesk, { campaign: campaign.id, body: one.body }));
      const due = groups.flatMap(({ rows }) => rows).filter((row) => row.due);
      expect([one.papers, one.complete]).toEqual([due.length, due.filter(({ complete }) => complete).length]);
    }
    expect(bodies.map(({ papers }) => papers).filter((papers) => papers > 0)).toEqual([6, 4]);
  });

  test('a pile without any application is taken in whole (3.7)', async () => {
    const taken = yes(await receive([summary, { material: 'standard-form', copies: 6, originals: 0 }]));
    expect(taken.missing).toBe(0);
    const { groups } = await desk();
    expect(groups).toHaveLength(1);
    expect(
      groups[0]!.rows.map(({ material, copies, expected, due }) => [material, copies, expected, due]),
    ).toEqual([
      ['summary', 2, { copies: 2, originals: 0 }, false],
      ['standard-form', 6, null, false],
    ]);
  });

  test('an earlier day needs its reason, a later one is none; strangers and others’ papers are refused', async () => {
    const foreign = await anApplication(campaign, { body: campaign.bodies.songzi!, state: 'awaitingFiling' });
    expect(refusalOf(await receive([summary], { deliveredOn: '2019-09-03' }))).toBe('deliveredInFuture');
    expect(refusalOf(await receive([summary], { deliveredOn: '2019-08-30' }))).toBe('reasonMissing');
    expect(refusalOf(await receive([whole(foreign.id, 'standard-form')]))).toBe('notFound');
    expect(refusalOf(await receive([summary], { campaign: randomUUID() }))).toBe('notFound');
    expect(refusalOf(await receive([summary], { body: randomUUID() }))).toBe('notFound');
    expect(refusalOf(await receive([summary], { handedInBy: ' ' }))).toBe('inputInvalid');
    expect(refusalOf(await receive([summary], {}, { who: officer }))).toBe('notAllowed');
    const early = yes(await receive([summary], { deliveredOn: '2019-08-30', reason: '8月30日放在传达室' }));
    expect(early.number).toBe('SJ-2019-001');
    expect((await desk()).receipts[0]).toMatchObject({
      deliveredOn: '2019-08-30',
      reason: '8月30日放在传达室',
    });
  });

  test('midnight of the city decides what is today', async () => {
    const late = new Date('2019-09-01T16:30:00Z');
    yes(await receive([summary], { deliveredOn: today }, { at: late }));
    const before = new Date('2019-09-01T15:59:00Z');
    expect(refusalOf(await receive([summary], { deliveredOn: today }, { at: before }))).toBe(
      'deliveredInFuture',
    );
  });

  test('two desks at once get two numbers; a double press is one receipt', async () => {
    const other = campaign.bodies.songzi!;
    const taken = await Promise.all([
      receive([summary]),
      receive([summary], { body: other }),
      receive([summary]),
    ]);
    expect(taken.map((one) => yes(one).number).sort()).toEqual(['SJ-2019-001', 'SJ-2019-002', 'SJ-2019-003']);
    const key = randomUUID();
    const input = { campaign: campaign.id, body, handedInBy: '宋玉兰', deliveredOn: today, items: [summary] };
    const twins = await Promise.all([1, 2].map(() => as(db, city).run(receivePapers, input, key)));
    expect(new Set(twins.map((one) => yes(one).receipt)).size).toBe(1);
  });

  test('a body sees its own pile only; events hold ids and counts, the timeline tells it', async () => {
    const made = await anApplication(campaign, { body, state: 'awaitingFiling' });
    yes(await receive([whole(made.id, 'standard-form', { shelf: '甲-3', note: '宋玉兰送来' })]));
    expect((await desk(officer)).receipts).toHaveLength(1);
    const stranger = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
    expect(refusalOf(await as(db, stranger).ask(receiptDesk, { campaign: campaign.id, body }))).toBe(
      'notAllowed',
    );
    const { bodies } = yes(await as(db, stranger).ask(receiptList, { campaign: campaign.id }));
    expect(bodies.map((one) => one.body)).toEqual([campaign.bodies.songzi]);
    expect(refusalOf(await as(db, stranger).ask(originalsOut, { campaign: campaign.id, body }))).toBe(
      'notAllowed',
    );
    const clerk = await aPerson(campaign, 'clerk', { unit: made.unit });
    expect(refusalOf(await as(db, clerk).ask(receiptDesk, { campaign: campaign.id, body }))).toBe(
      'notAllowed',
    );
    const written = await events();
    expect(written.map((one) => `${one.action} ${one.subject_kind}`).sort()).toEqual([
      'receivePapers application',
      'receivePapers receipt',
    ]);
    expect(JSON.stringify(written)).not.toMatch(/宋玉兰|甲-3/);
    const { entries } = yes(await as(db, city).ask(applicationTimeline, { application: made.id }));
    expect(entries.map(({ action }) => action)).toContain('receivePapers');
  });
});

describe('更正 and 退还', () => {
  const proof = async () => {
    const made = await anApplication(campaign, { body, state: 'awaitingFiling' });
    yes(await file());
    yes(await receive([whole(made.id, 'benefit-proof', { originals: 2 })]));
    return made;
  };
  const entryOf = async (kind = 'received') => {
    const { receipts, returns } = await desk();
    return [...receipts, ...returns].flatMap(({ entries }) => entries).find((one) => one.kind === kind)!
      .entry;
  };
  const giveBack = (application: string, originals: number, more = {}, who = city) =>
    as(db, who).run(returnOriginals, {
      ...{ campaign: campaign.id, body, handedTo: '冯会计', handedOn: today },
      items: [{ application, material: 'benefit-proof', originals }],
      ...more,
    });
  const correct = (entry: string, more = {}, who = city) =>
    as(db, who).run(correctReceipt, { entry, copies: 1, originals: 1, reason: '点错了份数', ...more });

  test('the right entry stands on the slip, the wrong one stays in the record', async () => {
    const made = await proof();
    const wrong = await entryOf();
    yes(await correct(wrong, { shelf: '乙-1' }));
    expect(await rowOf('benefit-proof', made.id)).toMatchObject({
      copies: 1,
      originals: 1,
      shelf: '乙-1',
      missing: { copies: 1, originals: 0 },
    });
    const { receipts } = await desk();
    const [line] = receipts[0]!.entries.filter((one) => one.kind === 'received');
    expect(line).toMatchObject({ copies: 1, correction: '点错了份数' });
    const kept = await everywhere(campaign, (tx) =>
      tx
        .selectFrom('paper_entry')
        .select(['id', 'copies', 'superseded_at'])
        .where('id', '=', wrong)
        .execute(),
    );
    expect(kept).toMatchObject([{ copies: 2 }]);
    expect(kept[0]!.superseded_at).not.toBeNull();
    expect(refusalOf(await correct(wrong))).toBe('notFound');
    expect(refusalOf(await correct(line!.entry, { originals: 2 }))).toBe('inputInvalid');
    expect(refusalOf(await correct(line!.entry, { reason: ' ' }))).toBe('inputInvalid');
    expect(refusalOf(await correct(line!.entry, {}, officer))).toBe('notAllowed');
  });

  test('an original goes back once, with day and hand; lent, it is here again by a correction', async () => {
    const made = await proof();
    expect(refusalOf(await giveBack(made.id, 3))).toBe('originalNotHere');
    expect(refusalOf(await giveBack(made.id, 1, {}, officer))).toBe('notAllowed');
    expect(refusalOf(await giveBack(made.id, 1, { handedOn: '2019-09-03' }))).toBe('inputInvalid');
    const both = await Promise.all([giveBack(made.id, 2), giveBack(made.id, 2)]);
    expect(both.map(refusalOf).sort()).toEqual(['allowed', 'originalNotHere']);
    const out = async () =>
      yes(await as(db, city).ask(originalsOut, { campaign: campaign.id, body })).originals;
    expect(await out()).toMatchObject([
      {
        received: 2,
        here: 0,
        studioName: made.studioName,
        returns: [{ number: 'TJ-2019-001', handedTo: '冯会计', originals: 2 }],
      },
    ]);
    yes(await correct(await entryOf('returned'), { copies: 0, originals: 0, reason: '当日退回' }));
    expect(await out()).toMatchObject([{ here: 2, returns: [] }]);
    yes(await giveBack(made.id, 1, { backBy: '2019-09-20' }));
    const [lent] = (await desk()).returns;
    expect(lent).toMatchObject({
      number: 'TJ-2019-002',
      backBy: '2019-09-20',
      handedTo: '冯会计',
      entries: [{ originals: 1 }],
    });
    yes(await correct(lent!.entries[0]!.entry, { copies: 0, originals: 0, reason: '借出的已归还' }));
    expect(await out()).toMatchObject([{ here: 2 }]);
    expect((await desk()).returns).toEqual([]);
  });

  test('fewer originals than went back cannot be corrected in', async () => {
    const made = await proof();
    yes(await giveBack(made.id, 2));
    expect(refusalOf(await correct(await entryOf()))).toBe('inputInvalid');
  });
});
