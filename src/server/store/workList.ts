import { sql } from 'kysely';
import type { z } from 'zod';
import type { WorkFilter } from '../../contract/workLog.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import type { Cursor } from './cursor.ts';
import { searchWords } from './searchWords.ts';
import { type ListedWork, listedColumns } from './workPages.ts';

export type WorkFilterOf = z.infer<typeof WorkFilter>;
export interface WorkOfStudio extends ListedWork {
  readonly studioName: string;
  readonly unitName: string;
  readonly bodyName: string;
}

/** Counts are exact up to here; then there are "more". */
const countLimit = 10_000;

function conditions({ search, body, kind, year, tag }: WorkFilterOf) {
  const words = search === undefined ? undefined : searchWords(search);
  return sql`${[...(words?.grams ?? [])]}::text[], ${[...(words?.patterns ?? [])]}::text[], ${body ?? null}::uuid,
    ${kind ?? null}::text, ${year ? `${year}-01-01` : null}::date, ${year ? `${year}-12-31` : null}::date, ${tag ?? null}::text`;
}

/**
 * A page of the log of all studios that the asker's wall lets through, newest first. The wall is that of `seeWork`: who reaches
 * a studio reaches its log.
 */
export async function workOfStudios(
  tx: Tx,
  tenant: string,
  filter: WorkFilterOf,
  { size, after }: { readonly size: number; readonly after?: Cursor | undefined },
): Promise<WorkOfStudio[]> {
  const recorded = filter.sort === 'recorded';
  const { rows } =
    await sql<WorkOfStudio>`select ${listedColumns}, s.name as "studioName", s.unit_name as "unitName",
      ${bodyName} as "bodyName"
    from work_entry w join studio s on s.tenant = w.tenant and s.id = w.studio
      join body b on b.tenant = s.tenant and b.id = s.body
    where w.tenant = ${tenant} and w.id = any(array(select id from search_work(${conditions(filter)}, ${recorded},
      ${after?.key ?? null}::timestamptz, ${after?.id ?? null}::uuid, ${size})))
    order by ${recorded ? sql`w.at desc` : sql`w.on_date desc`}, w.id desc`.execute(tx);
  return rows;
}

/** How many there are, exact up to 10,000. */
export async function countWork(tx: Tx, filter: WorkFilterOf): Promise<{ count: number; more: boolean }> {
  const { rows } = await sql<{
    n: number;
  }>`select count_work(${conditions(filter)}, ${countLimit + 1}) as n`.execute(tx);
  const n = rows[0]?.n ?? 0;
  return { count: Math.min(n, countLimit), more: n > countLimit };
}

/** Pages for a sheet, in the order of the list, until `most`. */
export async function allWork(
  tx: Tx,
  tenant: string,
  filter: WorkFilterOf,
  most: number,
): Promise<WorkOfStudio[]> {
  const all: WorkOfStudio[] = [];
  let after: Cursor | undefined;
  while (all.length < most) {
    const page = await workOfStudios(tx, tenant, filter, { size: 5_000, after });
    all.push(...page);
    const last = page.at(-1);
    if (!last || page.length < 5_000) break;
    after = { key: filter.sort === 'recorded' ? last.at.toISOString() : last.on, id: last.id };
  }
  return all.slice(0, most);
}
