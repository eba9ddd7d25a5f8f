import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { AnnualReportFilter } from '../../contract/annualReports.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { StudioLevel } from '../../core/studio/studioState.ts';
import { type AnnualReportState, annualReportStates } from '../../core/watch/annualReport.ts';
import type { Counted } from '../../core/workLog/counted.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';
import { searchWords } from './searchWords.ts';

export interface ReportedEntry {
  readonly id: string;
  readonly counts: Counted;
  readonly on: string;
  readonly title: string;
}
/** What is kept of a report as it was submitted. */
export interface ReportDocument {
  readonly text: string;
  readonly figures: readonly { readonly counts: Counted; readonly count: number }[];
  readonly entries: readonly ReportedEntry[];
}
export interface StoredReport {
  readonly id: string;
  readonly year: number;
  readonly state: Exclude<AnnualReportState, 'none'>;
  readonly text: string;
  readonly version: number;
}

/** The report of a studio on a year; `lock`: two at it go one after the other (the studio's row serialises the first one). */
export async function reportOf(
  tx: Tx,
  tenant: string,
  studio: string,
  year: number,
): Promise<StoredReport | undefined> {
  const row = await tx
    .selectFrom('annual_report')
    .select(['id', 'year', 'state', 'text', 'version'])
    .where((eb) => eb.and({ tenant, studio, year }))
    .executeTakeFirst();
  return row as StoredReport | undefined;
}

interface Saved {
  readonly id: string;
  readonly studio: string;
  readonly body: string;
  readonly year: number;
  readonly version: number;
  readonly document: ReportDocument;
  readonly enteredFor: boolean;
}

/** Writes what was submitted; each submission stays as it was. */
export async function saveReport(tx: Tx, context: Context, saved: Saved): Promise<void> {
  const { tenant } = context.actor;
  const { id, studio, body, year, version, document, enteredFor } = saved;
  const now = { state: 'submitted' as const, text: document.text, version, changed_at: context.receivedAt };
  await tx
    .insertInto('annual_report')
    .values({ tenant, id, studio, body, year, ...now })
    .onConflict((conflict) => conflict.columns(['tenant', 'studio', 'year']).doUpdateSet({ ...now, body }))
    .execute();
  const step = { kind: 'submitted' as const, document: JSON.stringify(document), entered_for: enteredFor };
  await insertStep(tx, context, id, { ...step, reason: null });
}

export async function saveReportAnswer(
  tx: Tx,
  context: Context,
  id: string,
  answer: { readonly state: 'confirmed' | 'returned'; readonly version: number; readonly reason: string },
): Promise<void> {
  const { state, version, reason } = answer;
  await tx
    .updateTable('annual_report')
    .set({ state, version, changed_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .execute();
  await insertStep(tx, context, id, {
    kind: state,
    reason: reason || null,
    document: null,
    entered_for: false,
  });
}

async function insertStep(
  tx: Tx,
  context: Context,
  report: string,
  step: {
    kind: 'submitted' | 'returned' | 'confirmed';
    reason: string | null;
    document: string | null;
    entered_for: boolean;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const id = context.newId();
  await tx
    .insertInto('annual_report_step')
    .values({ tenant, id, report, ...step, by_user: user, at: context.receivedAt })
    .execute();
}

export interface ReportStep {
  readonly kind: 'submitted' | 'returned' | 'confirmed';
  readonly at: Date;
  readonly byName: string;
  readonly reason: string | null;
  readonly document: ReportDocument | null;
}

/** What happened to a report, the newest first. */
export async function reportSteps(tx: Tx, tenant: string, report: string): Promise<ReportStep[]> {
  const { rows } =
    await sql<ReportStep>`select t.kind, t.at, coalesce(p.display_name, '') as "byName", t.reason, t.document
    from annual_report_step t left join person p on p.tenant = t.tenant and p.user_id = t.by_user
    where t.tenant = ${tenant} and t.report = ${report} order by t.at desc, t.id desc`.execute(tx);
  return rows;
}

export interface ReportRow {
  readonly studio: string;
  readonly studioName: string;
  readonly leadName: string;
  readonly unit: string;
  readonly unitName: string;
  readonly body: string;
  readonly bodyName: string;
  readonly level: StudioLevel | null;
  readonly state: AnnualReportState;
  readonly changedAt: Date | null;
}
type Filter = z.output<typeof AnnualReportFilter> & { readonly year: number };

/** Studios `s` that should report on a year, with their report `r` if there is one. */
function rowsOf(tenant: string, reach: Scope, filter: Filter): RawBuilder<unknown> {
  const { year, body, state, search } = filter;
  const all = [
    sql`s.tenant = ${tenant} and s.registered_on is not null and s.merged_into is null
      and s.state not in ('merged', 'revoked')
      and coalesce(s.established_on, s.named_on, s.registered_on) <= make_date(${year}::int, 12, 31)`,
  ];
  if (!reach.all) all.push(sql`s.body = any(${idArray(reach.bodies)})`);
  if (body) all.push(sql`s.body = ${body}`);
  if (state) all.push(state === 'none' ? sql`r.id is null` : sql`r.state = ${state}`);
  const words = search === undefined ? undefined : searchWords(search);
  if (words) all.push(sql`s.search like all(${words.patterns}::text[])`);
  return sql`studio s left join annual_report r on r.tenant = s.tenant and r.studio = s.id and r.year = ${year}
    where ${sql.join(all, sql` and `)}`;
}

/** A page of who has reported and who has not, in the order in which the register came to know them. */
export async function listReports(
  tx: Tx,
  tenant: string,
  reach: Scope,
  filter: Filter,
  { after, size }: { readonly after?: string | undefined; readonly size: number },
): Promise<{ readonly rows: readonly ReportRow[]; readonly next: string | null }> {
  const behind = after === undefined ? sql`true` : sql`s.id > ${after}::uuid`;
  const { rows } = await sql<ReportRow>`select x.*, ${bodyName} as "bodyName" from (
      select s.tenant, s.id as studio, s.name as "studioName", s.lead_name as "leadName", s.unit, s.unit_name as "unitName",
        s.body, s.level, coalesce(r.state, 'none') as state, r.changed_at as "changedAt"
      from ${rowsOf(tenant, reach, filter)} and ${behind} order by s.id limit ${size + 1}) x
    join body b on b.tenant = x.tenant and b.id = x.body order by x.studio`.execute(tx);
  const shown = rows.slice(0, size);
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.studio ?? null) : null };
}

const countLimit = 10_000;

/** How many stand in each state, whatever state the filter names. */
export async function countReports(
  tx: Tx,
  tenant: string,
  reach: Scope,
  { state: _, ...filter }: Filter,
): Promise<{ state: AnnualReportState; count: number; more: boolean }[]> {
  const counts = [];
  for (const state of annualReportStates) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
      select from ${rowsOf(tenant, reach, { ...filter, state })} limit ${countLimit + 1}) counted`.execute(
      tx,
    );
    const count = rows[0]!.count;
    counts.push({ state, count: Math.min(count, countLimit), more: count > countLimit });
  }
  return counts;
}
