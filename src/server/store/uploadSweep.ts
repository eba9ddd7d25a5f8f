import { type Kysely, sql } from 'kysely';
import type { Actor } from '../../core/access/roles.ts';
import type { Tx } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import type { FileStore } from '../files/fileStore.ts';

/** Uploads hold it together, the sweep alone. Any number, the same in every process. */
const LOCK = 7_240_120;
const AGE_MS = 24 * 3600_000;

/** Until the transaction ends no sweep runs: bytes that were just put in place stay. */
export async function holdOffSweep(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${LOCK})`.execute(tx);
}

interface Age {
  readonly olderThan: Date;
  /** Of the installation's clock, by which rows are dated; files are by the machine's. Milliseconds. */
  readonly offset: number;
}

async function sweepTenant(
  db: Kysely<Database>,
  files: FileStore,
  tenant: string,
  { olderThan, offset }: Age,
) {
  const actor: Actor = { user: 'system', tenant, grants: [] };
  const inTenant = <T>(work: (tx: Tx) => Promise<T>) =>
    db.transaction().execute(async (tx) => {
      await raiseWall(tx, actor);
      return work(tx);
    });
  await inTenant((tx) => sql`select sweep_uploads(${new Date(olderThan.getTime() + offset)})`.execute(tx));
  return files.sweep(tenant, olderThan, async (hashes) => {
    if (hashes.length === 0) return new Set();
    const rows = await inTenant((tx) =>
      tx.selectFrom('file').select('hash').where('tenant', '=', tenant).where('hash', 'in', hashes).execute(),
    );
    return new Set(rows.map(({ hash }) => hash));
  });
}

/**
 * Removes uploads that were bound to nothing for 24 hours, and bytes without a row. Rows go first, bytes after the
 * commit, all under the lock; one process at a time, the others skip. Answers how many files went.
 */
export async function sweepUploads(db: Kysely<Database>, files: FileStore, now: Date): Promise<number> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${LOCK}) as mine`.execute(
      connection,
    );
    if (!rows[0]!.mine) return 0;
    try {
      let removed = 0;
      const tenants = await connection
        .selectFrom('tenant')
        .select(['id', 'clock_offset_ms as offset'])
        .execute();
      for (const { id, offset } of tenants)
        removed += await sweepTenant(connection, files, id, {
          olderThan: new Date(now.getTime() - AGE_MS),
          offset,
        });
      return removed;
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(connection);
    }
  });
}
