import type { Kysely } from 'kysely';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';

const AGE_MS = 30 * 24 * 3600_000;

/** Forgets client keys after 30 days, by each installation's own clock; no client retries for so long. */
export async function sweepKeys(db: Kysely<Database>, now: Date): Promise<void> {
  const tenants = await db.selectFrom('tenant').select(['id', 'clock_offset_ms as offset']).execute();
  for (const { id: tenant, offset } of tenants)
    await db.transaction().execute(async (tx) => {
      await raiseWall(tx, { user: 'system', tenant, grants: [] });
      const oldest = new Date(now.getTime() + offset - AGE_MS);
      await tx
        .deleteFrom('idempotency')
        .where('tenant', '=', tenant)
        .where('created_at', '<', oldest)
        .execute();
    });
}
