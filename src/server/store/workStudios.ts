import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

/** What recording needs to know of a studio. */
export interface WorkStudio {
  readonly id: string;
  readonly body: string;
  readonly unit: string;
  readonly name: string;
  readonly unitName: string;
  /** Name of the file that this one went into. */
  readonly mergedInto: string | null;
}

/** Those of these studios that are there for the asker. Nothing is locked: entries only point to them. */
export async function workStudios(
  tx: Tx,
  tenant: string,
  ids: readonly string[],
): Promise<Map<string, WorkStudio>> {
  const { rows } =
    await sql<WorkStudio>`select s.id, s.body, s.unit, s.name, s.unit_name as "unitName", m.name as "mergedInto"
    from studio s left join studio m on m.tenant = s.tenant and m.id = s.merged_into
    where s.tenant = ${tenant} and s.id = any(${idArray(ids)})
      and ((select app_sees_all()) or studio_in_sight(s.tenant, s.id))`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** One of them. */
export async function workStudio(tx: Tx, tenant: string, id: string): Promise<WorkStudio | undefined> {
  return (await workStudios(tx, tenant, [id])).get(id);
}

/** Studios of these units and these studios themselves that keep a log: merged ones do not. At most 50. */
export async function studiosOf(
  tx: Tx,
  tenant: string,
  { units, studios }: { readonly units: readonly string[]; readonly studios: readonly string[] },
): Promise<{ id: string; name: string; unitName: string }[]> {
  const { rows } = await sql<{ id: string; name: string; unitName: string }>`
    select s.id, s.name, s.unit_name as "unitName" from studio s
    where s.tenant = ${tenant} and s.merged_into is null and s.name <> ''
      and (s.unit = any(${idArray(units)}) or s.id = any(${idArray(studios)}))
    order by s.pinyin collate "C", s.id limit 50`.execute(tx);
  return rows;
}
