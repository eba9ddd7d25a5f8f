import type { Tx } from '../context.ts';

/** True for a demo installation: its clock began on a day of the campaign (docs/decisions/0017). */
export async function isDemo(tx: Tx, tenant: string): Promise<boolean> {
  const row = await tx
    .selectFrom('tenant')
    .select('clock_offset_ms')
    .where('id', '=', tenant)
    .executeTakeFirst();
  return row !== undefined && row.clock_offset_ms !== 0;
}

/** Serialises what may be there once in a whole installation; rows that point to it are not stopped. */
export async function lockTenant(tx: Tx, tenant: string): Promise<void> {
  await tx.selectFrom('tenant').select('id').where('id', '=', tenant).forNoKeyUpdate().execute();
}
