import { sql } from 'kysely';
import type { Tx } from '../context.ts';

export interface ListedMerge {
  readonly id: string;
  readonly kept: string;
  readonly gone: string;
  readonly reason: string;
  readonly at: Date;
  readonly byName: string;
  readonly rows: number;
  readonly undoneAt: Date | null;
  readonly undoneBecause: string | null;
}

/** Merges behind a place of the list, newest first. */
export async function mergesAfter(
  tx: Tx,
  tenant: string,
  after: string | undefined,
  size: number,
): Promise<ListedMerge[]> {
  const [at, id] = (after ?? '').split('\n');
  const from = at && id ? sql`and (m.at, m.id) < (${at}::timestamptz, ${id}::uuid)` : sql``;
  const { rows } = await sql<ListedMerge>`
    select m.id, m.kept, m.gone, m.reason, m.at, coalesce(p.display_name, '') as "byName",
      (select count(*)::int from studio_merge_row r where r.tenant = m.tenant and r.merge = m.id) as rows,
      m.undone_at as "undoneAt", m.undone_because as "undoneBecause"
    from studio_merge m left join person p on p.tenant = m.tenant and p.user_id = m.by_user
    where m.tenant = ${tenant} ${from} order by m.at desc, m.id desc limit ${size}`.execute(tx);
  return rows;
}
