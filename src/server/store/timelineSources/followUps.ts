import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { TimelineLine } from '../studioTimeline.ts';

/** 跟进事项: when each was left and when it was done or dropped (R7). */
export async function followUps(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } = await sql<TimelineLine>`
    select m.on_day as on, 'followUp' as kind, '/studios/' || f.studio || '/class' as link,
      jsonb_strip_nulls(jsonb_build_object('what', m.what, 'task', f.what, 'grade', f.grade,
        'due', case when m.what = 'opened' then f.due_on end, 'done', case when m.what = 'closed' then f.done end,
        'reason', case when m.what = 'dropped' then f.dropped_because end)) as facts
    from follow_up f join tenant t on t.id = f.tenant, lateral (values ((f.at at time zone t.time_zone)::date, 'opened', 0),
      (f.closed_on, 'closed', 1), ((f.dropped_at at time zone t.time_zone)::date, 'dropped', 1)) m(on_day, what, place)
    where f.tenant = ${tenant} and f.studio = ${studio} and m.on_day is not null order by m.place desc`.execute(
    tx,
  );
  return rows;
}
