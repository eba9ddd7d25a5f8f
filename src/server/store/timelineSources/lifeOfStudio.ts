import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { TimelineLine } from '../studioTimeline.ts';

/** Into the register, names and leads, units, titles given and ended. */
export async function lifeOfStudio(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } = await sql<TimelineLine>`
    select registered_on as on, 'registered' as kind, jsonb_build_object('name', name) as facts
      from studio where tenant = ${tenant} and id = ${studio} and registered_on is not null
    union all select n.from_date, 'name', jsonb_strip_nulls(jsonb_build_object('name', n.name, 'lead', n.lead_name,
        'reason', nullif(n.reason, ''), 'was', lag(n.name) over w, 'wasLead', lag(n.lead_name) over w))
      from studio_name n where n.tenant = ${tenant} and n.studio = ${studio}
      window w as (order by n.from_date, n.name)
    union all select u.from_date, 'unit', jsonb_strip_nulls(jsonb_build_object('unit', un.name, 'reason', nullif(u.reason, '')))
      from studio_unit u join unit un on un.tenant = u.tenant and un.id = u.unit
      where u.tenant = ${tenant} and u.studio = ${studio}
    union all select t.named_on, 'title', jsonb_strip_nulls(jsonb_build_object('title', t.title, 'level', t.level,
        'by', t.naming_body, 'document', coalesce(t.document_number, d.document_number, r.document_number)))
      from studio_title t left join designation d on d.tenant = t.tenant and d.id = t.designation
        left join upward_result r on r.tenant = t.tenant and r.id = t.upward_result
      where t.tenant = ${tenant} and t.studio = ${studio}
    union all select t.ended_on, 'titleEnded', jsonb_strip_nulls(jsonb_build_object('title', t.title,
        'reason', nullif(t.ended_because, '')))
      from studio_title t where t.tenant = ${tenant} and t.studio = ${studio} and t.ended_on is not null`.execute(
    tx,
  );
  return rows;
}
