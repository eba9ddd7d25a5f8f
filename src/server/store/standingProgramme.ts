import type { Programme } from '../../core/programme/programme.ts';
import type { Tx } from '../context.ts';
import { programmeOf } from './programmes.ts';

export interface StandingProgramme {
  readonly revision: string;
  readonly campaign: string;
  readonly programme: Programme;
}

/**
 * What holds outside a year's campaign (the log's kinds, watch, classes, pairs, the survey): the programme of the latest
 * campaign, closed or not. Undefined before the first one.
 */
export async function standingProgramme(tx: Tx, tenant: string): Promise<StandingProgramme | undefined> {
  const row = await tx
    .selectFrom('campaign')
    .select(['id', 'revision'])
    .where('tenant', '=', tenant)
    .orderBy('year', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id: campaign, revision } = row;
  return { campaign, revision, programme: await programmeOf(tx, tenant, revision) };
}
