import { sql } from 'kysely';
import { endedKinds, type StateKind } from '../../core/application/state.ts';
import type { Tx } from '../context.ts';

export interface UnfinishedRow {
  readonly application: string;
  readonly fileNumber: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly state: StateKind;
}

const ended = [...endedKinds, 'designated'];

/** Applications of a campaign that came to no end, the last touched first, and how many there are. */
export async function unfinishedApplications(tx: Tx, tenant: string, campaign: string, most: number) {
  const { rows } = await sql<UnfinishedRow & { total: number }>`
    select a.id as application, a.file_number as "fileNumber", a.studio_name as "studioName", a.unit_name as "unitName",
      coalesce((select n.name from body_name n where n.tenant = a.tenant and n.body = a.body and not n.alias
        and n.to_date is null order by n.from_date desc limit 1), '') as "bodyName", a.state,
      count(*) over ()::int as total
    from application a
    where a.tenant = ${tenant} and a.campaign = ${campaign} and a.state <> all(${ended}::text[])
    order by a.updated_at desc, a.id limit ${most}`.execute(tx);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** Accounts that hold something for a body, or for a unit or studio of it, by the body's code; on this day. */
export async function accountsByBody(tx: Tx, tenant: string, day: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; accounts: number }>`
    select b.code, count(distinct m.user_id)::int as accounts
    from membership m
      left join studio s on s.tenant = m.tenant and s.id = m.studio
      left join unit u on u.tenant = m.tenant and u.id = coalesce(m.unit, s.unit)
      join body b on b.tenant = m.tenant and b.id = coalesce(m.body, u.body)
    where m.tenant = ${tenant} and m.from_date <= ${day}::date and (m.to_date is null or m.to_date >= ${day}::date)
    group by b.code`.execute(tx);
  return new Map(rows.map(({ code, accounts }) => [code, accounts]));
}

/** Other campaigns that still have originals which are neither here for good nor gone for good, oldest first. */
export async function campaignsWithOriginals(tx: Tx, tenant: string, but: string) {
  const { rows } = await sql<{ id: string; title: string; year: number }>`
    select c.id, c.title, c.year from campaign c
    where c.tenant = ${tenant} and c.id <> ${but}
      and c.created_at <= (select created_at from campaign where tenant = ${tenant} and id = ${but})
      and exists (select 1 from paper_entry e where e.tenant = c.tenant and e.campaign = c.id
        and e.superseded_at is null and e.originals > 0)
    order by c.year, c.created_at, c.id`.execute(tx);
  return rows;
}
