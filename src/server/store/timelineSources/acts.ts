import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { TimelineLine } from '../studioTimeline.ts';

/** What was done to the studio: warned, to be put right, revoked … */
export async function acts(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } = await sql<TimelineLine>`
    select on_date as on, 'act' as kind, jsonb_strip_nulls(jsonb_build_object('act', kind, 'reason', reason,
      'document', document_number, 'until', until_date)) as facts
    from studio_act where tenant = ${tenant} and studio = ${studio} order by at desc, id desc`.execute(tx);
  return rows;
}
