import { beforeEach, describe, expect, test } from 'vitest';
import { anAccount, anApp, signIn, testPassword } from '../../../test/app.ts';
import {
  aCampaign,
  aPerson,
  as,
  aUnit,
  contextOf,
  everywhere,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { makeInvitation } from '../commands/makeInvitation.ts';
import { invitationToken, readInvitationToken } from '../identity/invitationToken.ts';
import { invitationLetter } from '../invitations.ts';
import { newId } from '../newId.ts';
import { sessionSecret } from '../sessionSecret.ts';

const database = await freshDatabase();
const { app, deps } = await anApp(database, { GONGFANG_PUBLIC_URL: 'http://gongfang.test:8080' });
const secret = sessionSecret(deps.config);
let campaign: TestCampaign;
let unit: string;
let officer: Actor;
let address = 0;

beforeEach(async () => {
  campaign = await aCampaign(database.app);
  unit = await aUnit(campaign, campaign.bodies.shashi!, '江汉精密机械有限公司');
  officer = await aPerson(
    campaign,
    'bodyOfficer',
    { body: campaign.bodies.shashi! },
    { displayName: '宋玉兰' },
  );
  address += 1;
});

const invited = async (input: object = { role: 'clerk', unit }, at = new Date()) =>
  yes(await as(database.app, officer, at).run(makeInvitation, input)).invitation;
const tokenOf = (id: string) => invitationToken(secret, id);
const post = (url: string, payload: object, cookie = '') =>
  app.inject({
    ...{ method: 'POST', url: `/api/v1/${url}`, payload, remoteAddress: `203.0.113.${address}` },
    ...(cookie ? { headers: { cookie } } : {}),
  });
const person = (more: object = {}) => ({
  ...{ userName: `p${newId().slice(-10)}`, displayName: '刘晓芸', password: testPassword },
  ...more,
});
const codeOf = (answer: { json: () => { refusal?: { code: string } } }) => answer.json().refusal?.code;
const cookiesOf = (answer: { cookies: { name: string; value: string }[] }) =>
  answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

describe('a link', () => {
  test('says who invites to what; makes the account with its role, signs in, and is used', async () => {
    const id = await invited({ role: 'clerk', unit, nameHint: '小刘' });
    const token = tokenOf(id);
    expect((await post('lookAtInvitation', { token })).json()).toMatchObject({
      ...{ installation: '测试市总工会', inviter: '宋玉兰', roleTitle: '单位经办人', nameHint: '小刘' },
      place: '江汉精密机械有限公司',
    });
    const mine = person();
    const joined = await post('joinByInvitation', { token, ...mine });
    expect(joined.statusCode).toBe(200);
    const me = await app.inject({ url: '/api/v1/me', headers: { cookie: cookiesOf(joined) } });
    expect(me.json()).toMatchObject({ displayName: '刘晓芸', grants: [{ role: 'clerk', unit, body: null }] });
    expect(await signIn(app, mine.userName)).toContain('session');
    expect(codeOf(await post('lookAtInvitation', { token }))).toBe('invitationInvalid');
    const log = await everywhere(campaign, (tx) =>
      tx.selectFrom('event').select(['action', 'actor', 'subject']).orderBy('id').execute(),
    );
    const { user } = me.json();
    expect(log).toContainEqual({ action: 'joinByInvitation', actor: user, subject: id });
    expect(log.filter(({ action }) => action === 'signIn')).toHaveLength(2);
  });

  test('two people open it at once: one account', async () => {
    const token = tokenOf(await invited());
    const both = await Promise.all([1, 2, 3].map(() => post('joinByInvitation', { token, ...person() })));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404, 404]);
    const members = await everywhere(campaign, (tx) =>
      tx.selectFrom('membership').select('user_id').where('unit', '=', unit).execute(),
    );
    expect(members).toHaveLength(1);
  });

  test('unknown, forged, mangled, used, expired, revoked: one answer', async () => {
    const id = await invited();
    const token = tokenOf(id);
    const last = token.endsWith('A') ? 'B' : 'A';
    const expired = await invited({ role: 'clerk', unit, days: 1 }, new Date(Date.now() - 25 * 3600_000));
    const revoked = await invited();
    await everywhere(campaign, (tx) =>
      tx
        .updateTable('invitation')
        .set({ revoked_at: new Date(), revoked_by: 'x' })
        .where('id', '=', revoked)
        .execute(),
    );
    const wrong = [
      ...[
        '',
        'x',
        '%',
        token.slice(0, -1),
        `${token.slice(0, -1)}${last}`,
        `${token}AA`,
        token.toLowerCase(),
      ],
      ...[tokenOf(newId()), invitationToken('another secret', id), tokenOf(expired), tokenOf(revoked)],
    ];
    const answers = await Promise.all(
      wrong.map(async (one) => {
        const { refusal, message } = (await post('lookAtInvitation', { token: one })).json();
        return JSON.stringify({ refusal, message });
      }),
    );
    expect([...new Set(answers)]).toEqual([expect.stringContaining('invitationInvalid')]);
    expect(answers[0]).toContain('请联系给您这个邀请的人');
    expect((await post('joinByInvitation', { token: tokenOf(expired), ...person() })).statusCode).toBe(404);
    expect((await post('lookAtInvitation', { token })).statusCode).toBe(200);
  });

  test('ends by the clock of the installation, not by that of the machine', async () => {
    const token = tokenOf(await invited());
    const clock = (days: number) =>
      database.owner
        .updateTable('tenant')
        .set({ clock_offset_ms: days * 24 * 3600_000 })
        .where('id', '=', campaign.tenant)
        .execute();
    await clock(15);
    expect(codeOf(await post('lookAtInvitation', { token }))).toBe('invitationInvalid');
    await clock(13);
    expect((await post('lookAtInvitation', { token })).statusCode).toBe(200);
  });

  test('what was typed wrong leaves the link open', async () => {
    const token = tokenOf(await invited());
    const taken = await anAccount(database, campaign.tenant);
    const known = await aPerson(campaign, 'clerk', { unit });
    const { user_name: silent } = await everywhere(campaign, (tx) =>
      tx.selectFrom('person').select('user_name').where('user_id', '=', known.user).executeTakeFirstOrThrow(),
    );
    const join = (more: object) => post('joinByInvitation', { token, ...person(more) });
    expect(codeOf(await join({ userName: 'No Good' }))).toBe('inputInvalid');
    expect(codeOf(await join({ displayName: ' ' }))).toBe('inputInvalid');
    expect(codeOf(await join({ password: '12345678' }))).toBe('passwordWeak');
    expect(codeOf(await join({ userName: taken.userName }))).toBe('userNameTaken');
    expect(codeOf(await join({ userName: silent }))).toBe('userNameTaken');
    expect((await join({})).statusCode).toBe(200);
  });

  test('knocking with wrong links is stopped by address; a right one forgets', async () => {
    const right = tokenOf(await invited());
    const knock = (token: string) => post('lookAtInvitation', { token });
    for (let at = 0; at < 29; at += 1) expect(codeOf(await knock('x'))).toBe('invitationInvalid');
    expect((await knock(right)).statusCode).toBe(200);
    for (let at = 0; at < 30; at += 1) await knock('x');
    expect(codeOf(await knock(right))).toBe('signInLocked');
    address += 1;
    expect((await knock(right)).statusCode).toBe(200);
  });
});

describe('somebody who has an account', () => {
  test('takes one more role; not twice, not against their duty, not from another installation', async () => {
    const account = await anAccount(database, campaign.tenant, 'hostUnion', { unit });
    const cookie = await signIn(app, account.userName);
    const take = async (input?: object, who = cookie) =>
      post('takeInvitation', { token: tokenOf(await invited(input)) }, who);
    expect((await take()).statusCode).toBe(200);
    const me = await app.inject({ url: '/api/v1/me', headers: { cookie } });
    expect(me.json().grants.map(({ role }: { role: string }) => role)).toEqual(['hostUnion', 'clerk']);
    expect(codeOf(await take())).toBe('roleHeld');
    expect(codeOf(await take(undefined, ''))).toBe('notSignedIn');
    const auditor = await anAccount(database, campaign.tenant, 'logAuditor');
    expect(codeOf(await take(undefined, await signIn(app, auditor.userName)))).toBe('roleConflict');
    const elsewhere = await aCampaign(database.app);
    const stranger = await anAccount(database, elsewhere.tenant, 'cityOfficer');
    expect(codeOf(await take(undefined, await signIn(app, stranger.userName)))).toBe('invitationInvalid');
  });
});

describe('the link shown again', () => {
  test('to whoever may invite there, as long as it is open; and on paper', async () => {
    const account = await anAccount(database, campaign.tenant, 'bodyOfficer', {
      body: campaign.bodies.shashi!,
    });
    const other = await anAccount(database, campaign.tenant, 'bodyOfficer', {
      body: campaign.bodies.kaifaqu!,
    });
    const id = await invited();
    const ask = async (url: string, who = account) =>
      app.inject({ url: `/api/v1/${url}`, headers: { cookie: await signIn(app, who.userName) } });
    const link = await ask(`invitationLink?invitation=${id}`);
    expect(link.json()).toMatchObject({ link: `http://gongfang.test:8080/join/${tokenOf(id)}` });
    expect(codeOf(await ask(`invitationLink?invitation=${id}`, other))).toBe('notFound');
    const paper = await ask(`papers/invitation/${id}.pdf`);
    expect(paper.headers['content-type']).toBe('application/pdf');
    expect((await ask(`papers/invitation/${id}.pdf`, other)).statusCode).toBe(404);
    expect((await ask(`papers/invitations/${campaign.id}.pdf`)).statusCode).toBe(200);
    expect((await ask(`papers/invitations/${campaign.id}.pdf`, other)).statusCode).toBe(404);
    const made = yes(await invitationLetter(deps, contextOf(officer, new Date()), id));
    expect(JSON.stringify(made.paper)).toContain(`/join/${tokenOf(id)}`);
    await post('joinByInvitation', { token: tokenOf(id), ...person() });
    expect(codeOf(await ask(`invitationLink?invitation=${id}`))).toBe('invitationEnded');
  });

  test('a token is 160 bits of proof over its id, one spelling, and nothing of it is stored', async () => {
    const id = await invited();
    const token = tokenOf(id);
    expect(token).toMatch(/^[\w-]{48}$/);
    expect(readInvitationToken(secret, token)).toEqual({ id, ours: true });
    expect(readInvitationToken('another', token)).toEqual({ id, ours: false });
    const rows = await everywhere(campaign, (tx) => tx.selectFrom('invitation').selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain(token.slice(22));
  });
});
