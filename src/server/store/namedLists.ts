import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { NamedRow } from '../../core/designation/namedList.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';

export interface DecisionRow {
  readonly id: string;
  readonly body: string | null;
  readonly bodyName: string | null;
  readonly documentNumber: string | null;
  /** ISO. */
  readonly decidedOn: string;
  readonly note: string;
  readonly resolution: string | null;
  readonly meeting: string | null;
  readonly heldOn: string | null;
}

/** The naming decisions of a campaign, newest first; of a body only its own. */
export async function decisionsOf(
  tx: Tx,
  tenant: string,
  campaign: string,
  reach: Scope,
): Promise<DecisionRow[]> {
  const whose = reach.all ? sql`true` : sql`d.by_body = any(${idArray(reach.bodies)})`;
  const { rows } = await sql<DecisionRow>`
    select d.id, d.by_body as body, d.document_number as "documentNumber", d.decided_on as "decidedOn",
      coalesce(d.note, '') as note, r.id as resolution, r.meeting, r.held_on as "heldOn",
      (select n.name from body_name n where n.tenant = d.tenant and n.body = d.by_body and not n.alias
        and n.from_date <= d.decided_on order by n.from_date desc limit 1) as "bodyName"
    from designation d left join resolution r on r.tenant = d.tenant and r.id = d.resolution
    where d.tenant = ${tenant} and d.campaign = ${campaign} and ${whose}
    order by d.decided_on desc, d.at desc, d.id desc`.execute(tx);
  return rows;
}

export interface ListedRow extends NamedRow {
  readonly designation: string;
  readonly track: string;
}

/** Who stands on the lists of these decisions, in the order of the quota table's bodies, then by name. */
export async function namedRows(
  tx: Tx,
  tenant: string,
  designations: readonly string[],
): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select i.designation, i.track, i.application, i.name, a.body, ${bodyName} as "bodyName", a.unit_name as "unitName",
      a.lead_name as "leadName"
    from designation_item i
      join application a on a.tenant = i.tenant and a.id = i.application
      join body b on b.tenant = a.tenant and b.id = a.body
    where i.tenant = ${tenant} and i.designation = any(${idArray(designations)})
    order by b.position, a.pinyin collate "C", a.id`.execute(tx);
  return rows;
}

/** How many each decision named, by track, oldest first: of all bodies, for numbers that they share. */
export async function namedCounts(tx: Tx, tenant: string, campaign: string) {
  const { rows } = await sql<{ designation: string; track: string; count: number }>`
    select d.id as designation, i.track, count(*)::int as count
    from designation d join designation_item i on i.tenant = d.tenant and i.designation = d.id
    where d.tenant = ${tenant} and d.campaign = ${campaign}
    group by d.id, i.track, d.decided_on, d.at order by d.decided_on, d.at, d.id`.execute(tx);
  return rows;
}

/** The campaign of a decision. */
export async function campaignOfDesignation(tx: Tx, tenant: string, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('designation')
    .select('campaign')
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
  return row?.campaign;
}
