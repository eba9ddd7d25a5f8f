import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { anAccount, anApp, signIn } from '../../../test/app.ts';
import { aCampaign, everywhere } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { newId } from '../newId.ts';

const database = await freshDatabase();
const { app } = await anApp(database);
const campaign = await aCampaign(database.app);
const administrator = await anAccount(database, campaign.tenant, 'systemAdministrator');
const admin = await signIn(app, administrator.userName);

const post = (name: string, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/${name}`,
    payload: payload as object,
    headers: { 'idempotency-key': newId(), cookie: admin, ...headers },
  });
const newUser = (userName = `u${newId().slice(-10)}`) => ({
  userName,
  displayName: '新人',
  password: '春风又绿江南岸 2019',
});

describe('what comes in', () => {
  test.each([
    ['no JSON', '{"userName":', 'application/json', 400],
    ['a form of another website', 'a=1', 'application/x-www-form-urlencoded', 400],
    ['text', '{}', 'text/plain', 400],
    ['too long', JSON.stringify({ a: 'x'.repeat(1_100_000) }), 'application/json', 400],
    ['a prototype', '{"__proto__":{"admin":true}}', 'application/json', 400],
    ['a hundred thousand levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'application/json', 400],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}}}', 'application/json', 400],
  ])('%s is refused in Chinese', async (_what, payload, type, status) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/addUser',
      payload,
      headers: { 'content-type': type, cookie: admin, 'idempotency-key': 'k' },
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ refusal: { code: 'inputInvalid' } });
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  test('what is no address and no request is a sentence too', async () => {
    const answer = await app.inject({ url: '/%zz' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ refusal: { code: 'inputInvalid' }, message: /网址无法识别/ });
    const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
    const raw = (text: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(address.port), address.hostname, () => socket.end(text));
        let got = '';
        socket.setEncoding('utf8').on('data', (part: string) => (got += part));
        socket.on('end', () => resolve(got)).on('error', reject);
      });
    expect(await raw(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431[\s\S]*太长/,
    );
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400[\s\S]*请求无法识别/);
  });

  test('an address written otherwise is counted and kept from caches all the same', async () => {
    const { app: counted } = await anApp(database, { GONGFANG_REQUESTS_PER_MINUTE: '60' });
    const ask = () => counted.inject({ url: '/%61pi/v1/me', remoteAddress: '198.51.100.77' });
    expect((await ask()).headers['cache-control']).toBe('no-store');
    const answers = await Promise.all(Array.from({ length: 60 }, ask));
    expect(answers.at(-1)!.json()).toMatchObject({ refusal: { code: 'tooManyRequests' } });
  });

  test('keys that nobody asked for do not reach the database (mass assignment)', async () => {
    const extra = {
      ...newUser(),
      tenant: newId(),
      role: 'securityAdministrator',
      disabled_at: '2019-01-01',
      user: 'me',
    };
    const { user } = (await post('addUser', extra)).json();
    const person = await everywhere(campaign, (tx) =>
      tx.selectFrom('person').selectAll().where('user_id', '=', user).executeTakeFirstOrThrow(),
    );
    expect(person).toMatchObject({ tenant: campaign.tenant, disabled_at: null, user_name: extra.userName });
    const grants = await everywhere(campaign, (tx) =>
      tx.selectFrom('membership').select('role').where('user_id', '=', user).execute(),
    );
    expect(grants).toEqual([]);
  });

  test('another website cannot act with somebody’s cookie', async () => {
    const answers = await Promise.all([
      post('addUser', newUser(), { origin: 'https://evil.example' }),
      post('addUser', newUser(), { origin: 'null' }),
      post('addUser', newUser(), { 'sec-fetch-site': 'cross-site' }),
      post('addUser', newUser(), { 'sec-fetch-site': 'same-site', origin: 'http://localhost' }),
      app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/username',
        payload: { username: 'a', password: 'b' },
        headers: { origin: 'https://evil.example' },
      }),
    ]);
    expect(answers.map((answer) => answer.json().refusal.code)).toEqual(Array(5).fill('foreignOrigin'));
    const own = { origin: 'http://localhost:80', host: 'localhost:80', 'sec-fetch-site': 'same-origin' };
    expect((await post('addUser', newUser(), own)).statusCode).toBe(200);
  });

  test('a runaway script is stopped, the others are not', async () => {
    const { app: strict } = await anApp(database, { GONGFANG_REQUESTS_PER_MINUTE: '60' });
    const account = await anAccount(database, campaign.tenant, 'cityOfficer');
    const cookie = await signIn(strict, account.userName);
    const me = (as: string) => strict.inject({ url: '/api/v1/me', headers: { cookie: as } });
    const statuses = (await Promise.all(Array.from({ length: 62 }, () => me(cookie)))).map(
      (a) => a.statusCode,
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await me(cookie)).json()).toMatchObject({ refusal: { code: 'tooManyRequests' } });
    expect((await me('')).statusCode).toBe(401);
  });
});
