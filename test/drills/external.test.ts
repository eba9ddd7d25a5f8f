import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../serverProcess.ts';
import { startTestServer } from '../testServer.ts';
import { begin, newHome, ready } from './place.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let at: string;

beforeAll(async () => {
  const port = String(await freePort());
  server = await startTestServer({ listen_addresses: '127.0.0.1', port });
  at = `127.0.0.1:${port}`;
  const admin = new pg.Client(server.connection('superuser'));
  await admin.connect();
  for (const role of ['keeper', 'worker', 'single']) {
    await admin.query(`create role ${role} login nosuperuser nobypassrls password '${role}'`);
  }
  await admin.query('create database two_roles owner keeper');
  await admin.query('create database one_role owner single');
  await admin.end();
});
afterAll(() => server.remove());

describe('DATABASE_URL: somebody else’s server, no superuser', () => {
  test('owner and application are two roles', async () => {
    const running = await begin(join(newHome(), 'data'), {
      DATABASE_URL: `postgresql://worker:worker@${at}/two_roles`,
      DATABASE_OWNER_URL: `postgresql://keeper:keeper@${at}/two_roles`,
    });
    expect(await ready(running)).toBe(200);
    expect(await running.stop()).toBe(0);
  });

  test('one role for both; several identical processes at once', async () => {
    const settings = { DATABASE_URL: `postgresql://single:single@${at}/one_role` };
    const data = join(newHome(), 'data');
    const both = await Promise.all([begin(data, settings), begin(data, settings)]);
    expect(await Promise.all(both.map(ready))).toEqual([200, 200]);
  });
});
