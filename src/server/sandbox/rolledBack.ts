import { type ControlledTransaction, type Kysely, sql } from 'kysely';
import type { Tx } from '../context.ts';
import type { Database } from '../db/tables.ts';

type Db = Kysely<Database>;
/** Longer than any trial; the ordinary limit would end it while papers are laid out between two statements. */
const IDLE = '10min';

/** `transaction()` as the rest of the server calls it, on a savepoint of one that is open already. */
class Nested {
  private readonly inner: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  constructor(inner: Nested['inner']) {
    this.inner = inner;
  }
  setAccessMode(): this {
    return this;
  }
  setIsolationLevel(): this {
    return this;
  }
  execute<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inner(work);
  }
}

/** The open transaction as a database: each transaction in it is a savepoint, one after the other. */
function asDatabase(open: ControlledTransaction<Database>): Db {
  let last: Promise<unknown> = Promise.resolve();
  const inner = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const mine = last.then(async () => {
      const saved = await open.savepoint('nested').execute();
      try {
        const done = await work(open);
        await saved.releaseSavepoint('nested').execute();
        return done;
      } catch (error) {
        await saved.rollbackToSavepoint('nested').execute();
        throw error;
      }
    });
    last = mine.catch(() => {});
    return mine;
  };
  return new Proxy(open, {
    get(target, key) {
      if (key === 'transaction') return () => new Nested(inner);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  }) as unknown as Db;
}

/**
 * Work on a database of which nothing remains: all its transactions lie within one that is rolled back in the end, also
 * when the process dies (docs/decisions/0042). Others never see any of it.
 */
export async function rolledBack<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const open = await db.startTransaction().execute();
  try {
    await sql`select set_config('idle_in_transaction_session_timeout', ${IDLE}, true)`.execute(open);
    return await work(asDatabase(open));
  } finally {
    await open.rollback().execute();
  }
}
