import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { Tx } from '../context.ts';
import { scopeSql } from './scopeSql.ts';
import { living } from './stageSql.ts';

export interface MissingSealRow {
  readonly application: string;
  readonly fileNumber: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly body: string;
  readonly bodyName: string;
  readonly step: string;
  readonly why: 'follows' | 'seenMissing' | 'waiting';
  readonly promisedOn: string | null;
  readonly printed: boolean;
  readonly note: string | null;
}

/**
 * Every seal that is not there yet, in one statement: promised ones (章后补), and the step at which an application waits,
 * seen missing on its scanned sheet or not scanned at all. `steps`: those that ask for a seal.
 */
export async function missingSealRows(
  tx: Tx,
  tenant: string,
  of: { readonly campaign: string; readonly body?: string | undefined; readonly steps: readonly string[] },
  reach: Scope,
): Promise<MissingSealRow[]> {
  const { campaign, body = null, steps } = of;
  const { rows } = await sql<MissingSealRow>`
    with missing as (
      select o.application, o.step, 'follows' as why, o.seal_promised_on as promised_on, o.seal_reason as reason
      from opinion o join application a on a.tenant = o.tenant and a.id = o.application
      where o.tenant = ${tenant} and o.seal = 'follows' and o.seal_supplied_at is null and o.superseded_at is null
        and a.campaign = ${campaign} and ${living}
      union all
      select a.id, a.step, 'waiting', null, null from application a
      where a.tenant = ${tenant} and a.campaign = ${campaign} and a.state = 'atStep'
        and a.step = any(${[...steps]}::text[]))
    select a.id as application, a.file_number as "fileNumber", a.studio_name as "studioName",
      a.unit_name as "unitName", a.body, coalesce(n.name, '') as "bodyName", m.step,
      case when m.why = 'waiting' and k.id is not null then 'seenMissing' else m.why end as why,
      m.promised_on as "promisedOn",
      exists (select 1 from print p where p.tenant = a.tenant and p.application = a.id and p.paper = 'form'
        and p.version = a.content_version) as printed,
      coalesce(k.note, m.reason) as note
    from missing m
      join application a on a.tenant = ${tenant} and a.id = m.application
      join body b on b.tenant = a.tenant and b.id = a.body
      left join lateral (select n.name from body_name n where n.tenant = b.tenant and n.body = b.id and not n.alias
        and n.to_date is null order by n.from_date desc limit 1) n on true
      left join lateral (select k.id, k.note from seal_check k
        join scan_page s on s.tenant = k.tenant and s.id = k.scan_page and s.version = a.content_version
        where k.tenant = a.tenant and k.application = a.id and k.step = m.step and not k.sealed
          and k.superseded_at is null order by k.at desc limit 1) k on true
    where (${body}::uuid is null or a.body = ${body}) and ${scopeSql(reach)}
    order by b.position, b.code, a.file_number, m.step`.execute(tx);
  return rows;
}
