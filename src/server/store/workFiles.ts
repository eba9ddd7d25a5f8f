import { sql } from 'kysely';
import type { Context, Tx } from '../context.ts';

export interface WorkFile {
  readonly upload: string;
  readonly name: string;
  readonly mediaType: string;
}

/** Photos and papers of an entry in their order. */
export async function filesOfEntry(tx: Tx, tenant: string, entry: string): Promise<WorkFile[]> {
  const { rows } =
    await sql<WorkFile>`select f.upload, u.name, b.media_type as "mediaType" from work_entry_file f
    join upload u on u.tenant = f.tenant and u.id = f.upload join file b on b.tenant = u.tenant and b.hash = u.hash
    where f.tenant = ${tenant} and f.entry = ${entry} and f.removed_at is null order by f.position, f.upload`.execute(
      tx,
    );
  return rows;
}

/** Puts files behind those that are there; one that was taken off comes back. */
export async function addEntryFiles(
  tx: Tx,
  { actor: { tenant } }: Context,
  entry: string,
  uploads: readonly string[],
): Promise<void> {
  await sql`insert into work_entry_file (tenant, entry, upload, position, removed_at)
    select ${tenant}, ${entry}, u.id, (select coalesce(max(position), -1) from work_entry_file
      where tenant = ${tenant} and entry = ${entry}) + u.at, null
    from unnest(${[...uploads]}::uuid[]) with ordinality as u (id, at)
    on conflict (tenant, entry, upload) do update set removed_at = null, position = excluded.position`.execute(
    tx,
  );
}

export async function removeEntryFile(
  tx: Tx,
  context: Context,
  entry: string,
  upload: string,
): Promise<void> {
  await sql`update work_entry_file set removed_at = ${context.receivedAt}
    where tenant = ${context.actor.tenant} and entry = ${entry} and upload = ${upload}`.execute(tx);
}
