import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './tables.ts';

export interface ConnectOptions {
  /** The role the application runs as: no superuser, owns nothing. */
  app: pg.ClientConfig;
  poolSize?: number;
  /** Told when a connection dies (server restarted); the pool replaces it by itself. */
  onLost?: (error: Error) => void;
}

export interface Connection {
  app: Kysely<Database>;
  pool: pg.Pool;
  close(): Promise<void>;
}

const { builtins } = pg.types;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a JavaScript number`);
  return value;
}

/**
 * How PostgreSQL values arrive: `date` as 'YYYY-MM-DD' (a business date has no hour and no time zone),
 * `numeric` as a decimal string (never a float), `bigint` as a number (or an exception), `timestamptz` as Date.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === builtins.DATE) return (text: string) => text;
    if (oid === 1182) return (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(','));
    if (oid === builtins.INT8) return safeInteger;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** Opens the pool of the application. Nothing is sent before the first query. */
export function connect(options: ConnectOptions): Connection {
  const pool = new pg.Pool({
    application_name: 'gongfang',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    ...options.app,
    max: options.poolSize ?? 10,
    types: columnTypes,
  });
  const lost = (error: Error) => {
    if (!pool.ending) options.onLost?.(error);
  };
  pool.on('error', lost);
  // The pool itself listens to idle connections only: one that dies in use, between two statements of a transaction,
  // would end the process (kill -9 of postgres).
  pool.on('connect', (client) => client.on('error', lost));
  const app = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await app.destroy();
    // Kysely leaves a pool alone that was only used directly.
    if (!pool.ended) await pool.end();
  };
  return { app, pool, close };
}
