import { describe, expect, test } from 'vitest';
import { anApp, signIn } from '../../test/app.ts';
import { freshDatabase } from '../../test/database.ts';
import { markStep } from './db/installation.ts';
import { firstAdministrator } from './firstAdministrator.ts';
import { finishFirstStart } from './prepareInstallation.ts';
import { StartRefusal } from './startRefusal.ts';

const database = await freshDatabase();
const production = { NODE_ENV: 'production' };
const { app, deps } = await anApp(database, production);
const opened = { ...database.connection, close: async () => {} };

describe('a first start without demo data', () => {
  test('makes one administrator with a random password, told once', async () => {
    const said: string[] = [];
    expect(await finishFirstStart(deps, opened, (line) => said.push(line))).toBe(false);
    const [, userName, password] = /账号 (\S+?)，.*：([0-9a-f-]{20,})$/.exec(
      said.find((line) => line.includes('密码'))!,
    )!;
    const cookie = await signIn(app, userName!, password);
    const me = (await app.inject({ url: '/api/v1/me', headers: { cookie } })).json();
    expect(me.grants).toMatchObject([{ role: 'systemAdministrator' }]);
    await finishFirstStart(deps, opened, (line) => said.push(line));
    expect(said.filter((line) => line.includes('密码'))).toHaveLength(1);
    expect(await firstAdministrator(database.app)).toBeUndefined();
  });

  test('refuses to serve demo data, whose passwords everybody knows, in production', async () => {
    await markStep(database.connection.owner, 'demo');
    await expect(finishFirstStart(deps, opened, () => {})).rejects.toThrow(StartRefusal);
    const { deps: trial } = await anApp(database);
    expect(await finishFirstStart(trial, opened, () => {})).toBe(true);
  });
});
