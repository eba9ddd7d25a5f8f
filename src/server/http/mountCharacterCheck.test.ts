import { expect, test } from 'vitest';
import { anAccount, anApp, signIn } from '../../../test/app.ts';
import { aTenant } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';

const database = await freshDatabase();
const { app } = await anApp(database);
const check = (text: string, cookie = '') =>
  app.inject({ url: `/api/v1/characterCheck?text=${encodeURIComponent(text)}`, headers: { cookie } });

test('names what no font prints, to whoever is signed in; too much or nobody is refused', async () => {
  const tenant = await aTenant(database.app);
  const { userName } = await anAccount(database, tenant, 'clerk');
  const cookie = await signIn(app, userName);
  expect((await check('𠮷㛃😀好', cookie)).json()).toEqual({ missing: ['😀'] });
  expect((await check('好')).json()).toMatchObject({ refusal: { code: 'notSignedIn' } });
  expect((await check('好'.repeat(601), cookie)).statusCode).toBe(400);
});
