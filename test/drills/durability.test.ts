import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { type EmbeddedDatabase, startEmbedded } from '../../src/server/db/embedded.ts';
import { newHome } from './place.ts';

const ROUNDS = process.env.TEST_NIGHTLY ? 40 : 2;

/** Inserts one row after the other and remembers what was acknowledged; a lost connection is opened again. */
async function write(server: EmbeddedDatabase, acknowledged: number[], writer: number, ended: () => boolean) {
  for (let id = writer * 10_000_000; !ended(); ) {
    const client = new pg.Client(server.connection('owner'));
    client.on('error', () => {});
    try {
      await client.connect();
      for (; !ended(); id++) {
        await client.query('insert into witness values ($1)', [id]);
        acknowledged.push(id);
      }
    } catch {
      // Not acknowledged: the row may be there or not, so the next one takes another id.
      id++;
      await sleep(100);
    }
    await client.end().catch(() => {});
  }
}

test(`kill -9 of postgres amid writes, ${ROUNDS} times: nothing acknowledged is lost`, {
  timeout: 600_000,
}, async () => {
  const server = await startEmbedded({ folder: join(newHome(), 'data', 'postgres-18') });
  const owner = new pg.Client(server.connection('owner'));
  await owner.connect();
  await owner.query('create table witness (id bigint primary key)');
  await owner.end();
  const acknowledged: number[] = [];
  let over = false;
  const writers = [1, 2, 3].map((writer) => write(server, acknowledged, writer, () => over));
  for (let round = 0; round < ROUNDS; round++) {
    const before = acknowledged.length;
    while (acknowledged.length < before + 200) await sleep(20);
    process.kill(server.pid()!, 'SIGKILL');
  }
  const before = acknowledged.length;
  while (acknowledged.length < before + 50) await sleep(20);
  over = true;
  await Promise.all(writers);
  const reader = new pg.Client(server.connection('owner'));
  await reader.connect();
  const { rows } = await reader.query<{ id: string }>('select id from witness');
  await reader.end();
  const stored = new Set(rows.map((row) => Number(row.id)));
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  await server.stop();
});
