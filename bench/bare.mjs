import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { commands } from '../dist/server/commands/registry.js';
import { run } from '../dist/server/commands/run.js';
import { columnTypes } from '../dist/server/db/connect.js';
import { newId } from '../dist/server/newId.js';

/** Rolls back where it should commit, so that a recording leaves no trace. */
class RecordingDialect extends PostgresDialect {
  createDriver() {
    const driver = super.createDriver();
    driver.commitTransaction = (connection) => driver.rollbackTransaction(connection);
    return driver;
  }
}

/** The statements with their parameters that the product sends for each of these submissions, recorded and rolled back. */
export async function recordSubmissions(connection, actor, ids) {
  let words = [];
  const db = new Kysely({
    dialect: new RecordingDialect({ pool: new pg.Pool({ ...connection, max: 1, types: columnTypes }) }),
    log: ({ query }) => words.push([query.sql, [...query.parameters]]),
  });
  const command = commands.find(({ contract }) => contract.name === 'submitApplication');
  const recorded = [];
  for (const application of ids) {
    words = [];
    const context = {
      actor,
      receivedAt: new Date(),
      timeZone: 'Asia/Shanghai',
      request: 'bench',
      newId: () => newId(),
    };
    const decision = await run(db, command, { application, version: 1 }, context, newId());
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    recorded.push(words);
  }
  await db.destroy();
  return recorded;
}

/** Sends the recorded statements from bare clients, one transaction for each submission; answers submissions per second. */
export async function replayBare(connection, lanes, recorded) {
  const clients = await Promise.all(
    Array.from({ length: lanes }, async () => {
      const client = new pg.Client(connection);
      await client.connect();
      return client;
    }),
  );
  let next = 0;
  const began = process.hrtime.bigint();
  await Promise.all(
    clients.map(async (client) => {
      while (next < recorded.length) {
        const words = recorded[next++];
        await client.query('begin');
        for (const [text, values] of words) await client.query(text, values);
        await client.query('commit');
      }
    }),
  );
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  await Promise.all(clients.map((client) => client.end()));
  return recorded.length / seconds;
}
