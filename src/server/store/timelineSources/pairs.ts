import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { TimelineLine } from '../studioTimeline.ts';

/** 师徒 begun, signed, passed on, extended, ended and evaluated, and what came of them (R9-R12). */
export async function pairs(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  // What came later on one day stands above.
  const { rows } = await sql<TimelineLine>`
    with own as (select id, mentor_name, apprentice_name, starts_on, sealed_on from mentor_pair
      where tenant = ${tenant} and studio = ${studio})
    select m.on_day as on, 'pair' as kind, '/mentorship/' || p.id as link, jsonb_strip_nulls(m.facts || jsonb_build_object(
        'mentor', coalesce(m.facts ->> 'mentor', p.mentor_name), 'apprentice', p.apprentice_name)) as facts
    from own p, lateral (
      select 0 as place, p.starts_on as on_day, jsonb_build_object('what', 'begun', 'mentor', (select m.name
          from pair_mentor m where m.tenant = ${tenant} and m.pair = p.id order by m.at, m.id limit 1)) as facts
      union all select 1, p.sealed_on, jsonb_build_object('what', 'sealed') where p.sealed_on is not null
      union all select 2, a.on_date, jsonb_build_object('what', a.kind, 'reason', nullif(a.reason, ''),
          'result', a.facts ->> 'result', 'until', a.facts ->> 'to')
        from pair_act a where a.tenant = ${tenant} and a.pair = p.id and a.superseded_at is null
      union all select 3, o.on_date, jsonb_build_object('what', 'outcome', 'title', o.title)
        from pair_outcome o where o.tenant = ${tenant} and o.pair = p.id) m
    order by m.place desc, m.on_day desc, p.id`.execute(tx);
  return rows;
}
