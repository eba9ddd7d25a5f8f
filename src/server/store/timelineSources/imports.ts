import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { TimelineLine } from '../studioTimeline.ts';

/** The list and the row by which the file came into the register (F41). */
export async function imports(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } =
    await sql<TimelineLine>`select (r.done_at at time zone t.time_zone)::date as on, 'imported' as kind,
      jsonb_build_object('file', i.file_name, 'row', r.row::text) as facts
    from register_row r join register_import i on i.tenant = r.tenant and i.id = r.import join tenant t on t.id = r.tenant
    where r.tenant = ${tenant} and r.made_studio = ${studio} and r.done_at is not null`.execute(tx);
  return rows;
}
