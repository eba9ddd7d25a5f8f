import { sql } from 'kysely';
import type { Stage } from '../../core/application/stages.ts';
import type { StateKind } from '../../core/application/state.ts';
import type { Tx } from '../context.ts';
import { living, stageSql } from './stageSql.ts';

export interface IntakeCount extends Readonly<Record<Stage, number>> {
  readonly body: string;
  readonly track: string;
  readonly state: StateKind;
  readonly count: number;
}

/** Applications of a campaign in these tracks, counted by body, track and state: one grouped statement behind the whole board. */
export async function intakeCounts(
  tx: Tx,
  tenant: string,
  campaign: string,
  tracks: readonly string[],
): Promise<IntakeCount[]> {
  const { rows } = await sql<IntakeCount>`
    select a.body, a.track, a.state, count(*) as count,
      count(*) filter (where ${stageSql.drafted}) as drafted,
      count(*) filter (where ${stageSql.recommended}) as recommended,
      count(*) filter (where ${stageSql.filed}) as filed,
      count(*) filter (where ${stageSql.approved}) as approved,
      count(*) filter (where ${stageSql.designated}) as designated
    from application a
    where a.tenant = ${tenant} and a.campaign = ${campaign} and a.track = any(${[...tracks]}::text[])
    group by a.body, a.track, a.state`.execute(tx);
  return rows;
}

/** How many living applications still wait for a promised seal. */
export async function sealsMissingCount(tx: Tx, tenant: string, campaign: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct a.id) as count
    from opinion o join application a on a.tenant = o.tenant and a.id = o.application
    where o.tenant = ${tenant} and o.seal = 'follows' and o.seal_supplied_at is null and o.superseded_at is null
      and a.campaign = ${campaign} and ${living}`.execute(tx);
  return rows[0]!.count;
}

export interface Filed {
  readonly body: string;
  /** When the body filed for the first time. */
  readonly filedAt: Date;
  /** What holds now is a nil report. */
  readonly nil: boolean;
}

/** Which bodies have filed. */
export async function filedBodies(tx: Tx, tenant: string, campaign: string): Promise<Filed[]> {
  const { rows } = await sql<Filed>`select body, min(received_at) as "filedAt",
      bool_or(kind = 'nil' and superseded_at is null) as nil
    from filing where tenant = ${tenant} and campaign = ${campaign} group by body`.execute(tx);
  return rows;
}
