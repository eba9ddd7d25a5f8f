import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { columnTypes, connect } from '../src/server/db/connect.ts';
import type { Database } from '../src/server/db/tables.ts';
import { toDatabase } from './databaseServer.ts';

export interface FreshDatabase {
  /** As the application: row-level security holds, nothing is owned. */
  app: Kysely<Database>;
  pool: pg.Pool;
  /** As the owner, for setting up and looking behind the application's back. */
  owner: Kysely<Database>;
  /** For tests that start an application of their own. */
  connection: { app: pg.ClientConfig; owner: pg.ClientConfig };
}

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client(inject('testServer').admin);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * A database of its own for a test file, cloned from the migrated template. Call it once at the top of the file
 * (`const database = await freshDatabase();`); it is closed and dropped when the file ends.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('testServer');
  const name = `gongfang_test_${randomBytes(6).toString('hex')}`;
  const role = pg.escapeIdentifier(await ownerRole(server.owner));
  await asAdmin(`create database ${name} owner ${role} template ${server.template}`);
  const connection = { app: toDatabase(server.app, name), owner: toDatabase(server.owner, name) };
  const { app, pool, close } = connect({ app: connection.app, poolSize: 20 });
  const ownerPool = new pg.Pool({ ...connection.owner, max: 4, types: columnTypes });
  // The database is dropped by force at the end: whoever is still connected then is cut off.
  ownerPool.on('connect', (client) => client.on('error', () => {}));
  const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool: ownerPool }) });
  afterAll(async () => {
    await close();
    await owner.destroy();
    if (!ownerPool.ended) await ownerPool.end();
    await asAdmin(`drop database if exists ${name} with (force)`);
  });
  return { app, pool, owner, connection };
}

async function ownerRole(owner: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return (await client.query<{ role: string }>('select current_user as role')).rows[0]!.role;
  } finally {
    await client.end();
  }
}
