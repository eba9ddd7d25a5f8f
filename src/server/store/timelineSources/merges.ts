import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { TimelineLine } from '../studioTimeline.ts';

/**
 * Files that went into this one or where it went, undone or not, each with the other place; and what a file that is part of this one
 * was called over time, since its own history stays with it (F9).
 */
export async function merges(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } = await sql<Omit<TimelineLine, 'link'> & { other: string }>`
    with m as (select m.*, (m.kept = ${studio}) as keeps, case when m.kept = ${studio} then m.gone else m.kept end as other,
        (m.at at time zone t.time_zone)::date as on_day, (m.undone_at at time zone t.time_zone)::date as undone_day
      from studio_merge m join tenant t on t.id = m.tenant
      where m.tenant = ${tenant} and (m.kept = ${studio} or m.gone = ${studio}))
    select m.on_day as on, 'merge' as kind, s.id as other, jsonb_build_object('what', case when m.keeps then 'kept' else 'gone' end,
        'name', s.name, 'lead', s.lead_name, 'unit', s.unit_name, 'reason', m.reason) as facts
      from m join studio s on s.tenant = m.tenant and s.id = m.other
    union all select m.undone_day, 'merge', s.id, jsonb_build_object('what', 'undone', 'name', s.name,
        'reason', m.undone_because)
      from m join studio s on s.tenant = m.tenant and s.id = m.other where m.undone_at is not null
    union all select n.from_date, 'merge', n.studio, jsonb_build_object('what', 'name', 'name', n.name, 'lead', n.lead_name)
      from m join studio_name n on n.tenant = m.tenant and n.studio = m.gone
      where m.keeps and m.undone_at is null`.execute(tx);
  return rows.map(({ other, ...line }) => ({ ...line, link: `/studios/${other}` }));
}
