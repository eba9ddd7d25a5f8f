import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { PipelineFilter } from '../../contract/pipeline.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { PipelineEntry } from '../../core/pipeline/keepEntry.ts';
import type { PipelineProgress } from '../../core/pipeline/progress.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';
import { searchWords } from './searchWords.ts';

export interface StoredEntry extends PipelineEntry {
  readonly body: string;
  readonly unit: string | null;
  readonly unitName: string;
  readonly leadName: string;
  readonly year: number;
  readonly track: string;
  readonly progress: PipelineProgress;
}

/** The entry, locked; the wall hides those of other bodies. */
export async function lockEntry(tx: Tx, context: Context, id: string): Promise<Decision<StoredEntry>> {
  const row = await tx
    .selectFrom('pipeline_entry')
    .selectAll()
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('notFound', { what: '个培育对象' });
  const { body, unit, year, track, progress, version } = row;
  return allow({
    ...{ id, body, unit, year, track, progress, version },
    unitName: row.unit_name,
    leadName: row.lead_name,
    applied: row.application !== null,
    dropped: row.dropped_at !== null,
  });
}

export interface EntryWords {
  readonly unit: string | null;
  readonly unitName: string;
  readonly leadName: string;
  readonly year: number;
  readonly track: string;
  readonly field: string;
  readonly note: string;
  readonly progress: PipelineProgress;
}

const columnsOf = ({ unitName, leadName, ...rest }: EntryWords) => ({
  ...rest,
  unit_name: unitName,
  lead_name: leadName,
});

/** False where this lead of this unit already stands in the open list. */
export async function insertEntry(
  tx: Tx,
  context: Context,
  entry: EntryWords & { readonly id: string; readonly body: string },
): Promise<boolean> {
  const { id, body, ...words } = entry;
  const at = context.receivedAt;
  const made = await tx
    .insertInto('pipeline_entry')
    .values({
      ...{ tenant: context.actor.tenant, id, body, ...columnsOf(words) },
      ...{ by_user: context.actor.user, created_at: at, updated_at: at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Whether another open entry names this lead of this unit. */
export async function standsAlready(
  tx: Tx,
  tenant: string,
  { body, unitName, leadName, except }: Record<'body' | 'unitName' | 'leadName', string> & { except: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('pipeline_entry')
    .select('id')
    .where((eb) => eb.and({ tenant, body, unit_name: unitName, lead_name: leadName }))
    .where('id', '<>', except)
    .where('dropped_at', 'is', null)
    .where('application', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

interface EntryChange extends Partial<EntryWords> {
  readonly version: number;
}

/** Writes what changed of an entry whose row is locked. */
export async function changeEntry(
  tx: Tx,
  context: Context,
  id: string,
  { unitName, leadName, ...rest }: EntryChange,
): Promise<void> {
  await tx
    .updateTable('pipeline_entry')
    .set({
      ...rest,
      ...(unitName === undefined ? {} : { unit_name: unitName }),
      ...(leadName === undefined ? {} : { lead_name: leadName }),
      updated_at: context.receivedAt,
    })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .execute();
}

/** The end of an entry: it became an application, or it was taken off with a reason. */
export async function endEntry(
  tx: Tx,
  context: Context,
  id: string,
  ending: { readonly application: string; readonly unit: string } | { readonly reason: string },
): Promise<void> {
  const at = context.receivedAt;
  const end =
    'reason' in ending
      ? { dropped_at: at, dropped_because: ending.reason }
      : { ...ending, applied_at: at, progress: 'created' as const };
  await tx
    .updateTable('pipeline_entry')
    .set({ ...end, updated_at: at })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .execute();
}

export interface NewVisit {
  readonly id: string;
  readonly entry: string;
  readonly visited_on: string;
  readonly visitors: string;
  readonly found: string;
  readonly advice: string;
  readonly follow_up_by: string | null;
}

export async function insertVisit(tx: Tx, context: Context, visit: NewVisit): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('guidance_visit')
    .values({ ...visit, tenant, by_user: user, at: context.receivedAt })
    .execute();
}

export interface ListedVisit {
  readonly on: string;
  readonly visitors: string;
  readonly found: string;
  readonly advice: string;
  readonly followUpBy: string | null;
}
export interface ListedEntry extends Omit<EntryWords, 'unit'> {
  readonly id: string;
  readonly body: string;
  readonly bodyName: string;
  readonly unit: string | null;
  readonly version: number;
  readonly application: string | null;
  readonly updatedAt: Date;
  readonly visits: readonly ListedVisit[];
}

type Filter = z.output<typeof PipelineFilter>;

function conditions(tenant: string, scope: Scope, filter: Omit<Filter, 'campaign'>): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`e.tenant = ${tenant} and e.dropped_at is null`];
  if (!scope.all) all.push(sql`e.body = any(${idArray(scope.bodies)})`);
  if (filter.year !== undefined) all.push(sql`e.year = ${filter.year}`);
  if (filter.body) all.push(sql`e.body = ${filter.body}`);
  if (filter.track) all.push(sql`e.track = ${filter.track}`);
  if (filter.progress) all.push(sql`e.progress = ${filter.progress}`);
  const words = filter.search === undefined ? undefined : searchWords(filter.search);
  if (words)
    all.push(sql`lower(e.unit_name || ' ' || e.lead_name || ' ' || e.field)
      like all(${words.patterns}::text[])`);
  return sql.join(all, sql` and `);
}

/** Entries within the reach with all their visits, in the order of the bodies: one statement. */
export async function pipelineEntries(
  tx: Tx,
  tenant: string,
  scope: Scope,
  filter: Omit<Filter, 'campaign'>,
  most: number,
): Promise<{ readonly entries: readonly ListedEntry[]; readonly count: number }> {
  const where = conditions(tenant, scope, filter);
  const { rows } = await sql<ListedEntry & { count: number }>`
    select e.id, e.body, ${bodyName} as "bodyName", e.unit, e.unit_name as "unitName",
      e.lead_name as "leadName", e.year, e.track, e.field, e.note, e.progress, e.version, e.application,
      e.updated_at as "updatedAt", count(*) over () as count,
      coalesce((select jsonb_agg(jsonb_build_object('on', v.visited_on, 'visitors', v.visitors, 'found', v.found,
          'advice', v.advice, 'followUpBy', v.follow_up_by) order by v.visited_on desc, v.id desc)
        from guidance_visit v where v.tenant = e.tenant and v.entry = e.id), '[]') as visits
    from pipeline_entry e join body b on b.tenant = e.tenant and b.id = e.body
    where ${where}
    order by b.position, b.code, e.application is not null, e.created_at, e.id limit ${most}`.execute(tx);
  return { entries: rows, count: rows[0]?.count ?? 0 };
}

/** The years that entries within the reach are hoped for, newest first. */
export async function pipelineYears(tx: Tx, tenant: string, scope: Scope): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct e.year from pipeline_entry e
    where ${conditions(tenant, scope, {})} order by e.year desc`.execute(tx);
  return rows.map(({ year }) => year);
}

/** Studios that work as a team and have no living application in the campaign yet, by body: they count as created (R2). */
export async function createdOnly(
  tx: Tx,
  tenant: string,
  { campaign, year }: { readonly campaign: string; readonly year: number },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ body: string; count: number }>`select e.body, count(*) as count
    from pipeline_entry e
    where e.tenant = ${tenant} and e.year = ${year} and e.progress = 'created' and e.dropped_at is null
      and not exists (select 1 from application a where a.tenant = e.tenant and a.campaign = ${campaign}
        and a.unit_name = e.unit_name and a.lead_name = e.lead_name and a.state not in ('withdrawn', 'declined'))
    group by e.body`.execute(tx);
  return new Map(rows.map(({ body, count }) => [body, count]));
}
