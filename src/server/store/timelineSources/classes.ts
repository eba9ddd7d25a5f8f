import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { TimelineLine } from '../studioTimeline.ts';

/** Grades of the years, each as it was given or changed by an officer (R7). Only for those who see classes. */
export async function classes(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } = await sql<TimelineLine>`
    select (c.at at time zone t.time_zone)::date as on, 'class' as kind, '/studios/' || c.studio || '/class' as link,
      jsonb_strip_nulls(jsonb_build_object('year', c.year::text, 'title', c.title, 'reason', c.reason,
        'was', lag(c.title) over (partition by c.year order by c.at, c.id))) as facts
    from studio_class c join tenant t on t.id = c.tenant
    where c.tenant = ${tenant} and c.studio = ${studio} order by c.at desc, c.id desc`.execute(tx);
  return rows;
}
