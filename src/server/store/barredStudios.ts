import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Tx } from '../context.ts';

/** 限期不得申报 (F33): those of these studios that may not be applied for or named on a day, refused by the first one's name. */
export async function refuseBarred(
  tx: Tx,
  tenant: string,
  studios: readonly string[],
  on: string,
): Promise<Decision<true>> {
  if (studios.length === 0) return allow(true);
  const row = await tx
    .selectFrom('studio')
    .select(['name', 'barred_until as until'])
    .where('tenant', '=', tenant)
    .where('id', 'in', [...studios])
    .where('barred_until', '>', on)
    .orderBy('name')
    .limit(1)
    .executeTakeFirst();
  return row?.until ? refuse('studioBarred', { name: row.name, until: row.until }) : allow(true);
}
