import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../../../test/app.ts';
import { aTenant, contextOf } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { sealAll } from '../../../test/sealed.ts';
import type { Tx } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import { newId } from '../newId.ts';
import { writeEvents } from '../store/events.ts';
import { seal } from './seal.ts';
import { sealKey } from './sealKey.ts';
import { verifyLog } from './verifyLog.ts';

const database = await freshDatabase();
const data = tempFolder();
const key = sealKey(data);

const actorOf = (tenant: string) => ({ user: 'u', tenant, grants: [] });
async function happen(tenant: string, count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (_, n) => ({
    action: 'test',
    subjectKind: 'thing',
    subject: newId(),
    detail: { n, text: '意见', nested: { b: [1, 'a'], a: null } },
  }));
  await database.app.transaction().execute(async (tx) => {
    await raiseWall(tx, actorOf(tenant));
    await writeEvents(tx, contextOf(actorOf(tenant), new Date()), drafts);
  });
}

/** A tenant with a sealed log: three commands, ten events. */
async function aSealedLog(): Promise<string> {
  const tenant = await aTenant(database.app);
  for (const count of [4, 3, 3]) {
    await happen(tenant, count);
    await sealAll(database.app, key, data, tenant);
  }
  return tenant;
}

/** As the owner of the database, with the triggers off. */
async function tamper(tenant: string, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const tables = ['event', 'event_link', 'event_head'];
  await database.owner.transaction().execute(async (tx) => {
    await raiseWall(tx, actorOf(tenant));
    for (const table of tables) await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx);
    await work(tx);
    for (const table of tables) await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx);
  });
}

async function verified(tenant: string) {
  const { bad, sealed, unsealed } = (await verifyLog(database.app, key, data)).find(
    (one) => one.tenant === tenant,
  )!;
  return bad ? bad : { sealed, unsealed };
}
const eventAt = (tx: Tx, position: number) =>
  sql<{ event: string }>`select event from event_link where tenant = app_tenant() and position = ${position}`
    .execute(tx)
    .then(({ rows }) => rows[0]!.event);

test('what was sealed is proved; what was not yet is counted', async () => {
  const tenant = await aSealedLog();
  expect(await verified(tenant)).toEqual({ sealed: 10, unsealed: 0 });
  await happen(tenant, 2);
  expect(await verified(tenant)).toEqual({ sealed: 10, unsealed: 2 });
  await sealAll(database.app, key, data, tenant);
  expect(await verified(tenant)).toEqual({ sealed: 12, unsealed: 0 });
  expect(await seal(database.app, key, data)).toBe(0);
});

test('the key is the owner’s alone', () => {
  expect(statSync(join(data, 'audit', 'seal-key.pem')).mode & 0o777).toBe(0o600);
});

test('an open transaction holds the seal off until it ends, so the order is final', async () => {
  const tenant = await aTenant(database.app);
  let late!: Promise<void>;
  await database.app.transaction().execute(async (tx) => {
    await raiseWall(tx, actorOf(tenant));
    await writeEvents(tx, contextOf(actorOf(tenant)), [{ action: 'early', subjectKind: 'thing' }]);
    await happen(tenant, 1);
    await seal(database.app, key, data);
    expect(await verified(tenant)).toEqual({ sealed: 0, unsealed: 1 });
    late = Promise.resolve();
  });
  await late;
  await sealAll(database.app, key, data, tenant);
  expect(await verified(tenant)).toEqual({ sealed: 2, unsealed: 0 });
});

test('many writers and sealers at once: one unbroken chain', async () => {
  const tenant = await aTenant(database.app);
  const writers = Array.from({ length: 8 }, async () => {
    for (let n = 0; n < 5; n++) await happen(tenant, 2);
  });
  const sealers = Array.from({ length: 3 }, async () => {
    for (let n = 0; n < 10; n++) await seal(database.app, key, data);
  });
  await Promise.all([...writers, ...sealers]);
  await sealAll(database.app, key, data, tenant);
  expect(await verified(tenant)).toEqual({ sealed: 80, unsealed: 0 });
});

describe('tampering as the owner of the database is named', () => {
  test('an event changed', async () => {
    const tenant = await aSealedLog();
    let event = '';
    await tamper(tenant, async (tx) => {
      event = await eventAt(tx, 6);
      await sql`update event set actor = 'somebody' where tenant = app_tenant() and id = ${event}`.execute(
        tx,
      );
    });
    expect(await verified(tenant)).toEqual({ fault: 'eventChanged', position: 6, event });
  });

  test('an event changed with its digest', async () => {
    const tenant = await aSealedLog();
    await tamper(tenant, async (tx) => {
      const event = await eventAt(tx, 3);
      const row = await tx.selectFrom('event').selectAll().where('id', '=', event).executeTakeFirstOrThrow();
      const { digest: _d, xid: _x, at, ...said } = row;
      const { eventDigest } = await import('../store/events.ts');
      const digest = eventDigest({ ...said, actor: 'other', at: at.toISOString() });
      await sql`update event set actor = 'other', digest = ${digest} where tenant = app_tenant() and id = ${event}`.execute(
        tx,
      );
    });
    expect(await verified(tenant)).toMatchObject({ fault: 'linkBroken', position: 3 });
  });

  test('an event deleted in the middle', async () => {
    const tenant = await aSealedLog();
    await tamper(tenant, async (tx) => {
      const event = await eventAt(tx, 5);
      await sql`delete from event_link where tenant = app_tenant() and position = 5`.execute(tx);
      await sql`delete from event where tenant = app_tenant() and id = ${event}`.execute(tx);
    });
    expect(await verified(tenant)).toEqual({ fault: 'linkMissing', position: 5 });
  });

  test('an event deleted and the rest moved up', async () => {
    const tenant = await aSealedLog();
    await tamper(tenant, async (tx) => {
      await sql`delete from event_link where tenant = app_tenant() and position = 5`.execute(tx);
      for (let n = 6; n <= 10; n++)
        await sql`update event_link set position = ${n - 1} where tenant = app_tenant() and position = ${n}`.execute(
          tx,
        );
    });
    expect(await verified(tenant)).toMatchObject({ fault: 'linkBroken', position: 5 });
  });

  test('two events swapped', async () => {
    const tenant = await aSealedLog();
    await tamper(tenant, async (tx) => {
      const [a, b] = [await eventAt(tx, 7), await eventAt(tx, 8)];
      await sql`update event_link set position = 99 where tenant = app_tenant() and event = ${a}`.execute(tx);
      await sql`update event_link set position = 7 where tenant = app_tenant() and event = ${b}`.execute(tx);
      await sql`update event_link set position = 8 where tenant = app_tenant() and event = ${a}`.execute(tx);
    });
    expect(await verified(tenant)).toMatchObject({ fault: 'linkBroken', position: 7 });
  });

  test('an event put in before the sealed end', async () => {
    const tenant = await aSealedLog();
    await happen(tenant, 1);
    let event = '';
    await tamper(tenant, async (tx) => {
      const { rows } = await sql<{
        id: string;
      }>`update event e set xid = '5'::xid8 where tenant = app_tenant()
        and not exists (select 1 from event_link l where l.event = e.id) returning id`.execute(tx);
      event = rows[0]!.id;
    });
    expect(await verified(tenant)).toEqual({ fault: 'eventInserted', event });
  });

  test('a forged link behind the end', async () => {
    const tenant = await aSealedLog();
    await happen(tenant, 1);
    await tamper(tenant, async (tx) => {
      const { linkHash } = await import('./chain.ts');
      const last = await sql<{
        hash: string;
      }>`select hash from event_link where tenant = app_tenant() and position = 10`.execute(tx);
      const event = await sql<{
        id: string;
        digest: string;
      }>`select id, digest from event e where tenant = app_tenant()
        and not exists (select 1 from event_link l where l.event = e.id)`.execute(tx);
      const { id, digest } = event.rows[0]!;
      const row = { tenant, position: 11, event: id, hash: linkHash(last.rows[0]!.hash, 11, digest) };
      await tx.insertInto('event_link').values(row).execute();
    });
    expect(await verified(tenant)).toEqual({ fault: 'headWrong', position: 11 });
  });

  test('the tail cut off, and with it the heads that spoke of it', async () => {
    for (const heads of [false, true]) {
      const tenant = await aSealedLog();
      await tamper(tenant, async (tx) => {
        await sql`delete from event_link where tenant = app_tenant() and position > 7`.execute(tx);
        await sql`delete from event e where tenant = app_tenant()
          and not exists (select 1 from event_link l where l.event = e.id)`.execute(tx);
        if (heads) await sql`delete from event_head where tenant = app_tenant() and position > 7`.execute(tx);
      });
      expect(await verified(tenant)).toEqual({ fault: 'tailMissing', position: 8 });
    }
  });

  test('everything chained anew without the key', async () => {
    const tenant = await aSealedLog();
    const foreign = sealKey(tempFolder());
    await tamper(tenant, async (tx) => {
      for (const table of ['event_link', 'event_head'])
        await sql`delete from ${sql.table(table)} where tenant = app_tenant()`.execute(tx);
      const event = await sql<{
        id: string;
      }>`select id from event where tenant = app_tenant() limit 1`.execute(tx);
      await sql`delete from event where tenant = app_tenant() and id = ${event.rows[0]!.id}`.execute(tx);
    });
    const elsewhere = tempFolder();
    while ((await seal(database.app, foreign, elsewhere)) === 0) await sleep(20);
    expect(await verified(tenant)).toMatchObject({ fault: 'headWrong' });
  });

  test('a forged anchor', async () => {
    const tenant = await aSealedLog();
    const file = join(data, 'audit', `head-${tenant}.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"position":10', '"position":7'));
    expect(await verified(tenant)).toMatchObject({ fault: 'headWrong' });
    rmSync(file);
    expect(await verified(tenant)).toEqual({ sealed: 10, unsealed: 0 });
  });
});

test('the application can neither change nor delete nor empty the log', async () => {
  const tenant = await aSealedLog();
  const attempts = ['event', 'event_link', 'event_head'].flatMap((table) => [
    `update ${table} set tenant = tenant`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]);
  for (const attempt of attempts) {
    const tried = database.app.transaction().execute(async (tx) => {
      await raiseWall(tx, actorOf(tenant));
      await sql.raw(attempt).execute(tx);
    });
    await expect(tried, attempt).rejects.toThrow(/permission denied/);
  }
  await expect(sql`truncate event cascade`.execute(database.owner)).rejects.toThrow(/append-only/);
});
