import type { Context, Tx } from '../context.ts';
import type { PairPaper } from '../db/tables/mentorshipTables.ts';

/** What makes two prints of a pair the same: paper, version, and the digest of the whole page tree. */
export interface PairPrintKey {
  readonly pair: string;
  readonly paper: PairPaper;
  readonly version: string;
  readonly digest: string;
}

export async function findPairPrint(
  tx: Tx,
  tenant: string,
  { pair, paper, digest }: PairPrintKey,
): Promise<{ hash: string; name: string } | undefined> {
  return tx
    .selectFrom('pair_print as r')
    .innerJoin('upload as u', (join) =>
      join.onRef('u.tenant', '=', 'r.tenant').onRef('u.id', '=', 'r.upload'),
    )
    .select(['u.hash', 'u.name'])
    .where((eb) => eb.and({ 'r.tenant': tenant, 'r.pair': pair, 'r.paper': paper, 'r.digest': digest }))
    .executeTakeFirst();
}

/** False where somebody else kept the same print meanwhile. */
export async function addPairPrint(
  tx: Tx,
  context: Context,
  row: PairPrintKey & { readonly id: string; readonly upload: string; readonly pages: number },
): Promise<boolean> {
  const { tenant, user } = context.actor;
  const made = await tx
    .insertInto('pair_print')
    .values({ tenant, ...row, by_user: user, at: context.receivedAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}
