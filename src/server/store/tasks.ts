import { type RawBuilder, sql } from 'kysely';
import type { ownReach } from '../../core/access/actsForAnother.ts';
import type { Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';
import { living } from './stageSql.ts';

type Reach = ReturnType<typeof ownReach>;
/** Whose applications wait for somebody on which side, and the steps of that side. */
export interface Waiting {
  readonly applicant: Reach;
  readonly levels: readonly { readonly reach: Reach; readonly steps: readonly string[] }[];
  readonly city: boolean;
}

export interface WaitingRow {
  readonly id: string;
  readonly campaign: string;
  readonly revision: string;
  readonly track: string;
  readonly form: string;
  readonly body: string;
  readonly unit: string;
  readonly studio: string;
  readonly state: string;
  readonly step: string | null;
  readonly studio_name: string;
  readonly lead_name: string;
  readonly unit_name: string;
  readonly lead_confirmed_at: Date | null;
  readonly filed_at: Date | null;
  readonly updated_at: Date;
  readonly drafted: boolean;
  readonly reason: string | null;
}

function within({ all, bodies, units, studios }: Reach): RawBuilder<boolean> {
  if (all) return sql<boolean>`true`;
  return sql<boolean>`(a.body = any(${idArray(bodies)}) or a.unit = any(${idArray(units)})
    or a.studio = any(${idArray(studios)}))`;
}

/** Applications that wait for somebody, those that wait longest first. */
export async function waitingFor(
  tx: Tx,
  tenant: string,
  campaigns: readonly string[],
  waiting: Waiting,
  limit: number,
): Promise<WaitingRow[]> {
  const sides = [
    sql`(a.state in ('draft', 'returned') and ${within(waiting.applicant)})`,
    ...waiting.levels.map(
      ({ reach, steps }) => sql`(a.state = 'atStep' and a.step = any(${steps}::text[]) and ${within(reach)})`,
    ),
    ...(waiting.city ? [sql`a.state = 'filed'`] : []),
  ];
  const { rows } = await sql<WaitingRow>`
    select a.id, a.campaign, a.revision, a.track, a.form, a.body, a.unit, a.studio, a.state, a.step, a.studio_name,
      a.lead_name, a.unit_name, a.lead_confirmed_at, a.filed_at, a.updated_at,
      exists (select 1 from opinion o where o.tenant = a.tenant and o.application = a.id and o.step = a.step
        and o.superseded_at is null and o.seal = 'none' and o.positive) as drafted,
      case when a.state = 'returned' then (select r.reason from return_note r where r.tenant = a.tenant
        and r.application = a.id and r.closed_at is null order by r.at desc limit 1) end as reason
    from application a
    where a.tenant = ${tenant} and a.campaign = any(${idArray(campaigns)}) and (${sql.join(sides, sql` or `)})
    order by a.state = 'returned' desc, a.updated_at, a.id limit ${limit}`.execute(tx);
  return rows;
}

export interface MissingSeal {
  readonly id: string;
  readonly campaign: string;
  readonly body: string;
  readonly studio_name: string;
  readonly unit_name: string;
  readonly step: string;
  readonly promised_on: string;
  readonly since: Date;
}

/** Promised seals (章后补) of somebody's own levels that have not come yet, the earliest promise first. */
export async function missingSeals(
  tx: Tx,
  tenant: string,
  campaigns: readonly string[],
  levels: Waiting['levels'],
  limit: number,
): Promise<MissingSeal[]> {
  if (levels.length === 0) return [];
  const sides = levels.map(({ reach, steps }) => sql`(o.step = any(${steps}::text[]) and ${within(reach)})`);
  const { rows } = await sql<MissingSeal>`
    select a.id, a.campaign, a.body, a.studio_name, a.unit_name, o.step, o.seal_promised_on as promised_on,
      o.sealed_at as since
    from opinion o join application a on a.tenant = o.tenant and a.id = o.application
    where o.tenant = ${tenant} and o.seal = 'follows' and o.seal_supplied_at is null and o.superseded_at is null
      and ${living} and a.campaign = any(${idArray(campaigns)})
      and (${sql.join(sides, sql` or `)})
    order by o.seal_promised_on, a.id limit ${limit}`.execute(tx);
  return rows;
}

export interface WaitingCount {
  readonly campaign: string;
  readonly body: string;
  readonly body_name: string;
  readonly track: string;
  readonly state: string;
  readonly count: number;
  readonly since: Date;
}

/** How many are recommended and not filed, approved and not named, by body and track. */
export async function waitingCounts(
  tx: Tx,
  tenant: string,
  campaigns: readonly string[],
  reach: Reach,
): Promise<WaitingCount[]> {
  const { rows } = await sql<WaitingCount>`
    select a.campaign, a.body, a.track, a.state, count(*) as count, min(a.updated_at) as since,
      (select n.name from body_name n where n.tenant = a.tenant and n.body = a.body and not n.alias
        and n.to_date is null order by n.from_date desc limit 1) as body_name
    from application a
    where a.tenant = ${tenant} and a.campaign = any(${idArray(campaigns)})
      and a.state in ('awaitingFiling', 'approved') and ${within(reach)}
    group by a.tenant, a.campaign, a.body, a.track, a.state`.execute(tx);
  return rows;
}
