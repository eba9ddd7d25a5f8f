import { existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { startEmbedded } from '../../src/server/db/embedded.ts';
import { markStep } from '../../src/server/db/installation.ts';
import { AS_NOBODY, begin, clusterOf, databasePid, isRoot, NOBODY, newHome, ready, uidOf } from './place.ts';

describe('start and stop', () => {
  test('serves, stops with code 0 and leaves no process, starts again', async () => {
    const data = join(newHome(), 'data');
    const first = await begin(data);
    expect(await ready(first)).toBe(200);
    expect(statSync(join(data, 'postgres-18/secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(clusterOf(data)).mode & 0o777).toBe(0o700);
    expect(await first.stop()).toBe(0);
    expect(existsSync(join(clusterOf(data), 'postmaster.pid'))).toBe(false);
    const second = await begin(data);
    expect(await ready(second)).toBe(200);
    expect(await second.stop()).toBe(0);
  });

  test.runIf(isRoot)('root: the database runs as nobody', async () => {
    const data = join(newHome(), 'data');
    await begin(data);
    expect(uidOf(databasePid(data))).toBe(NOBODY);
  });

  test.runIf(isRoot)('root under a home with mode 0700', async () => {
    const data = join(newHome(0o700), 'data');
    const server = await begin(data);
    expect(await ready(server)).toBe(200);
    expect(await server.stop()).toBe(0);
  });

  test.runIf(isRoot)('an ordinary user', async () => {
    const data = join(newHome(0o700, NOBODY), 'data');
    const server = await begin(data, {}, AS_NOBODY);
    expect(await ready(server)).toBe(200);
    expect(uidOf(server.child.pid!)).toBe(NOBODY);
    expect(await server.stop()).toBe(0);
  });

  test('a slow client does not hold up the stop', async () => {
    const server = await begin(join(newHome(), 'data'), { GONGFANG_STOP_SECONDS: '1' });
    const { port } = new URL(server.address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await server.stop()).toBe(0);
    socket.destroy();
  });

  test('a first start that was killed before its end is begun again', async () => {
    const data = join(newHome(), 'data');
    await (await begin(data)).stop();
    const server = await startEmbedded({ folder: join(data, 'postgres-18') });
    const owner = new pg.Client(server.connection('owner'));
    await owner.connect();
    await owner.query("delete from installation where step = 'ready'");
    await owner.query('create table half_of_the_demo (id int)');
    await markStep(server.connection('owner'), 'begun');
    await owner.end();
    await server.stop();
    const again = await begin(data);
    expect(again.output()).toContain('首次启动没有完成');
    expect(await ready(again)).toBe(200);
  });
});
