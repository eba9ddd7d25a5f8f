import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aCampaign, anApplication, aPerson, as, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aRegistered, worked } from '../../../test/watchWorld.ts';
import { clashSentence } from '../../contract/consistencyWords.zh.ts';
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
  const draft = await anApplication(campaign, { body: bodies.shashi!, state: 'draft', places: false });
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
        values (${tenant}, ${applied.id}, ${`benefit.${year}.total`}, ${year}, '万元', ${value})`.execute(tx);
    // One apprentice with two mentors of two studios, whose one rise both count.
    const [first] = (
      await sql<{ id: string }>`select id from work_entry where studio = ${one.id} limit 1`.execute(tx)
    ).rows;
    for (const [studio, mentor, from, to] of [
      [one.id, '方知远', '2018-01-01', '2019-12-31'],
      [other.id, '江有为', '2019-12-30', '2020-12-31'],
      // One after the other is how it should be.
      [other.id, '江有为', '2016-01-01', '2018-01-01'],
    ]) {
      const pair = newId();
      await sql`insert into mentor_pair (tenant, id, studio, number, revision, state, mentor_name, apprentice_name, apprentice_unit,
          birth_year, reason, kind, starts_on, ends_on, agreement, agreement_version, search, by_user, created_at)
        values (${tenant}, ${pair}, ${studio}, ${pair}, ${campaign.revision}, 'completed', ${mentor}, '小周', '一车间', 1998, '新入职',
          '技术工人', ${from}, ${to}, 1, 'v', '', 'test', now())`.execute(tx);
      if (from! > '2017')
        await sql`insert into pair_outcome (tenant, id, pair, entry, on_date, title, by_user, at)
          values (${tenant}, ${newId()}, ${pair}, ${first!.id}, '2019-12-31', '晋升技师', 'test', now())`.execute(
          tx,
        );
    }
    // What was typed over in what was handed in, and what is only a draft.
    await sql`update studio set registered_on = '2015-01-01' where id in (${applied.studio}, ${draft.studio})`.execute(
      tx,
    );
    for (const { id } of [applied, draft]) {
      await sql`update application_answers set answers = answers || '{"memberCount":"12","benefit.2018.revenue":"5.00"}'
        where application = ${id}`.execute(tx);
      for (const [path, value] of [
        ['memberCount', '8'],
        ['benefit.2018.revenue', '5'],
      ])
        await sql`insert into log_link (tenant, application, path, value) values (${tenant}, ${id}, ${path},
          ${JSON.stringify(value)}::jsonb)`.execute(tx);
      await sql`insert into log_difference (tenant, id, application, path, reason, by_user, at)
        values (${tenant}, ${newId()}, ${id}, 'memberCount', '含外聘专家', 'test', now())`.execute(tx);
    }
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
    { kind: 'sameApprentice', count: 1 },
    { kind: 'sameOutcome', count: 1 },
    { kind: 'jump', count: 1 },
    { kind: 'membersDiffer', count: 1 },
    { kind: 'answerDiffers', count: 1 },
  ]);
  const [found] = (await list(officer, { kind: 'sameWork' })).clashes;
  expect(found?.places.map(({ studioName, says, open }) => [studioName, says, open])).toEqual([
    ['方知远创新工作室', '夹具（2018-03-01）', true],
    ['江有为创新工作室', '一种夹具（2018-05-01）', false],
  ]);
  const [jump] = (await list(officer, { kind: 'jump' })).clashes;
  expect(jump?.places.map(({ says }) => says)).toEqual(['2017年 10', '2018年 40']);
  const told = async (kind: string, who = officer) =>
    (await list(who, { kind, body: bodies.shashi })).clashes.map(({ kind: of, facts, places }) => [
      clashSentence(of, facts),
      ...places.map(
        ({ studioName, says, link, open }) => `${studioName} ${says} ${link.split('/')[1]} ${open}`,
      ),
    ]);
  expect(await told('jump')).toEqual([
    [
      expect.stringMatching(/^“.+”2018年由 10 变为 40，相差三倍以上$/),
      expect.stringContaining('2017年 10 applications true'),
      expect.stringContaining('2018年 40 applications true'),
    ],
  ]);
  expect(await told('sameApprentice')).toEqual([
    [
      '小周同时在 2 对师徒中学习',
      '方知远创新工作室 方知远，2018-01-01 至 2019-12-31 mentorship true',
      '江有为创新工作室 江有为，2019-12-30 至 2020-12-31 mentorship false',
    ],
  ]);
  const [[outcome, ...by] = []] = await told('sameOutcome');
  expect([outcome, by.sort()]).toEqual([
    '小周的“晋升技师”由 2 对师徒计入培养成果',
    [
      '方知远创新工作室 方知远，晋升技师（2019-12-31） mentorship true',
      '江有为创新工作室 江有为，晋升技师（2019-12-31） mentorship false',
    ],
  ]);
  expect(await told('answerDiffers')).toEqual([
    [
      expect.stringMatching(/^“.+”2019年申报 12，年度记录 8；填报时说明：含外聘专家$/),
      expect.stringContaining('2019年申报：12 applications true'),
      expect.stringContaining('年度记录：8 studios true'),
    ],
  ]);
  expect((await list(city, { kind: 'answerDiffers', body: bodies.songzi })).clashes).toEqual([]);
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
