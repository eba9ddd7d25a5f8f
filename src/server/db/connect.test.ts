import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';

const database = await freshDatabase();

test('dates stay text, money stays a decimal string, counts are numbers, instants are Date', async () => {
  const { rows } = await sql`
    select date '2019-09-30' as day, array[date '2019-05-01'] as days, 10.50::numeric as money,
      count(*) as count, timestamptz '2019-09-30 24:00+08' as at from generate_series(1, 3)`.execute(
    database.app,
  );
  expect(rows).toEqual([
    {
      day: '2019-09-30',
      days: ['2019-05-01'],
      money: '10.50',
      count: 3,
      at: new Date('2019-09-30T16:00:00Z'),
    },
  ]);
});

test('a bigint beyond the safe integers is an error, not a rounded number', async () => {
  await expect(sql`select 9007199254740993::bigint as n`.execute(database.app)).rejects.toThrow(
    /9007199254740993/,
  );
});

test('a connection that dies between two statements of a transaction ends the transaction, not the process', async () => {
  const uncaught: unknown[] = [];
  const listen = (error: unknown) => uncaught.push(error);
  process.prependListener('uncaughtException', listen);
  const transaction = database.app.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]!.pid}, 2000)`.execute(database.app);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sql`select 1`.execute(tx);
  });
  await expect(transaction).rejects.toThrow();
  process.removeListener('uncaughtException', listen);
  expect(uncaught).toEqual([]);
});
