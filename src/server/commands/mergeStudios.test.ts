import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  contextOf,
  everywhere,
  refusalOf,
  type TestCampaign,
  workday,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { movedWords } from '../../contract/mergeWords.zh.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { Tx } from '../context.ts';
import { newId } from '../newId.ts';
import { mergeList } from '../queries/mergeList.ts';
import { mergePreview } from '../queries/mergePreview.ts';
import { possibleDuplicates } from '../queries/possibleDuplicates.ts';
import { studioTables } from '../store/mergeStudios.ts';
import { refreshTitles } from '../store/studioFacts.ts';
import { insertStudio, studioOfLead } from '../store/studios.ts';
import { keepApart } from './keepApart.ts';
import { mergeStudios } from './mergeStudios.ts';
import { undoMerge } from './undoMerge.ts';

const database = await freshDatabase();
const { app: db } = database;
let campaign: TestCampaign;
let city: Actor;
let unit: string;
beforeAll(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer');
  unit = await aUnit(campaign, campaign.bodies.shashi!, '虚构合并机械有限公司');
});

async function aStudio(leadName: string, more: Record<string, unknown> = {}, of = unit): Promise<string> {
  const id = newId();
  await everywhere(campaign, async (tx) => {
    await insertStudio(tx, contextOf(city), { id, unit: of, name: `${leadName}工作室`, leadName });
    await tx
      .updateTable('studio')
      .set({ registered_on: '2018-05-01', ...more })
      .where('id', '=', id)
      .execute();
  });
  return id;
}

/** One row of every table that goes over, for a file. */
const rows: Readonly<Record<string, (studio: string, at: number) => Promise<unknown>>> = {
  application: async (studio, at) => {
    const made = await anApplication(campaign, {
      body: campaign.bodies.shashi!,
      unit,
      state: at % 2 ? 'withdrawn' : 'declined',
    });
    await everywhere(campaign, (tx) =>
      tx.updateTable('application').set({ studio }).where('id', '=', made.id).execute(),
    );
  },
  studio_title: (studio, at) =>
    insert('studio_title', {
      id: newId(),
      studio,
      title: `称号${at}`,
      naming_body: '测试',
      named_on: `20${10 + at}-01-01`,
      level: 'city',
    }),
  studio_member: (studio, at) =>
    insert('studio_member', { id: newId(), studio, name: `成员${at}`, by_user: 'test', at: workday }),
  studio_act: (studio, at) =>
    insert('studio_act', {
      id: newId(),
      studio,
      kind: 'warned',
      on_date: '2019-01-01',
      reason: `理由${at}`,
      by_user: 'test',
      at: workday,
    }),
  work_entry: (studio, at) =>
    insert('work_entry', {
      ...{
        id: newId(),
        studio,
        revision: campaign.revision,
        kind: 'project',
        counts: 'project',
        on_date: '2019-02-02',
      },
      ...{ title: `立项${at}`, data: '{}', by_user: 'test', at: workday, changed_at: workday },
    }),
  membership: (studio, at) =>
    insert('membership', {
      id: newId(),
      studio,
      user_id: `u${at}`,
      role: 'lead',
      from_date: '2019-01-01',
      created_at: workday,
    }),
  invitation: (studio, at) =>
    insert('invitation', {
      ...{ id: newId(), studio, role: 'lead', body: campaign.bodies.shashi!, unit, name_hint: `某${at}` },
      ...{ made_by: 'test', made_at: workday, expires_at: workday },
    }),
};
const insert = (table: string, row: Record<string, unknown>) =>
  everywhere(campaign, (tx) => {
    const all = { tenant: campaign.tenant, ...row };
    const names = Object.keys(all).map((name) => sql.ref(name));
    const values = Object.values(all).map((value) => sql`${value}`);
    return sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(tx);
  });

/** Every reference to the two files in the whole database, whatever table it stands in; signs are found anew by themselves. */
async function references(studios: readonly string[]) {
  const { rows: columns } = await sql<{ of_table: string; of_column: string }>`select * from studio_column
    where of_table not in ('studio_merge', 'studio_merge_row', 'standing_sign') order by 1, 2`.execute(
    database.owner,
  );
  const found: Record<string, string[]> = {};
  await everywhere(campaign, async (tx) => {
    for (const { of_table, of_column } of columns) {
      const { rows: lines } = await sql<{
        line: string;
      }>`select to_jsonb(t)::text as line from ${sql.table(of_table)} t
        where t.tenant = ${campaign.tenant} and ${sql.ref(`t.${of_column}`)} = any(${[...studios]}::uuid[]) order by 1`.execute(
        tx,
      );
      found[`${of_table}.${of_column}`] = lines.map(({ line }) => line);
    }
  });
  return found;
}
const factsOf = (id: string) =>
  everywhere(campaign, (tx) =>
    tx.selectFrom('studio').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
async function merge(kept: string, gone: string, who = city, versions = {}) {
  const [one, other] = [await factsOf(kept), await factsOf(gone)];
  const input = {
    kept,
    gone,
    keptVersion: one.version,
    goneVersion: other.version,
    reason: '同一个工作室登记了两次',
  };
  return as(db, who).run(mergeStudios, { ...input, ...versions });
}

test('no column that names a studio is unknown to the merge, and what goes over has a word', async () => {
  const { rows: columns } = await sql<{
    place: string;
  }>`select of_table || '.' || of_column as place from studio_column`.execute(database.owner);
  // By the catalogue itself, beside the view: a reference by another name than `studio` counts as well.
  const { rows: keys } = await sql<{ place: string }>`select c.conrelid::regclass || '.' || a.attname as place
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname <> 'tenant'
    where c.contype = 'f' and c.confrelid = 'studio'::regclass`.execute(database.owner);
  const known = studioTables.map(({ table, column }) => `${table}.${column}`);
  expect([...new Set([...columns, ...keys].map(({ place }) => place))].sort()).toEqual([...known].sort());
  const without = studioTables.filter(({ table, how }) => how === 'moves' && movedWords[table] === undefined);
  expect(without).toEqual([]);
});

test('merged and undone, every reference stands where it stood (property)', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ table: fc.constantFrom(...Object.keys(rows)), of: fc.nat(1) }), { maxLength: 12 }),
      async (wanted) => {
        const pair = [
          await aStudio(`甲${++number}`),
          await aStudio(`乙${number}`, { trade: '焊接', established_on: '2015-03-04' }),
        ];
        for (const [at, { table, of }] of wanted.entries()) await rows[table]!(pair[of]!, at);
        const [kept, gone] = pair as [string, string];
        await everywhere(campaign, (tx) => refreshTitles(tx, campaign.tenant, pair));
        const before = await references(pair);
        const was = [await factsOf(kept), await factsOf(gone)];
        const done = yes(await merge(kept, gone));
        const between = await references([gone]);
        for (const { table, column, how } of studioTables)
          if (how === 'moves') expect(between[`${table}.${column}`], table).toEqual([]);
        expect(await factsOf(kept)).toMatchObject({
          trade: '焊接',
          established_on: '2015-03-04',
          merged_into: null,
        });
        expect(await factsOf(gone)).toMatchObject({ state: 'merged', merged_into: kept });
        yes(await as(db, city).run(undoMerge, { merge: done.merge, reason: '弄错了' }));
        const after = await references(pair);
        // What the register notices by itself is found anew with each act.
        const signs = { 'standing_sign.studio': [] };
        expect({ ...after, ...signs }).toEqual({ ...before, ...signs });
        const facts = (row: (typeof was)[number]) => ({ ...row, version: 0 });
        expect([await factsOf(kept), await factsOf(gone)].map(facts)).toEqual(was.map(facts));
      },
    ),
    { numRuns: 5 },
  );
});

test('what carries the body of its studio goes to the other body with it, and comes back', async () => {
  const { shashi, songzi } = campaign.bodies;
  const far = await aUnit(campaign, songzi!, '松滋合并机械有限公司');
  const [kept, gone] = [await aStudio('壬癸', {}, far), await aStudio('壬癸')];
  const survey = newId();
  const sheet = newId();
  const own = { studio: gone, body: shashi!, unit };
  const wrote = { by_user: 'test', at: workday };
  await insert('survey', {
    ...{ id: survey, campaign: campaign.id, revision: campaign.revision, title: '摸底', year: 2019 },
    ...{ due_on: '2019-10-01', opened_at: workday, by_user: 'test' },
  });
  await insert('survey_sheet', { id: sheet, survey, level: 'studio', sort: '', ...own });
  const problem = {
    survey,
    sheet,
    level: 'studio',
    what: '缺设备',
    cause: 'x',
    owner: '壬',
    ...own,
    ...wrote,
  };
  await insert('survey_problem', { id: newId(), due_on: '2019-12-31', ...problem });
  // It was found when the studio stood elsewhere.
  await insert('survey_problem', {
    ...{ id: newId(), due_on: '2018-12-31', closed_on: '2018-11-01', done: '已补', ...problem },
    ...{ body: campaign.bodies.honghu!, unit: null },
  });
  await insert('follow_up', {
    ...{ id: newId(), studio: gone, body: shashi!, what: '走访', due_on: '2019-12-31', ...wrote },
  });
  await insert('annual_report', {
    ...{
      id: newId(),
      studio: gone,
      body: shashi!,
      year: 2018,
      state: 'submitted',
      text: '',
      changed_at: workday,
    },
  });
  const places = async (tx: Tx) => {
    const { rows: found } = await sql<{ place: string }>`
      select concat_ws(' ', 'problem', p.due_on, p.studio, p.body, p.unit) as place from survey_problem p where p.survey = ${survey}
      union all select concat_ws(' ', 'sheet', studio, body, unit) from survey_sheet where id = ${sheet}
      union all select concat_ws(' ', 'task', studio, body) from follow_up where studio in (${kept}, ${gone})
      union all select concat_ws(' ', 'report', studio, body) from annual_report where studio in (${kept}, ${gone})
      order by 1`.execute(tx);
    return found.map(({ place }) => place);
  };
  const standing = (studio: string, body: string, host: string) => [
    `problem 2018-12-31 ${studio} ${campaign.bodies.honghu}`,
    `problem 2019-12-31 ${studio} ${body} ${host}`,
    `report ${studio} ${body}`,
    `sheet ${studio} ${body} ${host}`,
    `task ${studio} ${body}`,
  ];
  const seen = () => everywhere(campaign, places);
  expect(await seen()).toEqual(standing(gone, shashi!, unit));
  const done = yes(await merge(kept, gone));
  expect(await seen()).toEqual(standing(kept, songzi!, far));
  yes(await as(db, city).run(undoMerge, { merge: done.merge, reason: '是两个工作室' }));
  expect(await seen()).toEqual(standing(gone, shashi!, unit));
});

test('what came later stays with the kept one; what was changed since is not turned back', async () => {
  const [kept, gone] = [await aStudio('丙'), await aStudio('丙', { trade: '机修' })];
  await rows.studio_title!(gone, 3);
  const done = yes(await merge(kept, gone));
  expect(await factsOf(kept)).toMatchObject({ level: 'city', title: '称号3', named_on: '2013-01-01' });
  const found = await everywhere(campaign, (tx) => studioOfLead(tx, campaign.tenant, unit, '丙'));
  expect(found?.id, 'whoever applies meets the kept file').toBe(kept);
  await rows.studio_title!(kept, 4);
  await everywhere(campaign, (tx) =>
    tx.updateTable('studio').set({ trade: '钳工' }).where('id', '=', kept).execute(),
  );
  yes(await as(db, city).run(undoMerge, { merge: done.merge, reason: '是两个工作室' }));
  expect(await factsOf(kept)).toMatchObject({ trade: '钳工', title: '称号4' });
  expect(await factsOf(gone)).toMatchObject({
    state: 'active',
    title: '称号3',
    merged_into: null,
    trade: '机修',
  });
  expect(refusalOf(await as(db, city).run(undoMerge, { merge: done.merge, reason: '再一次' }))).toBe(
    'mergeUndone',
  );
});

test('two living applications of a year, a stale view, a merged file and others’ hands are refused', async () => {
  const body = campaign.bodies.shashi!;
  const one = await anApplication(campaign, { body, unit, state: 'draft', leadName: '丁一' });
  const two = await anApplication(campaign, { body, unit, state: 'draft', leadName: '丁乙' });
  expect(await merge(one.studio, two.studio)).toMatchObject({
    refusal: { code: 'mergeTwoApplications', params: { years: ['2019 年'] } },
  });
  const preview = yes(await as(db, city).ask(mergePreview, { kept: one.studio, gone: two.studio }));
  expect(preview).toMatchObject({ years: ['2019 年'], moves: [{ table: 'application', count: 1 }] });
  const [kept, gone, third] = [await aStudio('戊'), await aStudio('戊'), await aStudio('己')];
  expect(refusalOf(await merge(kept, gone, city, { goneVersion: 99 }))).toBe('mergeStale');
  expect(refusalOf(await merge(kept, kept))).toBe('mergeSame');
  const officer = await aPerson(campaign, 'bodyOfficer', { body });
  expect(refusalOf(await merge(kept, gone, officer))).toBe('notAllowed');
  expect(refusalOf(await as(db, officer).run(undoMerge, { merge: newId(), reason: '试' }))).toBe(
    'notAllowed',
  );
  const first = yes(await merge(kept, gone));
  expect(refusalOf(await merge(third, gone))).toBe('mergedAlready');
  const second = yes(await merge(third, kept));
  expect(refusalOf(await as(db, city).run(undoMerge, { merge: first.merge, reason: '先撤这次' }))).toBe(
    'mergeBuiltOn',
  );
  const listed = yes(await as(db, city).ask(mergeList, {}));
  expect(listed.merges.slice(0, 2).map((row) => row.merge)).toEqual([second.merge, first.merge]);
  expect(refusalOf(await as(db, officer).ask(mergeList, {}))).toBe('notAllowed');
});

test('files that are written alike are shown as pairs until somebody says that they are two', async () => {
  const other = await aUnit(campaign, campaign.bodies.shashi!, '虚构　合并机械（有限责任公司）');
  const [one, two] = [await aStudio('庚 辛'), await aStudio('庚辛', {}, other)];
  await aStudio('庚辛', { registered_on: null });
  const pairs = async () =>
    yes(await as(db, city).ask(possibleDuplicates, { why: 'leadInUnit' })).pairs.filter(
      ({ one: { leadName } }) => leadName.replace(' ', '') === '庚辛',
    );
  expect((await pairs()).map((pair) => [pair.one.studio, pair.other.studio])).toEqual([[one, two].sort()]);
  expect((await pairs())[0]?.other.bodyName).not.toBe('');
  const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
  expect(refusalOf(await as(db, officer).run(keepApart, { one, other: two }))).toBe('notAllowed');
  yes(await as(db, city).run(keepApart, { one: two, other: one }));
  expect(yes(await as(db, city).run(keepApart, { one, other: two }))).toEqual({ already: true });
  expect(await pairs()).toEqual([]);
});
