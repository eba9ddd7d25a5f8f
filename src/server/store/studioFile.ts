import { sql } from 'kysely';
import type { MemberView, TitleView } from '../../contract/studios.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { levelRank } from './studioFacts.ts';

/** Names and leads over time, the newest first. */
export function namesOfStudio(tx: Tx, tenant: string, studio: string) {
  return tx
    .selectFrom('studio_name')
    .select(['name', 'lead_name as leadName', 'from_date as from', 'reason'])
    .where((eb) => eb.and({ tenant, studio }))
    .orderBy('from_date', 'desc')
    .orderBy('name', 'desc')
    .execute();
}

/** Host units over time with their bodies as they are now, the newest first. */
export async function unitsOfStudio(tx: Tx, tenant: string, studio: string) {
  const { rows } = await sql<{ unitName: string; bodyName: string; from: string; reason: string | null }>`
    select u.name as "unitName", ${bodyName} as "bodyName", x.from_date as from, x.reason
    from studio_unit x join unit u on u.tenant = x.tenant and u.id = x.unit
      join body b on b.tenant = u.tenant and b.id = u.body
    where x.tenant = ${tenant} and x.studio = ${studio} order by x.from_date desc, u.id`.execute(tx);
  return rows;
}

/** Titles with their papers: what was uploaded, the minutes of the meeting, or the scan of the level above; standing ones first. */
export async function titlesOfStudio(tx: Tx, tenant: string, studio: string): Promise<TitleView[]> {
  const { rows } = await sql<TitleView>`
    select t.id, t.title, t.level, t.naming_body as "namingBody", t.named_on as "namedOn",
      coalesce(t.document_number, d.document_number, r.document_number) as "documentNumber",
      case when u.id is null then null else jsonb_build_object('upload', u.id, 'name', u.name) end as paper,
      t.ended_on as "endedOn", t.ended_because as "endedBecause",
      t.designation is null and t.upward_result is null as "byHand"
    from studio_title t
      left join designation d on d.tenant = t.tenant and d.id = t.designation
      left join resolution m on m.tenant = d.tenant and m.id = d.resolution
      left join upward_result r on r.tenant = t.tenant and r.id = t.upward_result
      left join upload u on u.tenant = t.tenant and u.id = coalesce(t.paper, r.scan, m.minutes)
    where t.tenant = ${tenant} and t.studio = ${studio}
    order by t.ended_on is not null, ${levelRank} desc nulls last, t.named_on desc, t.id`.execute(tx);
  return rows;
}

/** Those who are in, and those who were. */
export function membersOfStudio(tx: Tx, tenant: string, studio: string): Promise<MemberView[]> {
  return tx
    .selectFrom('studio_member')
    .select(['id', 'name', 'birth_year as birthYear', 'education', 'technical_title as technicalTitle'])
    .select(['unit_name as unitName', 'duty', 'from_date as from', 'to_date as to'])
    .where((eb) => eb.and({ tenant, studio }))
    .orderBy(sql`to_date is not null`)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** Its applications of all years, the newest first; what the asker's wall hides is left out. */
export async function applicationsOfStudio(tx: Tx, tenant: string, studio: string) {
  return tx
    .selectFrom('application as a')
    .innerJoin('campaign as c', (join) =>
      join.onRef('c.tenant', '=', 'a.tenant').onRef('c.id', '=', 'a.campaign'),
    )
    .select(['a.id', 'a.track', 'a.revision', 'a.state', 'a.created_at as createdAt'])
    .select(['c.year', 'c.title as campaignTitle'])
    .where('a.tenant', '=', tenant)
    .where('a.studio', '=', studio)
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id')
    .limit(100)
    .execute();
}
