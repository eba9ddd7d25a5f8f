import type { Context, Tx } from '../context.ts';

export interface ReferencePaper {
  readonly id: string;
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly note: string;
  readonly upload: string | null;
}

const columns = ['r.id', 'r.key', 'r.number', 'r.title', 'r.issuer', 'r.note', 'r.upload'] as const;

/** All papers of the library with their files, by number. */
export function referencePapers(tx: Tx, tenant: string) {
  return tx
    .selectFrom('reference_paper as r')
    .leftJoin('upload as u', (join) => join.onRef('u.tenant', '=', 'r.tenant').onRef('u.id', '=', 'r.upload'))
    .leftJoin('file as f', (join) => join.onRef('f.tenant', '=', 'u.tenant').onRef('f.hash', '=', 'u.hash'))
    .select([...columns, 'r.at', 'u.name as fileName', 'f.size as fileSize'])
    .where('r.tenant', '=', tenant)
    .orderBy('r.key')
    .execute();
}

/** One paper by id or by number, locked. */
export function lockReference(
  tx: Tx,
  tenant: string,
  by: { readonly id: string } | { readonly key: string },
): Promise<ReferencePaper | undefined> {
  return tx
    .selectFrom('reference_paper as r')
    .select(columns)
    .where('r.tenant', '=', tenant)
    .where((eb) => ('id' in by ? eb('r.id', '=', by.id) : eb('r.key', '=', by.key)))
    .forUpdate()
    .executeTakeFirst();
}

/** Writes a paper. False when somebody entered the same number at this moment. */
export async function saveReference(tx: Tx, context: Context, paper: ReferencePaper): Promise<boolean> {
  const { tenant, user } = context.actor;
  const { id, ...values } = { ...paper, by_user: user, at: context.receivedAt };
  const written = await tx
    .insertInto('reference_paper')
    .values({ tenant, id, ...values })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 1n) return true;
  const changed = await tx
    .updateTable('reference_paper')
    .set(values)
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
