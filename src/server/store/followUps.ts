import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { FollowUpFilter } from '../../contract/followUps.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { ClassGrade } from '../../core/programme/classification.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';
import { searchWords } from './searchWords.ts';

/** What a confirmed class leaves to do, for everyone in that grade; what is still open of the same words is not written twice. */
export async function leaveFollowUps(
  tx: Tx,
  context: Context,
  run: { readonly id: string; readonly year: number },
  grade: ClassGrade,
  dueOn: string,
): Promise<Map<string, number>> {
  const { tenant, user } = context.actor;
  const { rows } = await sql<{ body: string; count: number }>`
    with made as (insert into follow_up (tenant, studio, owner, body, what, due_on, run, grade, by_user, at)
      select s.tenant, s.id, s.body, s.body, ${grade.followUp?.what ?? ''}, ${dueOn}, ${run.id}, ${grade.title}, ${user},
        ${context.receivedAt}
      from studio_class c join studio s on s.tenant = c.tenant and s.id = c.studio
      where c.tenant = ${tenant} and c.run = ${run.id} and c.year = ${run.year} and c.grade = ${grade.id}
        and c.superseded_at is null
        and not exists (select from follow_up f where f.tenant = s.tenant and f.studio = s.id and f.closed_on is null
          and f.dropped_at is null and f.what = ${grade.followUp?.what ?? ''})
      returning body)
    select body, count(*)::int as count from made group by body`.execute(tx);
  return new Map(rows.map(({ body, count }) => [body, count]));
}

export async function insertFollowUp(
  tx: Tx,
  context: Context,
  made: {
    readonly id: string;
    readonly studio: string;
    readonly owner: string | null;
    readonly body: string;
    readonly what: string;
    readonly due_on: string;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('follow_up')
    .values({
      ...{ ...made, tenant, by_user: user, at: context.receivedAt, run: null, grade: null },
      ...{ closed_on: null, done: null, closed_by: null, closed_at: null },
      ...{ dropped_at: null, dropped_by: null, dropped_because: null },
    })
    .execute();
}

/** One of them, locked. */
export async function lockFollowUp(tx: Tx, tenant: string, id: string) {
  const row = await tx
    .selectFrom('follow_up')
    .select(['id', 'studio', 'body', 'owner', 'version', 'closed_on', 'dropped_at'])
    .where((eb) => eb.and({ tenant, id }))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { closed_on, dropped_at, ...rest } = row;
  return { ...rest, closed: closed_on !== null, dropped: dropped_at !== null };
}

export async function saveClosing(
  tx: Tx,
  context: Context,
  id: string,
  done: {
    readonly version: number;
    readonly closedOn: string;
    readonly done: string;
    readonly uploads: readonly string[];
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('follow_up')
    .set({
      ...{ version: done.version, closed_on: done.closedOn, done: done.done },
      ...{ closed_by: user, closed_at: context.receivedAt },
    })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
  const files = [...new Set(done.uploads)].map((upload) => ({ tenant, follow_up: id, upload }));
  if (files.length > 0) await tx.insertInto('follow_up_file').values(files).execute();
}

export async function saveDropping(
  tx: Tx,
  context: Context,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('follow_up')
    .set({ version, dropped_at: context.receivedAt, dropped_by: user, dropped_because: reason })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

type Filter = z.output<typeof FollowUpFilter>;
export interface ListedFollowUp {
  readonly id: string;
  readonly studio: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly body: string;
  readonly bodyName: string;
  readonly owner: string | null;
  readonly ownerName: string | null;
  readonly what: string;
  readonly dueOn: string;
  readonly grade: string | null;
  readonly version: number;
  readonly closedOn: string | null;
  readonly done: string | null;
  readonly closedByName: string | null;
  readonly files: readonly { readonly upload: string; readonly name: string }[];
}

const standing: { readonly [S in Filter['state']]: (today: string) => RawBuilder<unknown> } = {
  open: () => sql`f.closed_on is null`,
  overdue: (today) => sql`f.closed_on is null and f.due_on < ${today}`,
  closed: () => sql`f.closed_on is not null`,
};

function conditions(tenant: string, reach: Scope, filter: Omit<Filter, 'state'>): RawBuilder<unknown>[] {
  const all = [sql`f.tenant = ${tenant} and f.dropped_at is null`];
  if (!reach.all) all.push(sql`f.body = any(${idArray(reach.bodies)})`);
  if (filter.body) all.push(sql`f.body = ${filter.body}`);
  const words = filter.search === undefined ? undefined : searchWords(filter.search);
  if (words) all.push(sql`(s.search || lower(f.what)) like all(${words.patterns}::text[])`);
  return all;
}

const behind = (after: string | undefined) => {
  const [, due, id] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/.exec(after ?? '') ?? [];
  return due === undefined || id === undefined
    ? sql`true`
    : sql`(f.due_on > ${due}::date or (f.due_on = ${due}::date and f.id > ${id}::uuid))`;
};

const columns = sql`f.id, f.studio, s.name as "studioName", s.unit_name as "unitName", f.body, ${bodyName} as "bodyName", f.owner,
  case when f.owner is null then null else ${bodyName} end as "ownerName", f.what, f.due_on::text as "dueOn", f.grade,
  f.version, f.closed_on::text as "closedOn", f.done,
  (select p.display_name from person p where p.tenant = f.tenant and p.user_id = f.closed_by) as "closedByName",
  coalesce((select jsonb_agg(jsonb_build_object('upload', u.id, 'name', u.name) order by u.id) from follow_up_file x
    join upload u on u.tenant = x.tenant and u.id = x.upload
    where x.tenant = f.tenant and x.follow_up = f.id), '[]') as files`;
const from = sql`follow_up f join studio s on s.tenant = f.tenant and s.id = f.studio
  join body b on b.tenant = f.tenant and b.id = f.body`;

/** A page of them, the nearest day first. */
export async function listFollowUps(
  tx: Tx,
  tenant: string,
  reach: Scope,
  { state, ...filter }: Filter,
  page: { readonly after?: string | undefined; readonly size: number; readonly today: string },
): Promise<{ readonly followUps: readonly ListedFollowUp[]; readonly next: string | null }> {
  const all = [...conditions(tenant, reach, filter), standing[state](page.today), behind(page.after)];
  const { rows } = await sql<ListedFollowUp>`select ${columns} from ${from}
    where ${sql.join(all, sql` and `)} order by f.due_on, f.id limit ${page.size + 1}`.execute(tx);
  const followUps = rows.slice(0, page.size);
  const last = followUps.at(-1);
  return { followUps, next: rows.length > page.size && last ? `${last.dueOn} ${last.id}` : null };
}

/** All of one studio, those still to be done first. */
export async function followUpsOfStudio(tx: Tx, tenant: string, studio: string): Promise<ListedFollowUp[]> {
  const { rows } = await sql<ListedFollowUp>`select ${columns} from ${from}
    where f.tenant = ${tenant} and f.studio = ${studio} and f.dropped_at is null
    order by f.closed_on is not null, f.due_on, f.id limit 200`.execute(tx);
  return rows;
}

export async function countFollowUps(
  tx: Tx,
  tenant: string,
  reach: Scope,
  filter: Omit<Filter, 'state'>,
  today: string,
): Promise<{ open: number; overdue: number; closed: number }> {
  const where = sql.join(conditions(tenant, reach, filter), sql` and `);
  const joined = filter.search ? sql`join studio s on s.tenant = f.tenant and s.id = f.studio` : sql``;
  const { rows } = await sql<{ open: number; overdue: number; closed: number }>`
    select count(*) filter (where f.closed_on is null)::int as open,
      count(*) filter (where f.closed_on is null and f.due_on < ${today})::int as overdue,
      count(*) filter (where f.closed_on is not null)::int as closed
    from follow_up f ${joined} where ${where}`.execute(tx);
  return rows[0]!;
}
