import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { TimelineLine } from '../studioTimeline.ts';

/** Joined, left, host of a year, and what an alliance it worked in brought forth (F38). */
export async function alliances(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } = await sql<TimelineLine>`
    select m.on_day as on, 'alliance' as kind, '/alliances/' || a.id as link, jsonb_strip_nulls(jsonb_build_object(
        'what', m.what, 'name', a.name, 'reason', case when m.what = 'left' then x.left_because end)) as facts
      from alliance_member x join alliance a on a.tenant = x.tenant and a.id = x.alliance,
        lateral (values (x.from_date, 'joined'), (x.to_date, 'left')) m(on_day, what)
      where x.tenant = ${tenant} and x.studio = ${studio} and m.on_day is not null
    union all select (h.at at time zone t.time_zone)::date, 'alliance', '/alliances/' || a.id,
        jsonb_strip_nulls(jsonb_build_object('what', 'hosted', 'name', a.name, 'year', h.year::text, 'reason', h.reason))
      from alliance_host h join alliance a on a.tenant = h.tenant and a.id = h.alliance join tenant t on t.id = h.tenant
      where h.tenant = ${tenant} and h.studio = ${studio} and h.superseded_at is null
    union all select r.on_date, 'alliance', '/alliances/' || a.id,
        jsonb_build_object('what', 'result', 'name', a.name, 'title', r.title)
      from alliance_result_studio x join alliance_result r on r.tenant = x.tenant and r.id = x.result
        join alliance a on a.tenant = r.tenant and a.id = r.alliance
      where x.tenant = ${tenant} and x.studio = ${studio} and r.withdrawn_at is null`.execute(tx);
  return rows;
}
