import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/server/db/migrate.ts';
import { startTestServer } from './testServer.ts';

/** Where test files find the server: `admin` may create databases, `owner` owns the tables, `app` is the application. */
export interface TestServer {
  admin: pg.ClientConfig;
  owner: pg.ClientConfig;
  app: pg.ClientConfig;
  template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

interface Opened extends Omit<TestServer, 'template'> {
  close(): Promise<void>;
}

async function openEmbedded(): Promise<Opened> {
  const server = await startTestServer();
  return {
    admin: server.connection('superuser'),
    owner: server.connection('owner'),
    app: server.connection('app'),
    close: server.remove,
  };
}

async function inDatabase<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** TEST_DATABASE_URL names a role with CREATEDB and CREATEROLE: the application gets a role of its own. */
async function openExternal(url: string): Promise<Opened> {
  const admin: pg.ClientConfig = { connectionString: url };
  const role = `gongfang_test_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await inDatabase(admin, (client) => client.query(`create role ${role} login password '${password}'`));
  const target = new URL(url);
  target.username = role;
  target.password = password;
  const close = async () => {
    await inDatabase(admin, (client) => client.query(`drop role if exists ${role}`));
  };
  return { admin, owner: admin, app: { connectionString: target.href }, close };
}

/** The same connection, to another database. */
export function toDatabase(config: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!config.connectionString) return { ...config, database };
  const url = new URL(config.connectionString);
  url.pathname = `/${database}`;
  return { ...config, connectionString: url.href };
}

async function makeTemplate(opened: Opened, template: string): Promise<void> {
  await inDatabase(opened.admin, async (client) => {
    const owner = await inDatabase(opened.owner, (c) =>
      c.query<{ role: string }>('select current_user as role'),
    );
    await client.query(`create database ${template} owner ${pg.escapeIdentifier(owner.rows[0]!.role)}`);
  });
  await migrate({ owner: toDatabase(opened.owner, template), app: toDatabase(opened.app, template) });
}

/** Vitest's global set-up: one server and one migrated template for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.TEST_DATABASE_URL;
  const opened = external ? await openExternal(external) : await openEmbedded();
  const template = `gongfang_template_${randomBytes(4).toString('hex')}`;
  try {
    await makeTemplate(opened, template);
  } catch (error) {
    await opened.close();
    throw error;
  }
  const { admin, owner, app } = opened;
  project.provide('testServer', { admin, owner, app, template });
  return async () => {
    if (external) await inDatabase(admin, (client) => client.query(`drop database if exists ${template}`));
    await opened.close();
  };
}
