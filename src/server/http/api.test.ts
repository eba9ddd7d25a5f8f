import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { anAccount, anApp, signIn, testPassword } from '../../../test/app.ts';
import { aCampaign, anApplication, aPerson, aUnit, everywhere } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { commands } from '../commands/registry.ts';
import { newId } from '../newId.ts';
import { queries } from '../queries/registry.ts';

const database = await freshDatabase();
const { app, lines } = await anApp(database);
const campaign = await aCampaign(database.app);
const administrator = await anAccount(database, campaign.tenant, 'systemAdministrator');
const admin = await signIn(app, administrator.userName);
const security = await signIn(
  app,
  (await anAccount(database, campaign.tenant, 'securityAdministrator')).userName,
);

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

describe('every answer', () => {
  test('carries the build, the id to quote, and the policies; nothing of the API is stored', async () => {
    const answer = await app.inject({ url: '/api/v1/me' });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({
      refusal: { code: 'notSignedIn' },
      request: answer.headers['x-request-id'],
    });
    expect(answer.headers).toMatchObject({
      'x-gongfang-build': expect.stringMatching(/^\d/),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  test('an unknown address is a sentence, not a page of the framework', async () => {
    for (const url of [
      '/api/v1/nothing',
      '/api/',
      '/x/y.png',
      '/api/auth/sign-up/email',
      '/api/auth/get-session',
    ])
      expect((await app.inject({ url })).json(), url).toMatchObject({ refusal: { code: 'notFound' } });
    const signUp = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { email: 'a@b.c' },
    });
    expect(signUp.statusCode).toBe(404);
  });

  test('no path leads out of the folder of the screens', async () => {
    for (const url of [
      '/../package.json',
      '/assets/../../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5cpackage.json',
    ]) {
      const answer = await app.inject({ url });
      expect(answer.body, url).not.toContain('"dependencies"');
      expect([200, 400, 404], url).toContain(answer.statusCode);
    }
  });

  test('a bug is a sentence with the id, the cause stays in the log', async () => {
    const { app: broken, lines: log } = await anApp(database);
    broken.get('/api/v1/broken', async () => {
      throw new Error('secret detail 42');
    });
    const answer = await broken.inject({ url: '/api/v1/broken' });
    expect(answer.statusCode).toBe(500);
    expect(answer.json().message).toContain(answer.json().request);
    expect(answer.body).not.toContain('secret');
    expect(log.join('')).toContain('secret detail 42');
  });

  test.each([
    { code: 'ECONNREFUSED', syscall: 'connect' },
    { code: 'EPIPE', syscall: 'write' },
    { code: '40P01' },
  ])('the database away or in the way ($code) is 503 and no bug', async (cause) => {
    const { app: alone } = await anApp(database);
    alone.get('/api/v1/away', async () => {
      throw Object.assign(new Error(cause.code), cause);
    });
    const answer = await alone.inject({ url: '/api/v1/away' });
    expect(answer.statusCode).toBe(503);
    expect(answer.json().refusal.code).toBe('unavailable');
  });
});

describe('accounts and roles', () => {
  test('made by one administrator, empowered by another, ended at once', async () => {
    const asked = newUser();
    const { user } = (await post('addUser', asked)).json();
    const cookie = await signIn(app, asked.userName, asked.password);
    const me = () => app.inject({ url: '/api/v1/me', headers: { cookie } });
    expect((await me()).statusCode).toBe(403);
    const granted = await post('grantRole', { user, role: 'cityOfficer' }, { cookie: security });
    expect(granted.statusCode).toBe(200);
    expect((await me()).json().grants).toMatchObject([{ role: 'cityOfficer', id: granted.json().grant }]);
    const list = await app.inject({
      url: `/api/v1/userList?search=${asked.userName}`,
      headers: { cookie: security },
    });
    expect(list.json()).toMatchObject({
      users: [{ user, displayName: '新人', disabled: false, grants: [{ role: 'cityOfficer' }] }],
      allowed: ['grantRole', 'endGrant'],
    });
    expect((await post('endGrant', { grant: granted.json().grant }, { cookie: security })).statusCode).toBe(
      200,
    );
    expect((await me()).statusCode).toBe(403);
    expect((await post('endGrant', { grant: granted.json().grant }, { cookie: security })).statusCode).toBe(
      404,
    );
    expect((await post('disableUser', { user })).statusCode).toBe(200);
    expect((await me()).statusCode).toBe(401);
    await expect(signIn(app, asked.userName, asked.password)).rejects.toThrow(/401/);
  });

  test('refusals: the other administrator’s act, a weak password, a taken name, nobody, oneself', async () => {
    const asked = newUser();
    const code = (answer: { json(): { refusal?: { code: string } } }) => answer.json().refusal?.code;
    expect(code(await post('addUser', asked, { cookie: security }))).toBe('notAllowed');
    expect(code(await post('grantRole', { user: newId(), role: 'clerk' }))).toBe('notAllowed');
    const { user } = (await post('addUser', asked)).json();
    expect(code(await post('grantRole', { user, role: 'cityOfficer' }))).toBe('notAllowed');
    expect(code(await post('addUser', { ...newUser(), password: 'Password1!' }))).toBe('passwordWeak');
    expect(code(await post('addUser', { ...newUser(asked.userName) }))).toBe('userNameTaken');
    expect(code(await post('disableUser', { user: newId() }))).toBe('notFound');
    expect(code(await post('disableUser', { user: administrator.user }))).toBe('notAllowed');
    expect(code(await post('grantRole', { user, role: 'clerk' }, { cookie: security }))).toBe('inputInvalid');
    const over = { user, role: 'cityLeader', to: '2019-01-01' };
    expect((await post('grantRole', over, { cookie: security })).json().message).toMatch(/截止日期已过/);
    const nowhere = { user, role: 'clerk', unit: newId() };
    expect(code(await post('grantRole', nowhere, { cookie: security }))).toBe('notFound');
  });

  test('a clerk and a lead change their passwords too: it is nobody’s unit that is asked about', async () => {
    const unit = await aUnit(campaign, campaign.bodies.shashi!, '自行改密码的单位');
    for (const [role, bound] of [
      ['clerk', { unit }],
      ['lead', { studio: newId() }],
      ['bodyOfficer', { body: campaign.bodies.shashi! }],
    ] as const) {
      const { userName } = await anAccount(database, campaign.tenant, role, bound);
      const cookie = await signIn(app, userName);
      const asked = { currentPassword: testPassword, password: '第三句好记的话 2019' };
      expect((await post('changePassword', asked, { cookie })).statusCode, role).toBe(200);
    }
  });

  test('a forgotten password is reset, one’s own is changed; the old sessions end', async () => {
    const asked = newUser();
    const { user } = (await post('addUser', asked)).json();
    await post('grantRole', { user, role: 'cityLeader' }, { cookie: security });
    const first = await signIn(app, asked.userName, asked.password);
    const me = (cookie: string) => app.inject({ url: '/api/v1/me', headers: { cookie } });
    const code = (answer: { json(): { refusal?: { code: string } } }) => answer.json().refusal?.code;

    const reset = '另一句好记的话 2019';
    expect(code(await post('resetPassword', { user, password: reset }, { cookie: first }))).toBe(
      'notAllowed',
    );
    expect(code(await post('resetPassword', { user, password: 'short' }))).toBe('passwordWeak');
    expect(code(await post('resetPassword', { user: newId(), password: reset }))).toBe('notFound');
    expect((await post('resetPassword', { user, password: reset })).statusCode).toBe(200);
    expect((await me(first)).statusCode).toBe(401);
    await expect(signIn(app, asked.userName, asked.password)).rejects.toThrow(/401/);

    const second = await signIn(app, asked.userName, reset);
    const change = (currentPassword: string, password: string) =>
      post('changePassword', { currentPassword, password }, { cookie: second });
    expect(code(await change('a guess', '第三句好记的话 2019'))).toBe('passwordWrong');
    expect(code(await change(reset, asked.userName))).toBe('passwordWeak');
    expect((await change(reset, '第三句好记的话 2019')).statusCode).toBe(200);
    expect((await me(second)).statusCode).toBe(401);
    await signIn(app, asked.userName, '第三句好记的话 2019');
  });

  test('system, security and log administrators are three people, also when asked at once', async () => {
    const { user } = (await post('addUser', newUser())).json();
    const asked = ['systemAdministrator', 'logAuditor', 'cityOfficer'].map((role) =>
      post('grantRole', { user, role }, { cookie: security }),
    );
    const answers = await Promise.all(asked);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422, 422]);
    expect(answers.find(({ statusCode }) => statusCode === 422)!.json().message).toMatch(/不能由同一人担任/);
  });

  test('the same key is the same account; the digest kept of the request does not hold the password', async () => {
    const [asked, key] = [newUser(), newId()];
    const first = await post('addUser', asked, { 'idempotency-key': key });
    const again = await post('addUser', asked, { 'idempotency-key': key });
    expect(again.json()).toEqual(first.json());
    expect(lines.join('')).not.toContain(asked.password);
  });
});

describe('who may not, learns nothing', () => {
  const anything = (field: string) => ({ reason: '原因说明', [field]: undefined });
  /** Inputs for every command and query that is asked by an id: filled in by name, the id left open. */
  const plausible = (subjectId: string, campaignId: string): Record<string, unknown> => ({
    ...anything(''),
    ...{
      application: subjectId,
      campaign: campaignId,
      round: subjectId,
      reviewer: 'somebody',
      visitedOn: '2019-08-30',
      visitors: '王干事',
      found: '场地已腾出',
      version: 1,
      keys: ['k'],
      changes: [{ path: 'leadName', value: 'x', basedOn: 0 }],
    },
    ...{
      path: 'leadName',
      kind: 'copy',
      stamp: 'none',
      upload: newId(),
      evidence: newId(),
      entry: newId(),
      step: 'hostUnion',
      to: 'applicant',
    },
    ...{
      positive: true,
      text: '同意',
      paperDate: '2019-09-01',
      signatory: '某',
      scan: newId(),
      promisedOn: '2019-10-01',
      fields: [],
    },
    ...{ leadName: '张三', track: 'demonstration', contentVersion: 'x', foundedOn: '2018-05-01' },
    ...{ scanPage: newId(), paper: 'form', page: 1, result: 'passed' },
    ...{ grant: 'all-once-1', on: '2019-09-01', toWhom: '某', givenOn: '2019-09-01' },
    ...{ named: true, decidedOn: '2019-09-01' },
    ...{ what: 'name', oldValue: '甲', newValue: '乙', correction: newId() },
    ...{ notice: newId(), objection: newId(), channel: 'paper', name: '某', contact: '某处' },
    ...{ receivedOn: '2019-09-27', receivedTime: '09:00', outcome: 'dismissed', finding: '查无此事' },
  });
  const byApplication = [...commands, ...queries].filter(({ contract }) => {
    const shape = (contract.input as { shape?: object }).shape ?? {};
    return 'application' in shape;
  });

  test.each(byApplication.map((one) => [one.contract.name, one.contract.kind] as const))(
    '%s: a foreign application is answered like one that does not exist',
    async (name, kind) => {
      const foreign = await anApplication(campaign, { body: campaign.bodies.shashi!, state: 'atStep' });
      const codes = Object.keys(campaign.bodies).filter((code) => code !== 'shashi');
      const other = campaign.bodies[codes[0]!]!;
      const unit = await aUnit(campaign, other);
      for (const [role, bounds] of [
        ['clerk', { unit }],
        ['bodyOfficer', { body: other }],
        ['lead', { studio: newId() }],
      ] as const) {
        const cookie = await signIn(app, (await anAccount(database, campaign.tenant, role, bounds)).userName);
        const ask = (id: string) => {
          const input = plausible(id, campaign.id);
          const query = new URLSearchParams({ application: id, campaign: campaign.id });
          return kind === 'query'
            ? app.inject({ url: `/api/v1/${name}?${query}`, headers: { cookie } })
            : post(name, input, { cookie });
        };
        const [real, unknown] = [await ask(foreign.id), await ask(newId())];
        expect(real.statusCode, `${role}: ${real.body}`).toBe(unknown.statusCode);
        expect(real.statusCode).toBeGreaterThanOrEqual(403);
        const said = (answer: typeof real) => answer.json().message;
        expect(said(real)).toBe(said(unknown));
      }
    },
  );

  test('another federation’s campaign is no campaign', async () => {
    const other = await aCampaign(database.app);
    const cookie = await signIn(app, (await anAccount(database, other.tenant, 'cityOfficer')).userName);
    for (const query of queries) {
      const shape = (query.contract.input as { shape?: object }).shape ?? {};
      if (!('campaign' in shape)) continue;
      const input = new URLSearchParams({
        campaign: campaign.id,
        application: newId(),
        body: campaign.bodies.shashi!,
        opensOn: '2019-09-27',
        track: 'standard',
      });
      const answer = await app.inject({
        url: `/api/v1/${query.contract.name}?${input}`,
        headers: { cookie },
      });
      const empty = { rows: [], tasks: [], bodies: [] };
      if (answer.statusCode === 200)
        for (const [key, value] of Object.entries(empty))
          if (key in answer.json()) expect(answer.json()[key], query.contract.name).toEqual(value);
      expect([200, 403, 404], query.contract.name).toContain(answer.statusCode);
    }
  });

  test('every command and query refuses who is not signed in', async () => {
    for (const { contract } of commands)
      expect((await post(contract.name, {}, { cookie: '' })).statusCode, contract.name).toBe(401);
    for (const { contract } of queries)
      expect((await app.inject({ url: `/api/v1/${contract.name}` })).statusCode, contract.name).toBe(401);
  });

  test('a refused attempt is in the log', async () => {
    const actor = await aPerson(campaign, 'cityLeader');
    const { as } = await import('../../../test/builders.ts');
    const { addUser } = await import('../commands/addUser.ts');
    await as(database.app, actor).run(addUser, newUser());
    const denied = await everywhere(campaign, (tx) =>
      sql<{
        action: string;
        outcome: string;
      }>`select action, outcome from event where actor = ${actor.user}`.execute(tx),
    );
    expect(denied.rows).toEqual([{ action: 'addUser', outcome: 'refused' }]);
  });
});

test('the log auditor reads the log, page by page, and nobody else', async () => {
  const auditor = await signIn(app, (await anAccount(database, campaign.tenant, 'logAuditor')).userName);
  const page = (query: string, cookie = auditor) =>
    app.inject({ url: `/api/v1/eventLog${query}`, headers: { cookie } });
  const first = (await page('')).json();
  expect(first.events[0]).toMatchObject({ action: 'signIn', outcome: 'done', position: null });
  expect(first.events[0].actorName).toBeTypeOf('string');
  const only = (await page('?action=addUser')).json().events as { action: string; subjectTitle: unknown }[];
  expect(only.some(({ subjectTitle }) => typeof subjectTitle === 'string')).toBe(true);
  expect(new Set(only.map(({ action }) => action))).toEqual(new Set(['addUser']));
  const before = (await page(`?before=${encodeURIComponent(first.events[1].at)}`)).json().events as {
    at: string;
  }[];
  expect(before.every(({ at }) => at < first.events[1].at)).toBe(true);
  expect((await page('', admin)).statusCode).toBe(403);
});

test('OpenAPI names every command and query', async () => {
  const document = (await app.inject({ url: '/api/v1/openapi.json' })).json();
  expect(document.openapi).toBe('3.1.0');
  for (const { contract } of [...commands, ...queries]) {
    const path = document.paths[`/api/v1/${contract.name}`];
    expect((path.get ?? path.post).operationId).toBe(contract.name);
  }
  expect(
    document.paths['/api/v1/addUser'].post.requestBody.content['application/json'].schema.required,
  ).toContain('password');
});

test('OpenAPI names every route that is mounted, and no other', async () => {
  const { paths } = (await app.inject({ url: '/api/v1/openapi.json' })).json();
  const said = Object.keys(paths).map((path) => path.replace(/\{(\w+)\}/g, ':$1'));
  // Routes are printed as a tree: what is deeper continues the line above it.
  const line = /^([│ ]*)[├└]── (\S+)(?: \((?:GET|POST))?/;
  const above: string[] = [];
  const mounted = new Set<string>();
  for (const printed of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [whole, indent = '', part = ''] = line.exec(printed) ?? [];
    if (whole === undefined) continue;
    const depth = indent.length / 4;
    above.length = depth;
    above.push(part);
    if (whole.includes('(') && above.join('').startsWith('/api/v1/')) mounted.add(above.join(''));
  }
  mounted.delete('/api/v1/openapi.json');
  expect([...mounted].sort()).toEqual(said.sort());
});
