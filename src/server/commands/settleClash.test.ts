import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aCampaign, anApplication, aPerson, as, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aRegistered, worked } from '../../../test/watchWorld.ts';
import type { Actor } from '../../core/access/roles.ts';
import { systemActor } from '../../core/access/systemActor.ts';
import { inTenant } from '../db/inTenant.ts';
import { newId } from '../newId.ts';
import { clashList } from '../queries/clashList.ts';
import { replaceClashes } from '../store/clashes.ts';
import { settleClash } from './settleClash.ts';

const { app: db } = await freshDatabase();

test('the same patent in two bodies, a person in two studios, a count below its list: both places, settled, back with new data (F49, S13)', async () => {
  const campaign = await aCampaign(db);
  const { tenant, bodies } = campaign;
  const city = await aPerson(campaign, 'cityOfficer');
  const officer = await aPerson(campaign, 'bodyOfficer', { body: bodies.shashi! });
  const far = await aPerson(campaign, 'bodyOfficer', { body: bodies.honghu! });
  const clerk = await aPerson(campaign, 'clerk', {
    unit: (await aRegistered(campaign, { body: bodies.shashi! })).unit,
  });
  const one = await aRegistered(campaign, { body: bodies.shashi! });
  const other = await aRegistered(campaign, { body: bodies.songzi!, leadName: '江有为' });
  const applied = await anApplication(campaign, { body: bodies.shashi!, state: 'filed', places: false });
  const patent = (on: string, title: string) => ({
    counts: 'patent' as const,
    on,
    title,
    sameAs: 'zl201810000001',
  });
  await worked(campaign, one.id, [
    patent('2018-03-01', '夹具'),
    { counts: 'project', on: '2018-01-01', sameAs: 'x' },
  ]);
  await worked(campaign, other.id, [
    patent('2018-05-01', '一种夹具'),
    { counts: 'project', on: '2018-01-01', sameAs: 'x' },
  ]);
  await everywhere(campaign, async (tx) => {
    for (const studio of [one.id, other.id])
      await sql`insert into studio_member (tenant, id, studio, name, birth_year, by_user, at)
        values (${tenant}, ${newId()}, ${studio}, '何常在', 1980, 'test', now())`.execute(tx);
    for (const [year, value] of [
      [2017, 10],
      [2018, 40],
    ])
      await sql`insert into figure (tenant, application, path, year, unit, value)
        values (${tenant}, ${applied.id}, 'benefit.total', ${year}, '万元', ${value})`.execute(tx);
    await sql`update studio set member_count = 0 where id = ${one.id}`.execute(tx);
  });
  const look = (day: string) => {
    const actor = systemActor(tenant);
    const context = {
      actor,
      receivedAt: new Date(day),
      timeZone: 'Asia/Shanghai',
      request: 't',
      newId: () => newId(),
    };
    return inTenant(db, { actor }, (tx) => replaceClashes(tx, context, day));
  };
  const list = async (who: Actor, input = {}) => yes(await as(db, who).ask(clashList, input));
  await look('2019-09-02');
  await look('2019-09-03');
  const seen = await list(city);
  expect(seen.counts).toEqual([
    { kind: 'sameWork', count: 1 },
    { kind: 'sameMember', count: 1 },
    { kind: 'jump', count: 1 },
    { kind: 'membersDiffer', count: 1 },
  ]);
  const [found] = (await list(officer, { kind: 'sameWork' })).clashes;
  expect(found?.places.map(({ studioName, says, open }) => [studioName, says, open])).toEqual([
    ['方知远创新工作室', '夹具（2018-03-01）', true],
    ['江有为创新工作室', '一种夹具（2018-05-01）', false],
  ]);
  const [jump] = (await list(officer, { kind: 'jump' })).clashes;
  expect(jump?.places.map(({ says }) => says)).toEqual(['2017年 10', '2018年 40']);
  expect((await list(far)).clashes).toEqual([]);
  expect(refusalOf(await as(db, clerk).ask(clashList, {}))).toBe('notAllowed');

  const settle = (who: Actor) =>
    as(db, who).run(settleClash, { clash: found!.id, as: 'different', reason: '联合申请的专利' });
  expect(refusalOf(await settle(far)), 'no place of it is theirs').toBe('notFound');
  expect(refusalOf(await settle(clerk))).toBe('notAllowed');
  const twice = await Promise.all([settle(officer), settle(city)]);
  expect(twice.map(refusalOf).sort()).toEqual(['allowed', 'clashSettled']);
  await look('2019-09-04');
  expect((await list(city, { kind: 'sameWork' })).clashes, 'settled, and the data is the same').toEqual([]);
  expect((await list(city, { settled: 'true' })).clashes.map(({ settledBecause }) => settledBecause)).toEqual(
    ['联合申请的专利'],
  );
  await worked(campaign, other.id, [patent('2019-05-01', '第三次')]);
  await look('2019-09-05');
  const [again] = (await list(city, { kind: 'sameWork' })).clashes;
  expect([again?.places.length, again?.since]).toEqual([3, '2019-09-05']);
});
