import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { ApplicationFilter } from '../../contract/applications.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { StateKind } from '../../core/application/state.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray, scopeSql } from './scopeSql.ts';
import { searchWords } from './searchWords.ts';
import { stageSql } from './stageSql.ts';

export type Filter = z.infer<typeof ApplicationFilter>;
export interface Window {
  readonly size: number;
  readonly offset: number;
}
export interface FoundApplication {
  readonly id: string;
  readonly fileNumber: string;
  readonly track: string;
  readonly studioName: string;
  readonly leadName: string;
  readonly unitName: string;
  readonly body: string;
  readonly bodyName: string;
  readonly state: StateKind;
  readonly step: string | null;
  readonly late: boolean;
  readonly sealMissing: boolean;
  readonly mainResults: string | null;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
}
export interface Found {
  readonly rows: readonly FoundApplication[];
  readonly count: number;
  readonly more: boolean;
}
/** Counts are exact up to here; then there are "more". */
const countLimit = 10_000;

const sealMissing = (
  tenant: string,
) => sql<boolean>`exists (select 1 from opinion o where o.tenant = ${tenant}
  and o.application = a.id and o.seal = 'follows' and o.seal_supplied_at is null and o.superseded_at is null)`;

const sorting: { readonly [S in NonNullable<Filter['sort']>]: RawBuilder<unknown> } = {
  updated: sql`a.updated_at desc, a.id`,
  name: sql`a.pinyin collate "C", a.id`,
  submitted: sql`a.submitted_at desc nulls last, a.id`,
};

/** A page of the applications within the reach that match the filter, with the exact count up to 10,000. */
export async function searchApplications(
  tx: Tx,
  tenant: string,
  scope: Scope,
  filter: Filter,
  window: Window,
): Promise<Found> {
  const words = filter.search === undefined ? undefined : searchWords(filter.search);
  const filtered = sql.join(conditions(tenant, scope, filter), sql` and `);
  const where = sql`a.tenant = ${tenant} and a.campaign = ${filter.campaign} and ${filtered}`;
  const order = sorting[filter.sort ?? 'updated'];
  return words && words.grams.length > 0
    ? byIndex(
        tx,
        tenant,
        sql`search_applications(${filter.campaign}, ${words.grams}, ${words.patterns}) a
        where ${filtered}`,
        order,
        window,
      )
    : byScan(
        tx,
        tenant,
        words ? sql`${where} and a.search like all(${words.patterns}::text[])` : where,
        order,
        window,
      );
}

function conditions(tenant: string, scope: Scope, filter: Filter): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [scopeSql(scope)];
  if (filter.reached) all.push(stageSql[filter.reached]);
  if (filter.state) all.push(sql`a.state = ${filter.state}`);
  if (filter.track) all.push(sql`a.track = ${filter.track}`);
  if (filter.body) all.push(sql`a.body = ${filter.body}`);
  if (filter.sealMissing) all.push(sql`${sealMissing(tenant)} and ${stageSql.drafted}`);
  return all;
}

/** Two characters and more: the bigram index, through the one function that may use it under the wall. */
async function byIndex(
  tx: Tx,
  tenant: string,
  matches: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { size, offset }: Window,
): Promise<Found> {
  const answer = await sql<{ total: number; ids: string[] }>`
    with found as materialized (select a.id, a.updated_at, a.submitted_at, a.pinyin from ${matches})
    select (select count(*) from (select from found limit ${countLimit + 1}) counted) as total,
      array(select a.id::text from found a order by ${order} limit ${size} offset ${offset}) as ids`.execute(
    tx,
  );
  const { total, ids } = answer.rows[0]!;
  const rows = await details(tx, tenant, sql`a.id = any(${idArray(ids)})`, order);
  return { rows, count: Math.min(total, countLimit), more: total > countLimit };
}

/** No search, or one character: the list's own indexes, and a scan that stops at the limit. */
async function byScan(
  tx: Tx,
  tenant: string,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { size, offset }: Window,
): Promise<Found> {
  const rows = await details(tx, tenant, where, order, sql`limit ${size} offset ${offset}`);
  // A page that is not full tells the count by itself.
  if (rows.length < size && (rows.length > 0 || offset === 0))
    return { rows, count: offset + rows.length, more: false };
  const counted = await sql<{ total: number }>`select count(*) as total
    from (select from application a where ${where} limit ${countLimit + 1}) t`.execute(tx);
  const { total } = counted.rows[0]!;
  return { rows, count: Math.min(total, countLimit), more: total > countLimit };
}

async function details(
  tx: Tx,
  tenant: string,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: RawBuilder<unknown> = sql``,
): Promise<FoundApplication[]> {
  const { rows } = await sql<FoundApplication>`
    select a.id, a.file_number as "fileNumber", a.track, a.studio_name as "studioName", a.lead_name as "leadName",
      a.unit_name as "unitName", a.body, ${bodyName} as "bodyName", a.state, a.step, a.late,
      ${sealMissing(tenant)} as "sealMissing", a.main_results as "mainResults", a.submitted_at as "submittedAt",
      a.updated_at as "updatedAt"
    from (select * from application a where a.tenant = ${tenant} and ${where} order by ${order} ${limit}) a
    join body b on b.tenant = a.tenant and b.id = a.body
    order by ${order}`.execute(tx);
  return rows;
}
