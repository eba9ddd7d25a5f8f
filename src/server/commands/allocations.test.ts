import { beforeEach, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { bodyAllocation } from '../queries/bodyAllocation.ts';
import { campaignCalendar } from '../queries/campaignCalendar.ts';
import { candidateRanking } from '../queries/candidateRanking.ts';
import { ownAllocation } from '../queries/ownAllocation.ts';
import { quotaMatrix } from '../queries/quotaMatrix.ts';
import { summarySheet } from '../queries/summarySheet.ts';
import { allocateToUnits } from './allocateToUnits.ts';
import { rankCandidates } from './rankCandidates.ts';
import { submitApplication } from './submitApplication.ts';
import { transferQuota } from './transferQuota.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let officer: Actor;
let body: string;
beforeEach(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  officer = await aPerson(campaign, 'bodyOfficer', { body });
});
const allocate = (who: Actor, units: object[], input = {}) =>
  as(db, who).run(allocateToUnits, {
    ...{ campaign: campaign.id, body, number: 0, due: '2019-09-20', units, note: '先紧着条件成熟的' },
    ...input,
  });
const shown = async (who = officer) =>
  yes(await as(db, who).ask(bodyAllocation, { campaign: campaign.id, body }));

test('a county parts its places among its units, with an earlier day; the unit sees its share (F6)', async () => {
  const unit = await aUnit(campaign, body, '甲厂');
  const other = await aUnit(campaign, body, '乙厂');
  await anApplication(campaign, { body, unit: other, unitName: '乙厂', state: 'awaitingFiling' });
  const places = { city: 2, demonstration: 1 };
  expect(
    yes(
      await allocate(officer, [
        { unit, places },
        { unit: other, places: { city: 0 } },
      ]),
    ),
  ).toEqual({
    number: 1,
  });
  const { units, tiers, history, due, bodyDue } = await shown();
  expect([due, bodyDue]).toEqual(['2019-09-20', '2019-09-30']);
  expect(tiers.find(({ tier }) => tier === 'city')).toMatchObject({ places: 5, cap: true, others: 0 });
  expect(units.map(({ name, places: own, recommended }) => [name, own, recommended])).toEqual([
    ['乙厂', {}, 1],
    ['甲厂', places, 0],
  ]);
  expect(history).toMatchObject([{ number: 1, units: 1, note: '先紧着条件成熟的' }]);
  const clerk = await aPerson(campaign, 'clerk', { unit });
  const own = yes(await as(db, clerk).ask(ownAllocation, { campaign: campaign.id }));
  expect(own.allocation).toMatchObject({
    ...{ bodyName: '沙市区总工会', due: '2019-09-20' },
    tiers: [
      { label: '市级数', places: 2 },
      { label: '市级示范数', places: 1 },
    ],
  });
});

test('the body’s day binds what its units hand in, and nobody else (F6, V16)', async () => {
  const { id, unit } = await anApplication(campaign, { body });
  yes(await allocate(officer, [], { due: '2019-09-10' }));
  const clerk = await aPerson(campaign, 'clerk', { unit });
  const after = new Date('2019-09-11T09:00:00+08:00');
  const calendar = async (who: Actor) => {
    const { deadlines } = yes(await as(db, who, after).ask(campaignCalendar, { campaign: campaign.id }));
    return deadlines.find(({ binds }) => binds === 'filing')!;
  };
  expect(await calendar(clerk)).toMatchObject({ due: '2019-09-10', open: false });
  expect(await calendar(officer)).toMatchObject({ due: '2019-09-30', open: true });
  const submit = (at: Date) => as(db, clerk, at).run(submitApplication, { application: id, version: 1 });
  expect(await submit(after)).toMatchObject({
    refusal: { code: 'afterBodyDeadline', params: { due: '9月10日24:00' } },
  });
  expect(refusalOf(await submit(new Date('2019-09-10T23:59:00+08:00')))).not.toBe('afterBodyDeadline');
  yes(await allocate(officer, [], { number: 1, due: '2019-09-20' }));
  expect(refusalOf(await submit(after)), 'moved later by the body').not.toBe('afterBodyDeadline');
});

test('never more than the row has, nobody else’s units, no day on or behind the body’s own', async () => {
  const unit = await aUnit(campaign, body);
  const foreign = await aUnit(campaign, campaign.bodies.songzi!);
  const code = async (units: object[], input = {}) => refusalOf(await allocate(officer, units, input));
  expect(await code([{ unit, places: { city: 6 } }])).toBe('unitsOverQuota');
  expect(await code([{ unit, places: { moon: 1 } }])).toBe('notFound');
  expect(await code([{ unit: foreign, places: { city: 1 } }])).toBe('notFound');
  expect(
    await code([
      { unit, places: {} },
      { unit, places: {} },
    ]),
    'one unit twice',
  ).toBe('notFound');
  expect(await code([], { due: '2019-09-30' })).toBe('unitDueNotEarlier');
  expect(await code([], { due: '2019-09-01' })).toBe('unitDuePast');
  expect(await code([], { number: 3 })).toBe('allocationChanged');
  expect(await code([], { body: campaign.bodies.songzi! })).toBe('notAllowed');
  const clerk = await aPerson(campaign, 'clerk', { unit });
  expect(refusalOf(await allocate(clerk, []))).toBe('notAllowed');
});

test('two officers save at once: one wins, the other is told and loses nothing silently', async () => {
  const unit = await aUnit(campaign, body);
  const both = await Promise.all([1, 2].map((city) => allocate(officer, [{ unit, places: { city } }])));
  expect(both.map(refusalOf).sort()).toEqual(['allocationChanged', 'allowed']);
});

test('bodies that share a row never give their units more than the row has together (S34)', async () => {
  const shared = await aCampaign(db, {
    change: (programme) => {
      const rows = programme.quota.rows.filter(({ id }) => id !== 'commerce');
      rows.find(({ id }) => id === 'direct')!.holders.push('commerce');
      return { ...programme, quota: { ...programme.quota, rows } };
    },
  });
  const city = await aPerson(shared, 'cityOfficer');
  const give = async (code: string, count: number) => {
    const holder = shared.bodies[code]!;
    const unit = await aUnit(shared, holder);
    return as(db, city).run(allocateToUnits, {
      ...{ campaign: shared.id, body: holder, number: 0, due: null, note: '' },
      units: [{ unit, places: { city: count } }],
    });
  };
  const answers = await Promise.all([give('direct', 2), give('commerce', 2)]);
  expect(answers.map(refusalOf).sort()).toEqual(['allowed', 'unitsOverQuota']);
});

test('the body’s order leads its summary; those not ranked come behind (F18, R26)', async () => {
  const [first, second, third] = [
    await anApplication(campaign, { body, state: 'awaitingFiling' }),
    await anApplication(campaign, { body, state: 'awaitingFiling' }),
    await anApplication(campaign, { body, state: 'awaitingFiling' }),
  ];
  const rank = (order: string[], input = {}) =>
    as(db, officer).run(rankCandidates, {
      ...{ campaign: campaign.id, body, track: 'standard', number: 0, order, note: '党组会议研究' },
      ...input,
    });
  yes(await rank([third.id, first.id]));
  const sheet = yes(await as(db, officer).ask(summarySheet, { campaign: campaign.id, body }));
  expect(sheet.rows.map(({ application }) => application)).toEqual([third.id, first.id, second.id]);
  const { tracks } = yes(await as(db, officer).ask(candidateRanking, { campaign: campaign.id, body }));
  const standard = tracks.find(({ track }) => track === 'standard')!;
  expect([standard.places, standard.number]).toEqual([5, 1]);
  expect(standard.candidates.map(({ rank: at }) => at)).toEqual([1, 2, null]);
  expect(refusalOf(await rank([first.id]))).toBe('rankingChanged');
  expect(refusalOf(await rank([first.id, first.id], { number: 1 }))).toBe('notFound');
  expect(refusalOf(await rank([newId()], { number: 1 }))).toBe('notFound');
  const other = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  expect(refusalOf(await as(db, other).ask(candidateRanking, { campaign: campaign.id, body }))).toBe(
    'notAllowed',
  );
});

test('what was agreed by telephone stands in the history with its day and caller (3.7)', async () => {
  const city = await aPerson(campaign, 'cityOfficer');
  const matrix = async () => yes(await as(db, city).ask(quotaMatrix, { campaign: campaign.id }));
  const row = async (code: string) => (await matrix()).rows.find((one) => one.code === code)!.id;
  const move = async (on: string) =>
    as(db, city).run(transferQuota, {
      ...{ campaign: campaign.id, from: await row('direct'), to: await row('commerce') },
      ...{ tier: 'city', count: 1, reason: '双方同意', agreed: { on, with: '李主席' } },
    });
  expect(refusalOf(await move('2019-09-03'))).toBe('agreedInFuture');
  yes(await move('2019-08-30'));
  expect((await matrix()).changes[0]?.agreed).toEqual({ on: '2019-08-30', with: '李主席' });
});
