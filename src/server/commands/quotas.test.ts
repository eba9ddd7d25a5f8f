import { beforeEach, expect, test } from 'vitest';
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
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { quotaChanges, quotaRows } from '../store/quotaRows.ts';
import { grantReserve } from './grantReserve.ts';
import { transferQuota } from './transferQuota.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
beforeEach(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer');
});
const rows = () => everywhere(campaign, (tx) => quotaRows(tx, campaign.tenant, campaign.id));
const cell = async (code: string, tier: string) => {
  const found = (await rows()).find((row) => row.code === code)!.cells[tier];
  return found && [found.places, found.used];
};
const reason = '8月20日李某来电';

test('a reserve place goes into the body’s 示范 cell only (domain 3.2)', async () => {
  const body = campaign.bodies.commerce!;
  const grant = (input = {}) =>
    as(db, city).run(grantReserve, {
      campaign: campaign.id,
      body,
      tier: 'demonstration',
      count: 1,
      reason,
      ...input,
    });
  expect(yes(await grant())).toEqual({ places: 2 });
  expect(await cell('commerce', 'demonstration')).toEqual([2, 0]);
  expect(await cell('commerce', 'city')).toEqual([2, 0]);
  expect(await cell('commerce', 'total')).toEqual([2, 0]);
  expect(await cell('reserve', 'demonstration')).toEqual([1, 0]);
  expect(await grant({ count: 2 })).toMatchObject({
    refusal: { code: 'noReserveLeft', params: { row: '其他', tier: '市级示范数' } },
  });
  expect(refusalOf(await grant({ tier: 'city' })), 'blank is not 0').toBe('noReserveLeft');
  expect(refusalOf(await grant({ tier: 'unknown' }))).toBe('notFound');
  expect(refusalOf(await grant({ body: newId() }))).toBe('notFound');
  expect(refusalOf(await grant({ reason: '  ' })), 'date and caller are asked').toBe('inputInvalid');
  const changes = await everywhere(campaign, (tx) => quotaChanges(tx, campaign.tenant, campaign.id));
  expect(changes).toMatchObject([{ kind: 'reserve', tier: 'demonstration', count: 1, reason }]);
});

test('the last reserve place goes to exactly one of two grants at once', async () => {
  const grant = (code: string) =>
    as(db, city).run(grantReserve, {
      campaign: campaign.id,
      body: campaign.bodies[code]!,
      tier: 'demonstration',
      count: 2,
      reason,
    });
  const answers = await Promise.all(['shashi', 'songzi', 'honghu', 'jianli'].map(grant));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await cell('reserve', 'demonstration')).toEqual([0, 0]);
});

test('places move between rows, 总任务 along; used ones stay; the body may not', async () => {
  const all = await rows();
  const [from, to] = ['direct', 'commerce'].map((code) => all.find((row) => row.code === code)!.id);
  const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.direct! });
  const input = { campaign: campaign.id, from, to, tier: 'city', count: 1, reason };
  expect(refusalOf(await as(db, officer).run(transferQuota, input))).toBe('notAllowed');
  expect(refusalOf(await as(db, city).run(transferQuota, { ...input, to: from }))).toBe('sameQuotaRow');
  await anApplication(campaign, { body: campaign.bodies.direct!, state: 'awaitingFiling' });
  expect(refusalOf(await as(db, city).run(transferQuota, { ...input, count: 2 }))).toBe('noReserveLeft');
  yes(await as(db, city).run(transferQuota, input));
  expect(await cell('direct', 'city')).toEqual([1, 1]);
  expect(await cell('direct', 'total')).toEqual([1, 1]);
  expect(await cell('commerce', 'city')).toEqual([3, 0]);
  expect(await cell('commerce', 'total')).toEqual([3, 0]);
  expect(refusalOf(await as(db, city).run(transferQuota, input))).toBe('noReserveLeft');
  expect(refusalOf(await as(db, city).run(transferQuota, { ...input, to: newId() }))).toBe('notFound');
});

test('moving a place away and taking it at once never sells it twice', async () => {
  const all = await rows();
  const [from, to] = ['direct', 'commerce'].map((code) => all.find((row) => row.code === code)!.id);
  const input = { campaign: campaign.id, from, to, tier: 'city', count: 1, reason };
  const body = campaign.bodies.direct!;
  const applications = [1, 2, 3].map(() =>
    anApplication(campaign, { body, state: 'awaitingFiling' }).then(
      () => true,
      () => false,
    ),
  );
  const moves = [1, 2, 3].map(() =>
    as(db, city)
      .run(transferQuota, input)
      .then((answer) => answer.ok),
  );
  const taken = (await Promise.all(applications)).filter(Boolean).length;
  const moved = (await Promise.all(moves)).filter(Boolean).length;
  expect(taken + moved).toBe(2);
  expect(await cell('direct', 'city')).toEqual([2 - moved, taken]);
});
