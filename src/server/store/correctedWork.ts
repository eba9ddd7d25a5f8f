import { sql } from 'kysely';
import type { WorkRead } from '../../core/workLog/readWork.ts';
import type { Context, Tx } from '../context.ts';
import type { LockedEntry } from './workEntries.ts';

/** Writes an entry anew; what stood before is kept with who changed it, when and why. Answers the new version. */
export async function correctWorkEntry(
  tx: Tx,
  context: Context,
  { id, version, on, title, data }: LockedEntry,
  next: {
    readonly on: string;
    readonly reason: string;
    readonly read: WorkRead;
    readonly about: string | undefined;
  },
): Promise<number> {
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  await tx
    .insertInto('work_entry_former')
    .values({
      ...{ tenant, entry: id, version, on_date: on, title, data: JSON.stringify(data) },
      ...{ reason: next.reason, by_user: user, at },
    })
    .execute();
  const { read } = next;
  await tx
    .updateTable('work_entry')
    .set({
      ...{
        on_date: next.on,
        title: read.title,
        same_as: read.sameAs,
        tags: [...read.tags],
        search: read.words,
      },
      ...{ data: JSON.stringify(read.data), about: next.about ?? null, version: version + 1, changed_at: at },
    })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
  return version + 1;
}

/** The entry stays, and counts no more. */
export async function withdrawWorkEntry(tx: Tx, context: Context, id: string, reason: string): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('work_entry')
    .set({ withdrawn_at: context.receivedAt, withdrawn_by: user, withdrawn_because: reason })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

export interface FormerEntry {
  readonly version: number;
  readonly on: string;
  readonly data: Record<string, string | string[]>;
  readonly reason: string | null;
  readonly byName: string;
  readonly at: Date;
}

/** What an entry was before each correction, the latest first. */
export async function formerEntries(tx: Tx, tenant: string, entry: string): Promise<FormerEntry[]> {
  const { rows } = await sql<FormerEntry>`select f.version, f.on_date as "on", f.data, f.reason,
      coalesce(p.display_name, '') as "byName", f.at
    from work_entry_former f left join person p on p.tenant = f.tenant and p.user_id = f.by_user
    where f.tenant = ${tenant} and f.entry = ${entry} order by f.version desc`.execute(tx);
  return rows;
}
