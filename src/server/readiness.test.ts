import { expect, test } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { connect } from './db/connect.ts';
import { createReadiness } from './readiness.ts';

const database = await freshDatabase();

test('ready while the database answers; never again once stopping', async () => {
  const readiness = createReadiness(database.pool);
  expect(await readiness.reason()).toBeUndefined();
  readiness.stop();
  expect(await readiness.reason()).toBe('stopping');
});

test('not ready without a database', async () => {
  const nowhere = connect({ app: { host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' } });
  expect(await createReadiness(nowhere.pool).reason()).toBe('database');
  await nowhere.close();
});
