import { sql } from 'kysely';
import type { Tx } from '../context.ts';

interface TimelineRow {
  readonly at: Date;
  readonly action: string;
  readonly by_name: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  readonly text: string | null;
  readonly paper_date: string | null;
  /** Revision of the programme, whose steps the event names. */
  readonly revision: string;
  /** What it was named, and by which document. */
  readonly name: string | null;
  readonly document_number: string | null;
}

/** The events of an application with names, and what the tables say of them: reasons of returns and endings, sealed opinions. */
export async function timelineOf(tx: Tx, tenant: string, application: string): Promise<TimelineRow[]> {
  const { rows } = await sql<TimelineRow>`
    select e.at, e.action, coalesce(p.display_name, '') as by_name, e.detail,
      coalesce(r.reason, o.seal_reason, case when e.action in ('withdrawApplication', 'changeTrack')
        or (e.action = 'swapFiling' and e.detail ? 'out') then a.ended_reason end,
        case when e.action = 'declineApplication' then o.text end) as reason,
      case when e.action in ('attachScan', 'checkSeal', 'acceptOnline', 'letSealFollow') then o.text end as text, o.paper_date,
      a.revision, i.name, d.document_number
    from event e
      join application a on a.tenant = e.tenant and a.id = e.subject
      left join person p on p.tenant = e.tenant and p.user_id = e.actor
      left join return_note r on r.tenant = e.tenant and r.id::text = e.detail ->> 'note'
      left join opinion o on o.tenant = e.tenant and o.id::text = e.detail ->> 'opinion'
        and e.action in ('attachScan', 'checkSeal', 'acceptOnline', 'letSealFollow', 'declineApplication')
      left join designation d on d.tenant = e.tenant and d.id::text = e.detail ->> 'designation'
      left join designation_item i on i.tenant = e.tenant and i.designation = d.id and i.application = a.id
    where e.tenant = ${tenant} and e.subject = ${application} and e.outcome = 'done'
    order by e.at, e.id`.execute(tx);
  return rows;
}
