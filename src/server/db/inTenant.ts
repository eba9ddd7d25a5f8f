import type { Kysely } from 'kysely';
import type { Actor } from '../../core/access/roles.ts';
import type { Tx } from '../context.ts';
import { raiseWall } from './settings.ts';
import type { Database } from './tables.ts';

/** One transaction behind the wall of this person's tenant, bodies and units. */
export function inTenant<T>(
  db: Kysely<Database>,
  { actor }: { readonly actor: Actor },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, actor);
    return work(tx);
  });
}
