import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { TimelineLine } from '../studioTimeline.ts';

/** Its sheets of all surveys and the problems found, each until it was closed (R6, R24). */
export async function survey(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } = await sql<TimelineLine & { place: number }>`
    with zone as (select time_zone as tz from tenant where id = ${tenant}),
      own as (select s.id, s.state, s.submitted_at, s.checked_at, v.title, v.year from survey_sheet s
        join survey v on v.tenant = s.tenant and v.id = s.survey
        where s.tenant = ${tenant} and s.studio = ${studio} and s.level = 'studio')
    select * from (select (m.at at time zone tz)::date as on, 'survey' as kind, '/survey/' || own.id as link,
        jsonb_build_object('what', m.what, 'title', own.title, 'year', own.year::text) as facts, m.place
      from own, zone, lateral (values (own.submitted_at, 'submitted', 0),
        (case when own.state in ('confirmed', 'returned') then own.checked_at end, own.state, 1)) m(at, what, place)
      where m.at is not null
    union all select m.on_day, 'problem', '/survey/' || p.sheet, jsonb_strip_nulls(jsonb_build_object('what', m.what,
        'problem', p.what, 'owner', p.owner, 'due', case when m.what = 'opened' then p.due_on end,
        'done', case when m.what = 'closed' then p.done end, 'reason', case when m.what = 'dropped' then p.dropped_because end)), m.place
      from survey_problem p, zone, lateral (values ((p.at at time zone tz)::date, 'opened', 0), (p.closed_on, 'closed', 1),
        ((p.dropped_at at time zone tz)::date, 'dropped', 1)) m(on_day, what, place)
      where p.tenant = ${tenant} and p.studio = ${studio} and m.on_day is not null) lines order by place desc`.execute(
    tx,
  );
  return rows.map(({ place: _, ...line }) => line);
}
