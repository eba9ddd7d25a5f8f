import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  contextOf,
  everywhere,
  refusalOf,
  type TestCampaign,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Decision } from '../../core/refusals.ts';
import { newId } from '../newId.ts';
import { releasePlaces, takePlaces } from './quotaPlaces.ts';
import { quotaRows } from './quotaRows.ts';

const { app: db } = await freshDatabase();
const context = (tenant: string) => contextOf({ user: 'test', tenant, grants: [] });

class Refused extends Error {}

/** One transaction that rolls back on a refusal, as the runner does. */
async function take(campaign: TestCampaign, body: string, application: string, tiers: readonly string[]) {
  let answer: Decision<unknown> | undefined;
  try {
    await everywhere(campaign, async (tx) => {
      answer = await takePlaces(tx, context(campaign.tenant), {
        application,
        campaign: campaign.id,
        body,
        tiers,
      });
      if (!answer.ok) throw new Refused();
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  return answer!;
}
const release = (campaign: TestCampaign, application: string) =>
  everywhere(campaign, (tx) => releasePlaces(tx, context(campaign.tenant), application));
const used = async (campaign: TestCampaign, code: string) => {
  const rows = await everywhere(campaign, (tx) => quotaRows(tx, campaign.tenant, campaign.id));
  const { cells } = rows.find((row) => row.code === code)!;
  return Object.fromEntries(Object.entries(cells).map(([tier, cell]) => [tier, cell.used]));
};

test('the last place goes to exactly one of twenty at once (V15)', async () => {
  const campaign = await aCampaign(db);
  const body = campaign.bodies.commerce!;
  const tiers = ['total', 'city', 'demonstration'];
  const answers = await Promise.all(Array.from({ length: 20 }, () => take(campaign, body, newId(), tiers)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await used(campaign, 'commerce')).toEqual({ total: 1, city: 1, demonstration: 1 });
  expect(answers.find((answer) => !answer.ok)).toEqual({
    ok: false,
    refusal: { code: 'quotaFull', params: { row: '商贸服务业工会', tier: '市级示范数', count: 1 } },
  });
});

test('a place given back is taken again; given back twice it counts once', async () => {
  const campaign = await aCampaign(db);
  const body = campaign.bodies.direct!;
  const [first, second, third] = [newId(), newId(), newId()];
  const tiers = ['total', 'city'];
  expect((await take(campaign, body, first, tiers)).ok).toBe(true);
  expect((await take(campaign, body, second, tiers)).ok).toBe(true);
  expect(refusalOf(await take(campaign, body, third, tiers))).toBe('quotaFull');
  await Promise.all([release(campaign, first), release(campaign, first)]);
  expect(await used(campaign, 'direct')).toEqual({ total: 1, city: 1, demonstration: 0 });
  expect((await take(campaign, body, third, tiers)).ok).toBe(true);
  expect((await take(campaign, body, third, tiers)).ok, 'held already: taken once').toBe(true);
  expect(await used(campaign, 'direct')).toEqual({ total: 2, city: 2, demonstration: 0 });
});

test('a blank cell is not 0 and gives nothing; a body without a row neither', async () => {
  const campaign = await aCampaign(db);
  const county = await take(campaign, campaign.bodies.manufacturing!, newId(), ['total', 'county']);
  expect(county).toEqual({
    ok: false,
    refusal: { code: 'noQuotaRow', params: { body: '工业制造业工会' } },
  });
  expect(await used(campaign, 'manufacturing')).toMatchObject({ total: 0 });
  expect(refusalOf(await take(campaign, newId(), newId(), ['total']))).toBe('noQuotaRow');
});

test('a target does not hold back, a range binds at its top, a floor never', async () => {
  const campaign = await aCampaign(db, {
    change: (programme) => {
      const row = programme.quota.rows.find(({ id }) => id === 'shashi')!;
      row.cells.city = { from: 1, to: 2 };
      programme.quota.rows.find(({ id }) => id === 'songzi')!.cells.city = { atLeast: 1 };
      return programme;
    },
  });
  const inRange = () => take(campaign, campaign.bodies.shashi!, newId(), ['city']);
  expect([(await inRange()).ok, (await inRange()).ok, (await inRange()).ok]).toEqual([true, true, false]);
  for (let n = 0; n < 8; n += 1)
    expect((await take(campaign, campaign.bodies.songzi!, newId(), ['city'])).ok).toBe(true);
  for (let n = 0; n < 5; n += 1)
    expect((await take(campaign, campaign.bodies.jianli!, newId(), ['total', 'county'])).ok).toBe(true);
  expect((await take(campaign, campaign.bodies.jianli!, newId(), ['total', 'county'])).ok).toBe(true);
  expect(await used(campaign, 'jianli')).toMatchObject({ total: 6, county: 6 });
});

test('two bodies of one row share its places (S34)', async () => {
  const campaign = await aCampaign(db, {
    change: (programme) => {
      programme.bodies.push({ id: 'education', name: '教育工会', kind: 'other' });
      programme.quota.rows.find(({ id }) => id === 'other-industries')!.holders.push('education');
      return programme;
    },
  });
  const { education, 'other-industries': other } = campaign.bodies;
  const answers = await Promise.all(
    [education!, other!, education!, other!].map((body) => take(campaign, body, newId(), ['total', 'city'])),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2);
});

test('any order of taking and giving back agrees with a counter: no oversell, no place lost', async () => {
  const campaign = await aCampaign(db);
  const body = campaign.bodies.other_industries ?? campaign.bodies['other-industries']!;
  const act = fc.record({ who: fc.nat(5), give: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const people = Array.from({ length: 6 }, () => newId());
      const holders = new Set<string>();
      for (const { who, give } of acts) {
        const application = people[who]!;
        if (give) {
          await release(campaign, application);
          holders.delete(application);
          continue;
        }
        const { ok } = await take(campaign, body, application, ['total', 'city', 'demonstration']);
        expect(ok).toBe(holders.has(application) || holders.size < 2);
        if (ok) holders.add(application);
        const now = await used(campaign, 'other-industries');
        expect(now).toEqual({ total: holders.size, city: holders.size, demonstration: holders.size });
      }
      for (const application of people) await release(campaign, application);
      expect(await used(campaign, 'other-industries')).toEqual({ total: 0, city: 0, demonstration: 0 });
    }),
    { numRuns: 15 },
  );
});

test('the builder takes the places of what is recommended', async () => {
  const campaign = await aCampaign(db);
  await anApplication(campaign, { body: campaign.bodies.shashi!, track: 'demonstration', state: 'filed' });
  expect(await used(campaign, 'shashi')).toEqual({ total: 1, city: 1, demonstration: 1, county: 0 });
});
