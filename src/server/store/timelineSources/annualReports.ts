import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { TimelineLine } from '../studioTimeline.ts';

/** 年度报告 handed in, sent back and confirmed. */
export async function annualReports(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } = await sql<TimelineLine>`
    select (s.at at time zone t.time_zone)::date as on, 'report' as kind, '/studios/' || r.studio || '/report' as link,
      jsonb_strip_nulls(jsonb_build_object('what', s.kind, 'year', r.year::text, 'reason', s.reason)) as facts
    from annual_report r join annual_report_step s on s.tenant = r.tenant and s.report = r.id
      join tenant t on t.id = r.tenant
    where r.tenant = ${tenant} and r.studio = ${studio} order by s.at desc, s.id desc`.execute(tx);
  return rows;
}
