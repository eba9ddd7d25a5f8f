import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';

/** A named studio as other systems may show it: nobody's data but the lead's name. */
export interface NamedStudio {
  readonly name: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly title: string;
  readonly namingBody: string;
  readonly namedOn: string;
  /** Id of the dictionary. */
  readonly industry: string | null;
  /** Of whose form the id is. */
  readonly form: string | null;
  readonly leadName: string;
}

/** Every title of the register that somebody's reach covers, the newest first; the trade as the studio's latest application says it. */
export async function namedStudios(
  tx: Tx,
  tenant: string,
  reach: Scope,
  most: number,
): Promise<NamedStudio[]> {
  const within = reach.all ? sql`true` : sql`u.body = any(${idArray(reach.bodies)})`;
  const { rows } =
    await sql<NamedStudio>`select s.name, u.name as "unitName", ${bodyName} as "bodyName", t.title,
      t.naming_body as "namingBody", t.named_on as "namedOn", l.industry, l.form, s.lead_name as "leadName"
    from studio_title t
      join studio s on s.tenant = t.tenant and s.id = t.studio
      join unit u on u.tenant = s.tenant and u.id = s.unit
      join body b on b.tenant = u.tenant and b.id = u.body
      left join lateral (select a.industry, a.form from application a where a.tenant = s.tenant and a.studio = s.id
        order by a.created_at desc limit 1) l on true
    where t.tenant = ${tenant} and ${within}
    order by t.named_on desc, b.position, s.pinyin collate "C", s.id, t.id limit ${most}`.execute(tx);
  return rows;
}
