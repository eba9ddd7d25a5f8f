import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { attachEmbedded } from '../../src/server/db/embedded.ts';
import { isPostmasterOf, readPostmaster } from '../../src/server/db/postmasterPid.ts';
import { ended } from '../serverProcess.ts';
import { begin, clusterOf, databasePid, newHome, ready } from './place.ts';

async function until(wanted: () => Promise<boolean>, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) if (await wanted()) return true;
  return false;
}

async function asOwner(data: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(attachEmbedded(join(data, 'postgres-18'))!.connection('owner'));
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('after a crash', () => {
  test('node killed by -9: the orphaned database is stopped, committed rows are there, one server runs', async () => {
    const data = join(newHome(), 'data');
    const first = await begin(data);
    await asOwner(data, 'create table witness as select 1 as id');
    const orphan = databasePid(data);
    first.child.kill('SIGKILL');
    await ended(first.child);
    expect(isPostmasterOf(clusterOf(data), orphan)).toBe(true);
    const second = await begin(data);
    expect(await ready(second)).toBe(200);
    expect(isPostmasterOf(clusterOf(data), orphan)).toBe(false);
    expect(await asOwner(data, 'select id from witness')).toEqual([{ id: 1 }]);
  });

  test('postgres killed by -9: restarted while the application goes on', async () => {
    const data = join(newHome(), 'data');
    const server = await begin(data);
    await asOwner(data, 'create table witness as select 1 as id');
    const old = databasePid(data);
    process.kill(old, 'SIGKILL');
    // How long it is away depends on the disk; that /readyz says so meanwhile is tested beside readiness.ts.
    const isBack = async () => readPostmaster(clusterOf(data))?.pid !== old && (await ready(server)) === 200;
    expect(await until(isBack, 30_000)).toBe(true);
    expect(databasePid(data)).not.toBe(old);
    expect(await asOwner(data, 'select id from witness')).toEqual([{ id: 1 }]);
    expect(await server.stop()).toBe(0);
  });

  test('both killed by -9 at once', async () => {
    const data = join(newHome(), 'data');
    const first = await begin(data);
    process.kill(databasePid(data), 'SIGKILL');
    first.child.kill('SIGKILL');
    await ended(first.child);
    expect(await ready(await begin(data))).toBe(200);
  });

  test('a postmaster.pid whose pid belongs to another program', async () => {
    const data = join(newHome(), 'data');
    await (await begin(data)).stop();
    const lines = [process.pid, clusterOf(data), 1, 5432, '/tmp', '', '', 'ready'];
    writeFileSync(join(clusterOf(data), 'postmaster.pid'), `${lines.join('\n')}\n`, { mode: 0o600 });
    expect(await ready(await begin(data))).toBe(200);
  });
});
