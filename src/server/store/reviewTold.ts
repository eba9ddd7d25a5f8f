import type { Tx } from '../context.ts';

/** What a message says of a round. */
export function toldRound(tx: Tx, tenant: string, id: string) {
  return tx
    .selectFrom('review_round')
    .select(['campaign', 'title', 'due_on as dueOn', 'held_on as heldOn'])
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
}

/** Why a sheet went back the last time; '' when it never did. */
export async function latestReturn(tx: Tx, tenant: string, assignment: string): Promise<string> {
  const row = await tx
    .selectFrom('review_return')
    .select('reason')
    .where((eb) => eb.and({ tenant, assignment }))
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.reason ?? '';
}
