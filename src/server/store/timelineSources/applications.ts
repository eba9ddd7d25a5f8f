import { sql } from 'kysely';
import type { Programme } from '../../../core/programme/programme.ts';
import type { Tx } from '../../context.ts';
import { programmeOf } from '../programmes.ts';
import type { TimelineLine } from '../studioTimeline.ts';

interface Row {
  readonly application: string;
  readonly revision: string;
  readonly track: string;
  readonly on: string;
  readonly kind: TimelineLine['kind'];
  readonly what: string;
  readonly step: string | null;
  readonly facts: Readonly<Record<string, string>>;
}

/** What became of its applications: the milestones, what each level agreed to, visits, plaques and money. */
export async function applications(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } = await sql<Row>`
    with zone as (select time_zone as tz from tenant where id = ${tenant}),
      own as materialized (select * from application a where a.tenant = ${tenant} and a.studio = ${studio})
    select * from (
      select a.id as application, a.revision, a.track, (m.at at time zone tz)::date as on, 'application' as kind, m.what,
          null as step, '{}'::jsonb as facts, 0 as place
        from own a, zone, lateral (values (a.submitted_at, 'submitted'), (a.filed_at, 'filed'),
          (a.accepted_at, 'accepted'), (a.approved_at, 'approved'),
          (case when a.state in ('declined', 'withdrawn') then a.updated_at end, a.state)) m(at, what)
        where m.at is not null
      union all select a.id, a.revision, a.track, coalesce(o.paper_date, (o.sealed_at at time zone tz)::date), 'application',
          'step', o.step, '{}', 0
        from own a join opinion o on o.tenant = a.tenant and o.application = a.id
          and o.superseded_at is null and o.sealed_at is not null, zone
      union all select a.id, a.revision, a.track, s.visited_on, 'inspection', s.result, null, '{}', 1
        from own a join inspection_visit v on v.tenant = a.tenant and v.application = a.id and v.cancelled_at is null
          join inspection_sheet s on s.tenant = v.tenant and s.visit = v.id and s.result is not null
            and s.quarantined_because is null and s.superseded_at is null
      union all select a.id, a.revision, a.track, c.on_day, 'plaque', c.act, null,
          jsonb_build_object('thing', p.kind, 'number', p.number), 2
        from own a join plaque p on p.tenant = a.tenant and p.application = a.id
          join plaque_act c on c.tenant = p.tenant and c.plaque = p.id and c.act in ('handedOver', 'withdrawn', 'replaced')
      union all select a.id, a.revision, a.track, l.on_day, 'money', l.kind, null,
          jsonb_strip_nulls(jsonb_build_object('amount', l.amount::text, 'period', nullif(l.period, ''))), 3
        from own a join subsidy_line l on l.tenant = a.tenant and l.application = a.id and l.counters is null
          and not exists (select from subsidy_line c where c.tenant = l.tenant and c.counters = l.id)
    ) lines order by place desc, "on" desc`.execute(tx);
  const programmes = new Map<string, Programme>();
  for (const { revision } of rows)
    if (!programmes.has(revision)) programmes.set(revision, await programmeOf(tx, tenant, revision));
  return rows.map((row) => lineOf(row, programmes.get(row.revision)!));
}

function lineOf(
  { application, on, kind, what, step, track, facts }: Row,
  programme: Programme,
): TimelineLine {
  const { steps, tracks, year } = programme;
  const title = step === null ? undefined : steps.find(({ id }) => id === step)?.title;
  return {
    ...{ on, kind, link: `/applications/${application}` },
    facts: {
      ...{ ...facts, what, year: String(year) },
      track: tracks.find(({ id }) => id === track)?.title ?? '',
      ...(title !== undefined && { step: title }),
    },
  };
}
