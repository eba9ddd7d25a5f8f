import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { seal } from '../src/server/audit/seal.ts';
import type { SealKey } from '../src/server/audit/sealKey.ts';
import { type Verification, verifyLog } from '../src/server/audit/verifyLog.ts';
import type { Database } from '../src/server/db/tables.ts';

/** Seals until nothing of the tenant waits: transactions of other databases of the server hold the seal off too. */
export async function sealAll(
  db: Kysely<Database>,
  key: SealKey,
  data: string,
  tenant: string,
): Promise<Verification> {
  for (;;) {
    await seal(db, key, data);
    const verified = (await verifyLog(db, key, data)).find((one) => one.tenant === tenant)!;
    if (verified.unsealed === 0) return verified;
    await sleep(20);
  }
}
