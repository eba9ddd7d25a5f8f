import { beforeEach, describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  contextOf,
  everywhere,
  refusalOf,
  type TestApplication,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { marks, scored } from '../../../test/reviewStandard.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { Standard } from '../../core/programme/standard.ts';
import { inTenant } from '../db/inTenant.ts';
import { newId } from '../newId.ts';
import { messageList } from '../queries/messageList.ts';
import { reviewDesk } from '../queries/reviewDesk.ts';
import { reviewResults } from '../queries/reviewResults.ts';
import { reviewRound } from '../queries/reviewRound.ts';
import { reviewRounds } from '../queries/reviewRounds.ts';
import { reviewSheet } from '../queries/reviewSheet.ts';
import { currentResults } from '../store/reviewResults.ts';
import { readableUpload } from '../store/uploads.ts';
import { assignReviewer } from './assignReviewer.ts';
import { assignReviewers } from './assignReviewers.ts';
import { castBallot } from './castBallot.ts';
import { closeReviewRound } from './closeReviewRound.ts';
import { concludeReview } from './concludeReview.ts';
import { declareConflict } from './declareConflict.ts';
import { handInReview } from './handInReview.ts';
import { openReviewRound } from './openReviewRound.ts';
import { remindReviewers } from './remindReviewers.ts';
import { returnReview } from './returnReview.ts';
import { saveReviewSheet } from './saveReviewSheet.ts';
import { setAppearance } from './setAppearance.ts';
import { withdrawReviewer } from './withdrawReviewer.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let experts: Actor[];
let made: TestApplication[];

beforeEach(async () => {
  campaign = await aCampaign(db, {
    change: (programme) => ({
      ...programme,
      standards: [scored, ...programme.standards],
      tracks: programme.tracks.map((track) =>
        track.id === 'standard'
          ? { ...track, standard: 'scored-review' }
          : { ...track, standard: 'six-have' },
      ),
    }),
  });
  city = await aPerson(campaign, 'cityOfficer', {}, { displayName: '方远航' });
  const body = campaign.bodies.shashi!;
  made = [];
  for (const leadName of ['沈清源', '顾长河', '陆秋白'])
    made.push(await anApplication(campaign, { body, state: 'filed', leadName }));
  experts = [];
  for (const displayName of ['甲专家', '乙专家', '丙专家'])
    experts.push(await aPerson(campaign, 'expert', {}, { displayName }));
});

const officer = () => as(db, city);
const open = async (more: object = {}) =>
  yes(
    await officer().run(openReviewRound, {
      ...{ campaign: campaign.id, track: 'standard', title: '书面评审', kind: 'desk', perApplication: 2 },
      ...more,
    }),
  ).round;
const assign = (round: string, who = experts) =>
  officer().run(assignReviewers, { round, reviewers: who.map(({ user }) => user) });
const deskOf = async (who: Actor) =>
  yes(await as(db, who).ask(reviewDesk, { campaign: campaign.id })).rounds.flatMap(({ items }) => items);
const roundOf = async (round: string) => yes(await officer().ask(reviewRound, { round }));
const resultsOf = async (track = 'standard') =>
  yes(await officer().ask(reviewResults, { campaign: campaign.id, track }));
async function markAll(points: (application: string, who: Actor) => object): Promise<void> {
  for (const who of experts)
    for (const { assignment, application } of await deskOf(who)) {
      const sheet = { assignment, version: 0, marks: points(application, who) };
      const { version } = yes(await as(db, who).run(saveReviewSheet, sheet));
      yes(await as(db, who).run(handInReview, { assignment, version }));
    }
}

describe('评审轮次和分配 (F24)', () => {
  test('a round is opened for a track that is there, with what its kind needs', async () => {
    const asked = { campaign: campaign.id, track: 'standard', title: '一', kind: 'desk', perApplication: 2 };
    const code = async (more: object) =>
      refusalOf(await officer().run(openReviewRound, { ...asked, ...more }));
    expect(await code({ track: 'nothing' })).toBe('notFound');
    expect(await code({ stage: 'desk' })).toBe('inputInvalid');
    expect(await code({ kind: 'presentation' })).toBe('inputInvalid');
    expect(await code({ kind: 'ballot' })).toBe('inputInvalid');
    expect(await code({ dueOn: '2019-08-01' })).toBe('inputInvalid');
    expect(refusalOf(await as(db, experts[0]!).run(openReviewRound, asked))).toBe('notAllowed');
    expect(await code({})).toBe('allowed');
  });

  test('the work is spread evenly, own unit and own body are left out, and experts are told', async () => {
    const own = await aPerson(campaign, 'expert', { unit: made[0]!.unit }, { displayName: '丁专家' });
    const neighbour = await aPerson(campaign, 'expert', { body: campaign.bodies.shashi! });
    const round = await open();
    expect(refusalOf(await assign(round, [neighbour, own]))).toBe('tooFewReviewers');
    expect(refusalOf(await officer().run(assignReviewers, { round, reviewers: ['nobody'] }))).toBe(
      'notFound',
    );
    expect(yes(await assign(round, [...experts, own])).made).toBe(6);
    const { applications, reviewers } = await roundOf(round);
    expect(applications.map(({ assignments }) => assignments.length)).toEqual([2, 2, 2]);
    const loads = reviewers.filter(({ user }) => user !== neighbour.user).map(({ assigned }) => assigned);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    const first = applications.find(({ application }) => application === made[0]!.id)!;
    expect(first.assignments.some(({ reviewer }) => reviewer === own.user)).toBe(false);
    expect(first.conflicts.map(({ kind }) => kind).sort()).toEqual(['ownBody', 'ownUnit']);
    expect(refusalOf(await assign(round))).toBe('nothingToAssign');
    const [told] = yes(await as(db, experts[0]!).ask(messageList, {})).messages;
    expect(told).toMatchObject({ title: '请评审：书面评审', link: '/review-desk' });
    expect(JSON.stringify(told)).not.toContain(made[0]!.leadName);
  });

  test('a conflict is overridden only with a reason, which the meeting reads; withdrawn with a reason too', async () => {
    const own = await aPerson(campaign, 'expert', { unit: made[0]!.unit }, { displayName: '丁专家' });
    const round = await open({ perApplication: 1 });
    const asked = { round, application: made[0]!.id, reviewer: own.user };
    expect(refusalOf(await officer().run(assignReviewer, asked))).toBe('reviewerConflict');
    const reason = { overrideReason: '唯一懂这项工艺的专家' };
    const { assignment } = yes(await officer().run(assignReviewer, { ...asked, ...reason }));
    expect(refusalOf(await officer().run(assignReviewer, { ...asked, ...reason }))).toBe('alreadyAssigned');
    const line = (await resultsOf()).lines.find(({ application }) => application === made[0]!.id);
    expect(line?.overrides).toEqual([{ name: '丁专家', reason: '唯一懂这项工艺的专家' }]);
    const withdraw = { assignment, reason: '改由他人' };
    expect(refusalOf(await as(db, own).run(withdrawReviewer, withdraw))).toBe('notAllowed');
    yes(await officer().run(withdrawReviewer, withdraw));
    expect(refusalOf(await officer().run(withdrawReviewer, withdraw))).toBe('notFound');
    expect(await deskOf(own)).toEqual([]);
  });

  test('who declares a conflict has it no more, the officer is told, and it is never given again by load', async () => {
    const round = await open({ perApplication: 1 });
    yes(await assign(round));
    const who = experts.find(() => true)!;
    const [item] = await deskOf(who);
    const asked = { application: item!.application, reason: '曾在同一项目组' };
    expect(refusalOf(await as(db, city).run(declareConflict, asked))).toBe('notAllowed');
    const other = made.find(({ id }) => id !== item!.application)!.id;
    expect(refusalOf(await as(db, who).run(declareConflict, { ...asked, application: other }))).toBe(
      'notFound',
    );
    expect(yes(await as(db, who).run(declareConflict, asked)).withdrawn).toBe(1);
    expect(await deskOf(who)).toEqual([]);
    expect(yes(await officer().ask(messageList, {})).messages[0]?.title).toContain('甲专家申报回避');
    expect(refusalOf(await assign(round, [who]))).toBe('tooFewReviewers');
    yes(await assign(round));
    expect(await deskOf(who)).toEqual([]);
  });
});

describe('评分 (F23, F24)', () => {
  test('saved with its version, handed in when complete, then frozen until it is returned', async () => {
    const round = await open({ perApplication: 1 });
    yes(await assign(round, [experts[0]!]));
    const { assignment } = (await deskOf(experts[0]!))[0]!;
    const me = as(db, experts[0]!);
    const half = { assignment, version: 0, marks: { place: { value: '45' } }, note: '场地整洁' };
    expect(yes(await me.run(saveReviewSheet, half))).toEqual({ version: 1, points: '45' });
    const clash = await me.run(saveReviewSheet, { ...half, note: '另一个窗口' });
    expect(clash).toMatchObject({
      refusal: { code: 'reviewSheetChanged', params: { version: 1, note: '场地整洁' } },
    });
    expect(refusalOf(await me.run(saveReviewSheet, { ...half, version: 1, marks: { x: {} } }))).toBe(
      'unknownPath',
    );
    const early = await me.run(handInReview, { assignment, version: 1 });
    expect(early).toMatchObject({
      refusal: { code: 'reviewIncomplete', params: { items: ['有成果', '材料差错'] } },
    });
    yes(await me.run(saveReviewSheet, { assignment, version: 1, marks: marks(45, 3) }));
    expect(refusalOf(await me.run(handInReview, { assignment, version: 1 }))).toBe('reviewSheetOlder');
    expect(yes(await me.run(handInReview, { assignment, version: 2 })).points).toBe('75');
    const late = { assignment, version: 3, marks: marks(60, 4) };
    expect(refusalOf(await me.run(saveReviewSheet, late))).toBe('reviewHandedIn');
    const back = { assignment, reason: '请核对成果数' };
    expect(refusalOf(await me.run(returnReview, back))).toBe('notAllowed');
    yes(await officer().run(returnReview, back));
    expect(refusalOf(await officer().run(returnReview, back))).toBe('reviewNotHandedIn');
    expect(yes(await me.ask(reviewSheet, { assignment }))).toMatchObject({
      ...{ returned: '请核对成果数', handedInAt: null, marks: marks(45, 3), version: 4 },
    });
    expect(yes(await officer().run(remindReviewers, { round })).told).toBe(1);
    yes(await officer().run(closeReviewRound, { round }));
    expect(refusalOf(await officer().run(closeReviewRound, { round }))).toBe('reviewRoundClosed');
    expect(refusalOf(await officer().run(remindReviewers, { round }))).toBe('reviewRoundClosed');
    expect(refusalOf(await me.run(saveReviewSheet, { ...late, version: 4 }))).toBe('reviewRoundClosed');
    expect(refusalOf(await me.ask(reviewSheet, { assignment }))).toBe('notFound');
  });

  test('an expert sees what was assigned and nothing else, files included; all others are refused', async () => {
    const file = await anUpload(db, await aPerson(campaign, 'clerk', { unit: made[0]!.unit }), {
      name: `${made[0]!.leadName}专利.pdf`,
    });
    await everywhere(campaign, (tx) =>
      tx
        .insertInto('evidence')
        .values({
          ...{ tenant: campaign.tenant, id: newId(), application: made[0]!.id, path: 'self-place' },
          ...{ kind: 'copy', stamp: 'none', upload: file.id, by_user: 'test', at: new Date() },
        })
        .execute(),
    );
    const reads = (who: Actor) =>
      inTenant(db, contextOf(who), (tx) => readableUpload(tx, contextOf(who), file.id));
    const round = await open({ blind: true });
    const [mine, other] = experts as [Actor, Actor, Actor];
    const inspector = await aPerson(campaign, 'inspector');
    for (const who of [mine, other, inspector]) expect(await reads(who)).toBeUndefined();
    const asked = { round, application: made[0]!.id, reviewer: mine.user };
    const { assignment } = yes(await officer().run(assignReviewer, asked));
    expect((await reads(mine))?.name).toBe('证明材料.pdf');
    for (const who of [other, inspector]) expect(await reads(who)).toBeUndefined();
    expect(refusalOf(await as(db, other).ask(reviewSheet, { assignment }))).toBe('notFound');
    expect(refusalOf(await as(db, city).ask(reviewSheet, { assignment }))).toBe('notAllowed');
    for (const who of [other, mine]) {
      expect(refusalOf(await as(db, who).ask(reviewRound, { round }))).toBe('notAllowed');
      expect(refusalOf(await as(db, who).ask(reviewRounds, { campaign: campaign.id }))).toBe('notAllowed');
      const asks = { campaign: campaign.id, track: 'standard' };
      expect(refusalOf(await as(db, who).ask(reviewResults, asks))).toBe('notAllowed');
    }
    const save = { assignment, version: 0, marks: marks(1, 1) };
    expect(refusalOf(await as(db, other).run(saveReviewSheet, save))).toBe('notFound');
    expect(refusalOf(await as(db, other).run(handInReview, { assignment, version: 0 }))).toBe('notFound');
    // Blind: there is something to leak, and nothing of it in the answers.
    const sheet = yes(await as(db, mine).ask(reviewSheet, { assignment }));
    const answers = JSON.stringify([
      sheet,
      yes(await as(db, mine).ask(reviewDesk, { campaign: campaign.id })),
    ]);
    const names = await everywhere(campaign, (tx) =>
      tx
        .selectFrom('application')
        .select(['studio_name', 'lead_name', 'unit_name', 'file_number'])
        .where('id', '=', made[0]!.id)
        .executeTakeFirstOrThrow(),
    );
    for (const name of [...Object.values(names), '沙市区总工会']) expect(answers).not.toContain(name);
    for (const [path, value] of Object.entries(made[0]!.answers))
      if (/phone|email|mobile/i.test(path) && typeof value === 'string' && value !== '')
        expect(answers).not.toContain(value);
    expect(sheet.form.length).toBeGreaterThan(2);
    expect(sheet.evidence).toMatchObject([{ item: 'place', name: '证明材料1.pdf' }]);
    yes(await officer().run(withdrawReviewer, { assignment, reason: '改由他人' }));
    expect(await reads(mine)).toBeUndefined();
  });

  test('the result: thresholds, grades, the share of the best, ties; two officers never over each other', async () => {
    const round = await open();
    const conclude = (after: string | null, reason = '') =>
      officer().run(concludeReview, { campaign: campaign.id, track: 'standard', after, reason });
    expect(refusalOf(await conclude(null))).toBe('nothingReviewed');
    yes(await assign(round));
    const [a, b, c] = made.map(({ id }) => id) as [string, string, string];
    const given = { [a]: marks(60, 3), [b]: marks(60, 3), [c]: marks(15, 4) };
    const [first] = await deskOf(experts[0]!);
    const one = { assignment: first!.assignment, version: 0, marks: given[first!.application]! };
    yes(await as(db, experts[0]!).run(saveReviewSheet, one));
    yes(await as(db, experts[0]!).run(handInReview, { assignment: first!.assignment, version: 1 }));
    expect(refusalOf(await conclude(null))).toBe('reviewsOpen');
    const early = yes(await conclude(null, '会期提前')).conclusion;
    for (const who of experts)
      for (const { assignment, application, handedInAt } of await deskOf(who)) {
        if (handedInAt !== null) continue;
        yes(await as(db, who).run(saveReviewSheet, { assignment, version: 0, marks: given[application]! }));
        yes(await as(db, who).run(handInReview, { assignment, version: 1 }));
      }
    expect((await resultsOf()).conclusion).toMatchObject({ reason: '会期提前', changedSince: true });
    const both = await Promise.all([conclude(early), conclude(early)]);
    expect(both.map(refusalOf).sort()).toEqual(['allowed', 'reviewConcluded']);
    const { lines, conclusion, open: out, places } = await resultsOf();
    expect([out, conclusion?.changedSince, places]).toEqual([0, false, 40]);
    // Both have 90 and the share of the best grade has room for one: the tie falls as a whole.
    expect(lines.map((line) => [line.position, line.tied, line.points, line.grade, line.passed])).toEqual([
      [1, true, '90', '二等', true],
      [1, true, '90', '二等', true],
      [3, false, '55', null, false],
    ]);
    expect(lines[2]).toMatchObject({ application: c, belowThreshold: ['有场所'] });
    expect(lines[0]!.stages).toEqual([{ title: '书面评审', points: ['90', '90'] }]);
    const kept = await everywhere(campaign, (tx) => currentResults(tx, campaign.tenant, campaign.id));
    expect([...kept.values()].map(({ position, grade }) => [position, grade])).toEqual([
      [1, 'good'],
      [1, 'good'],
      [3, null],
    ]);
  });

  test('a checklist without points is marked yes, no and by states; its items met are counted', async () => {
    const body = campaign.bodies.jingzhou!;
    const shown = await anApplication(campaign, { body, state: 'filed', track: 'demonstration' });
    const round = await open({ track: 'demonstration', perApplication: 1 });
    yes(await assign(round, [experts[0]!]));
    const [item] = await deskOf(experts[0]!);
    const { standard } = yes(await as(db, experts[0]!).ask(reviewSheet, { assignment: item!.assignment }));
    expect(standard?.scoring).toBeUndefined();
    const ids: [string, boolean][] = [];
    const walk = (items: Standard['items']) => {
      for (const { id, items: below, states } of items)
        below?.length ? walk(below) : ids.push([id, Boolean(states)]);
    };
    walk(standard!.items);
    const all = Object.fromEntries(
      ids.map(([id, states]) => [id, states ? { states: [], value: 'no' } : { value: 'yes' }]),
    );
    const { version, points } = yes(
      await as(db, experts[0]!).run(saveReviewSheet, {
        assignment: item!.assignment,
        version: 0,
        marks: all,
      }),
    );
    expect(points).toBeNull();
    yes(await as(db, experts[0]!).run(handInReview, { assignment: item!.assignment, version }));
    const met = ids.filter(([, states]) => !states).length;
    const { lines } = await resultsOf('demonstration');
    expect(lines).toMatchObject([
      { application: shown.id, points: null, stages: [{ points: [`${met}/${ids.length}`] }] },
    ]);
  });
});

describe('投票和答辩 (F24)', () => {
  test('a ballot is secret: counts only when all have voted, no votes in any answer or event', async () => {
    const round = await open({ kind: 'ballot', perApplication: 3, title: '投票' });
    yes(await assign(round));
    const vote = async (who: Actor, choose: (at: number) => string, few = 0) =>
      as(db, who).run(castBallot, {
        round,
        votes: (await deskOf(who)).slice(few).map(({ assignment }, at) => ({ assignment, vote: choose(at) })),
      });
    expect(refusalOf(await vote(experts[0]!, () => 'yes', 1))).toBe('reviewIncomplete');
    const outsider = await aPerson(campaign, 'expert');
    const { assignment } = (await deskOf(experts[0]!))[0]!;
    const forged = { round, votes: [{ assignment, vote: 'yes' }] };
    expect(refusalOf(await as(db, outsider).run(castBallot, forged))).toBe('notFound');
    yes(await vote(experts[0]!, () => 'yes'));
    yes(await vote(experts[1]!, (at) => (at === 0 ? 'yes' : 'no')));
    expect((await roundOf(round)).applications.every(({ votes }) => votes === null)).toBe(true);
    expect((await resultsOf()).lines.every(({ votes }) => votes === null)).toBe(true);
    yes(await vote(experts[2]!, (at) => (at === 0 ? 'abstain' : 'no')));
    expect(refusalOf(await vote(experts[2]!, () => 'yes'))).toBe('reviewHandedIn');
    expect(refusalOf(await officer().run(returnReview, { assignment, reason: '再投' }))).toBe('onlyVotes');
    const told = await roundOf(round);
    const first = (await deskOf(experts[0]!))[0]!.application;
    expect(told.applications.find(({ application }) => application === first)?.votes).toEqual({
      ...{ yes: 2, no: 0, abstain: 1, majority: true },
    });
    expect(JSON.stringify(told.applications.map(({ assignments }) => assignments))).not.toMatch(/"vote"/);
    const mine = yes(await as(db, experts[0]!).ask(reviewSheet, { assignment }));
    expect(mine).not.toHaveProperty('vote');
    const events = await everywhere(campaign, (tx) =>
      tx.selectFrom('event').select('detail').where('action', '=', 'castBallot').execute(),
    );
    expect(JSON.stringify(events)).not.toMatch(/yes|abstain/);
    const { lines } = await resultsOf();
    expect(lines.map(({ passed }) => passed).sort()).toEqual([false, false, true]);
  });

  test('the order of a presentation day is drawn, or set in full; each has a time', async () => {
    const day = { kind: 'presentation', heldOn: '2019-10-20', startsAt: '09:00', minutesEach: 20 };
    const round = await open({ ...day, perApplication: 1 });
    expect(refusalOf(await officer().run(setAppearance, { round }))).toBe('nothingToReview');
    yes(await assign(round));
    const { order } = yes(await officer().run(setAppearance, { round }));
    expect(yes(await officer().run(setAppearance, { round })).order).toEqual(order);
    expect((await roundOf(round)).applications.map(({ application, time }) => [application, time])).toEqual([
      [order[0], '09:00'],
      [order[1], '09:20'],
      [order[2], '09:40'],
    ]);
    expect(refusalOf(await officer().run(setAppearance, { round, order: order.slice(1) }))).toBe(
      'orderIncomplete',
    );
    expect(yes(await officer().run(setAppearance, { round, order: order.toReversed() })).order).toEqual(
      order.toReversed(),
    );
    await markAll(() => marks(50, 4));
    expect((await resultsOf()).lines.map(({ points, position }) => [points, position])).toEqual(
      Array(3).fill(['90', 1]),
    );
  });
});
