import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { anAccount, anApp, signIn, testPassword, trySignIn } from '../../../test/app.ts';
import { aTenant, contextOf, everywhere } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { raiseWall } from '../db/settings.ts';
import { disablePerson } from '../store/people.ts';

const database = await freshDatabase();
const { app, lines } = await anApp(database);
const tenant = await aTenant(database.app);
const me = (cookie: string) => app.inject({ url: '/api/v1/me', headers: { cookie } });

describe('sign-in', () => {
  test('the cookie is httpOnly and lax, the answer holds no token, and me knows who', async () => {
    const account = await anAccount(database, tenant, 'cityOfficer');
    const answer = await trySignIn(app, account.userName);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({});
    expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const cookie = await signIn(app, account.userName.toUpperCase());
    const known = (await me(cookie)).json();
    expect(known).toMatchObject({ user: account.user, userName: account.userName, displayName: '测试人员' });
    expect(known.grants).toMatchObject([{ role: 'cityOfficer', roleTitle: '主办工会经办人' }]);
    expect(known.allowed).toContain('seeBoard');
  });

  test('wrong password, unknown name, nonsense and a disabled account get one answer', async () => {
    const account = await anAccount(database, tenant, 'cityOfficer');
    const disabled = await anAccount(database, tenant, 'cityOfficer');
    await database.app.transaction().execute(async (tx) => {
      await raiseWall(tx, disabled);
      await disablePerson(tx, contextOf(disabled), disabled.user);
    });
    const answers = await Promise.all([
      trySignIn(app, account.userName, 'wrong password'),
      trySignIn(app, 'nobody-there', 'wrong password'),
      trySignIn(app, disabled.userName, testPassword),
      trySignIn(app, '', ''),
      trySignIn(app, "' or 1=1 --", 'x'),
      trySignIn(app, { $ne: '' } as never, 'x'),
      trySignIn(app, '\0', 'x'),
      trySignIn(app, `${account.userName}\0`, 'x\0'),
    ]);
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({
        refusal: { code: 'signInFailed' },
        message: /账号或密码不对/ as never,
      });
      expect(answer.cookies).toEqual([]);
    }
  });

  test('an unknown name takes as long as a wrong password', async () => {
    const account = await anAccount(database, tenant, 'clerk');
    const median = async (name: () => string) => {
      const times: number[] = [];
      for (let round = 0; round < 9; round++) {
        const start = performance.now();
        await trySignIn(app, name(), 'wrong password');
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[4]!;
    };
    const known = await median(() => account.userName);
    const unknown = await median(() => `nobody-${Math.random()}`);
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2.5);
  });

  test('ten wrong passwords lock the name, the right one too; also guessed in parallel', async () => {
    const account = await anAccount(database, tenant, 'clerk');
    const guesses = await Promise.all(
      Array.from({ length: 14 }, () => trySignIn(app, account.userName, 'wrong')),
    );
    expect(guesses.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10);
    const locked = await trySignIn(app, account.userName);
    expect(locked.statusCode).toBe(429);
    expect(locked.json()).toMatchObject({ refusal: { code: 'signInLocked', params: { minutes: 15 } } });
    await sql`update auth.sign_in_attempt set last_at = last_at - interval '16 minutes'`.execute(
      database.app,
    );
    expect((await trySignIn(app, account.userName)).statusCode).toBe(200);
  });

  test('one address cannot try many names quickly', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 45; n++)
      statuses.push((await trySignIn(app, `name-${n}`, 'x', '203.0.113.9')).statusCode);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(4);
    expect((await trySignIn(app, 'name-0', 'x', '203.0.113.10')).statusCode).toBe(401);
  });

  test('every sign-in, done or refused, is in the log; the password nowhere', async () => {
    const account = await anAccount(database, tenant, 'clerk');
    await trySignIn(app, account.userName, 'a wrong secret');
    await signIn(app, account.userName);
    const outcomes = () =>
      everywhere({ db: database.app, tenant }, async (tx) => {
        const events = tx.selectFrom('event').select(['outcome', 'action']);
        return (await events.where('actor', '=', account.user).orderBy('outcome').execute()).map(
          ({ action, outcome }) => `${action} ${outcome}`,
        );
      });
    await expect.poll(outcomes).toEqual(['signIn done', 'signIn refused']);
    expect(lines.join('')).not.toMatch(/a wrong secret|一句好记的话/);
  });
});

describe('session', () => {
  test('ends by sign-out, by eight idle hours and after seven days', async () => {
    const account = await anAccount(database, tenant, 'cityOfficer');
    const out = await signIn(app, account.userName);
    expect((await me(out)).statusCode).toBe(200);
    await app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie: out }, payload: {} });
    expect((await me(out)).statusCode).toBe(401);

    const idle = await signIn(app, account.userName);
    const set = (text: string) =>
      sql`update auth.session set ${sql.raw(text)} where "userId" = ${account.user}`.execute(database.app);
    await set(`"updatedAt" = now() - interval '7 hours'`);
    expect((await me(idle)).statusCode).toBe(200);
    await set(`"updatedAt" = now() - interval '9 hours'`);
    expect((await me(idle)).json()).toMatchObject({ refusal: { code: 'notSignedIn' } });

    const old = await signIn(app, account.userName);
    await set(`"expiresAt" = now() - interval '1 second'`);
    expect((await me(old)).statusCode).toBe(401);
  });

  test('is new at each sign-in, and a forged or foreign cookie is nobody', async () => {
    const account = await anAccount(database, tenant, 'cityOfficer');
    const first = await signIn(app, account.userName);
    const second = await signIn(app, account.userName);
    expect(first).not.toBe(second);
    for (const forged of [
      first.slice(0, -8),
      `${first}x`,
      'gongfang.session_token=abc.def',
      'a=%E0%A4%A',
      first.replace('.', '%'),
    ])
      expect((await me(forged)).statusCode).toBe(401);
  });

  test('behind https the cookie travels only there', async () => {
    const { app: secure } = await anApp(database, { GONGFANG_PUBLIC_URL: 'https://gongfang.example' });
    const account = await anAccount(database, tenant, 'cityOfficer');
    const answer = await trySignIn(secure, account.userName);
    expect(answer.cookies[0]).toMatchObject({
      name: '__Secure-gongfang.session_token',
      secure: true,
      httpOnly: true,
    });
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
    const cookie = await signIn(secure, account.userName);
    expect((await secure.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode).toBe(200);
  });

  test('somebody without a role, or whose role ended, reads why', async () => {
    const account = await anAccount(database, tenant);
    const answer = await me(await signIn(app, account.userName));
    expect(answer.statusCode).toBe(403);
    expect(answer.json().message).toMatch(/安全管理员/);
  });
});
