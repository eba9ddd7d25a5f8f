import { beforeEach, describe, expect, test } from 'vitest';
import { anApp } from '../../../test/app.ts';
import {
  aCampaign,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aHookServer } from '../../../test/hookServer.ts';
import { aMailServer, readMail, smtpRefusal } from '../../../test/mailServer.ts';
import { aHook, anAddress, aSender, outside, sendAt, tell } from '../../../test/outbox.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { contactPoint } from '../queries/contactPoint.ts';
import { messageList } from '../queries/messageList.ts';
import { outboxLedger } from '../queries/outboxLedger.ts';
import { unreadCount } from '../queries/unreadCount.ts';
import { webhookList } from '../queries/webhookList.ts';
import { confirmAddress } from './confirmAddress.ts';
import { keepContactPoint } from './keepContactPoint.ts';
import { keepWebhook } from './keepWebhook.ts';
import { openMessages } from './openMessages.ts';
import { removeWebhook } from './removeWebhook.ts';
import { retryDeliveries } from './retryDeliveries.ts';
import { testWebhook } from './testWebhook.ts';

const database = await freshDatabase();
const { app: db } = database;
let campaign: TestCampaign;
let county: Actor;
let admin: Actor;
let body: string;
beforeEach(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  county = await aPerson(campaign, 'bodyOfficer', { body }, { displayName: '沙市经办人' });
  admin = await aPerson(campaign, 'systemAdministrator');
});
const inbox = async (actor = county) => yes(await as(db, actor).ask(messageList, {}));

describe('my messages', () => {
  test('are mine alone, unread first; reading marks them', async () => {
    const other = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
    await tell(campaign, { to: { body }, title: '一' });
    await tell(campaign, { to: { body }, title: '二' });
    expect((await inbox(other)).messages).toEqual([]);
    const [newest] = (await inbox()).messages;
    expect(yes(await as(db, county).ask(unreadCount, {}))).toEqual({ count: 2 });
    const [delivery] = [newest!.delivery];
    expect(yes(await as(db, other).run(openMessages, { deliveries: [delivery] }))).toEqual({ opened: 0 });
    expect(yes(await as(db, county).run(openMessages, { deliveries: [delivery] }))).toEqual({ opened: 1 });
    const after = await inbox();
    expect(after.unread).toBe(1);
    expect(after.messages.map(({ openedAt }) => openedAt === null)).toEqual([true, false]);
    expect(yes(await as(db, county).run(openMessages, {}))).toEqual({ opened: 1 });
    expect(refusalOf(await as(db, county).run(openMessages, { deliveries: [] }))).toBe('inputInvalid');
  });
});

describe('an address for mail', () => {
  const keep = (actor: Actor, email: string, choice = 'daily') =>
    as(db, actor).run(keepContactPoint, { email, choice });

  test('counts once its owner has followed the link of the mail; nobody else can', async () => {
    const server = await aMailServer();
    const sender = aSender(campaign, { smtp: server.url });
    expect(yes(await keep(county, 'a@example.org'))).toEqual({ confirm: true });
    expect(yes(await as(db, county).ask(contactPoint, {}))).toMatchObject({
      ...{ email: null, pending: { email: 'a@example.org', state: 'queued', fault: null } },
    });
    await tell(campaign, { to: { body } });
    await sendAt(campaign, sender, 'mail');
    expect(server.mails, 'no mail but the confirmation').toHaveLength(1);
    const { text } = readMail(server.mails[0]!);
    const token = /https:\/\/gongfang\.example\.org\/account\?confirm=([\w-]+)/.exec(text)![1]!;
    const other = await aPerson(campaign, 'bodyOfficer', { body });
    expect(refusalOf(await as(db, other).run(confirmAddress, { token }))).toBe('confirmationVoid');
    const wrong = { token: 'x'.repeat(32) };
    expect(refusalOf(await as(db, county).run(confirmAddress, wrong))).toBe('confirmationVoid');
    const later = new Date('2019-09-06T10:00:00+08:00');
    expect(refusalOf(await as(db, county, later).run(confirmAddress, { token }))).toBe('confirmationVoid');
    yes(await as(db, county).run(confirmAddress, { token }));
    expect(yes(await as(db, county).ask(contactPoint, {}))).toEqual({
      ...{ email: 'a@example.org', choice: 'daily', pending: null },
    });
    const links = await everywhere(campaign, (tx) =>
      tx.selectFrom('message').select('link').where('kind', '=', 'confirmAddress').execute(),
    );
    expect(links, 'the token is kept nowhere').toEqual([{ link: null }]);
  });

  test('is asked for five times a day at most, and is removed when left blank', async () => {
    for (let count = 1; count <= 5; count++) yes(await keep(county, `a${count}@example.org`));
    expect(refusalOf(await keep(county, 'a6@example.org'))).toBe('tooManyRequests');
    expect(refusalOf(await keep(county, 'no address'))).toBe('inputInvalid');
    yes(await keep(county, '', 'inApp'));
    expect(yes(await as(db, county).ask(contactPoint, {}))).toEqual({
      ...{ email: null, choice: 'inApp', pending: null },
    });
  });
});

describe('web-hooks', () => {
  const wanted = { kind: 'wecom', title: '县区群', url: 'https://qyapi.weixin.qq.com/send?key=geheim' };

  test('are kept, tried and removed by the system administrator; the key is not shown again', async () => {
    const { webhook } = yes(await as(db, admin).run(keepWebhook, { ...wanted, body }));
    const [hook] = yes(await as(db, admin).ask(webhookList, {})).hooks;
    expect(hook).toMatchObject({ host: 'qyapi.weixin.qq.com', body, last: null, signed: false });
    expect(JSON.stringify(hook)).not.toContain('geheim');
    yes(await as(db, admin).run(testWebhook, { webhook }));
    const [tried] = yes(await as(db, admin).ask(webhookList, {})).hooks;
    expect(tried!.last).toMatchObject({ state: 'queued', fault: null });
    yes(await as(db, admin).run(removeWebhook, { webhook }));
    expect(yes(await as(db, admin).ask(webhookList, {})).hooks).toEqual([]);
    expect(refusalOf(await as(db, admin).run(removeWebhook, { webhook }))).toBe('notFound');
    expect(refusalOf(await as(db, admin).run(testWebhook, { webhook }))).toBe('notFound');
  });

  test.each(['http://qyapi.weixin.qq.com/', 'ftp://x', 'file:///etc/passwd', 'https://a:b@c.d/'])(
    '%s is refused',
    async (url) => {
      expect(refusalOf(await as(db, admin).run(keepWebhook, { ...wanted, url }))).toBe('hookAddressRefused');
    },
  );
  test('are nobody else’s, and only for bodies that are there', async () => {
    expect(refusalOf(await as(db, county).run(keepWebhook, wanted))).toBe('notAllowed');
    expect(refusalOf(await as(db, admin).run(keepWebhook, { ...wanted, body: newId() }))).toBe('notFound');
  });
});

describe('the ledger', () => {
  test('says what went where and what hindered it, without addresses; what failed is tried again', async () => {
    const to = await anAddress(campaign, county);
    let full = true;
    const server = await aMailServer({
      onRcptTo: (_address, _session, done) => done(full ? smtpRefusal(550, 'no such user') : undefined),
    });
    const sender = aSender(campaign, { smtp: server.url });
    await tell(campaign, { to: { body } });
    await sendAt(campaign, sender, 'mail');
    const city = await aPerson(campaign, 'cityOfficer');
    const failed = yes(await as(db, city).ask(outboxLedger, { state: 'failed', body }));
    expect(failed.rows).toMatchObject([
      {
        ...{ channel: 'mail', recipient: '沙市经办人', fault: 'refusedByServer', attempts: 1 },
        bodyName: '沙市区总工会',
      },
    ]);
    expect(failed.counts).toMatchObject({ failed: 1, sent: 1, queued: 0 });
    expect(JSON.stringify(failed)).not.toContain(to);
    full = false;
    const again = { deliveries: [failed.rows[0]!.delivery] };
    expect(refusalOf(await as(db, county).run(retryDeliveries, again))).toBe('notAllowed');
    expect(yes(await as(db, city).run(retryDeliveries, again))).toEqual({ retried: 1 });
    await sendAt(campaign, sender, 'mail', 1);
    expect(server.mails).toHaveLength(1);
    expect(refusalOf(await as(db, city).run(retryDeliveries, again))).toBe('nothingToRetry');
    expect(refusalOf(await as(db, city).run(retryDeliveries, { all: true, filter: {} }))).toBe(
      'nothingToRetry',
    );
    expect(yes(await as(db, city).ask(outboxLedger, { channel: 'mail' })).counts).toMatchObject({ sent: 1 });
    expect(refusalOf(await as(db, county).ask(outboxLedger, {}))).toBe('notAllowed');
  });

  test('counts what waits for more than an hour', async () => {
    await aHook(campaign, { body, url: 'https://example.org/' });
    await tell(campaign, { to: { body } });
    const at = new Date('2019-09-02T11:00:01+08:00');
    expect(yes(await as(db, admin).ask(outboxLedger, {})).stuck).toBe(0);
    expect(yes(await as(db, admin, at).ask(outboxLedger, {})).stuck).toBe(1);
  });
});

describe('the link of a mail', () => {
  test('marks the message as opened and leads inside, and nowhere else', async () => {
    const { app } = await anApp(database);
    await anAddress(campaign, county);
    await aHook(campaign, { body, url: (await aHookServer()).url });
    await tell(campaign, { to: { body }, link: '/filing' });
    await tell(campaign, { to: { body }, link: '//evil.example.org' });
    const rows = await outside(campaign);
    const follow = (id: string, method: 'GET' | 'HEAD' = 'GET') =>
      app.inject({ method, url: `/api/v1/opened/${id}` });
    const mail = rows.find(({ channel }) => channel === 'mail')!;
    expect((await follow(mail.id, 'HEAD')).statusCode, 'a scanner opens nothing').toBe(404);
    expect((await inbox()).unread).toBe(2);
    const answer = await follow(mail.id);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/filing']);
    expect((await inbox()).unread, 'also in the product').toBe(1);
    expect((await outside(campaign)).find(({ id }) => id === mail.id)!.state).toBe('opened');
    const foreign = rows.filter(({ channel }) => channel === 'mail')[1]!;
    expect((await follow(foreign.id)).headers.location).toBe('/messages');
    expect((await follow(newId())).headers.location, 'unknown').toBe('/messages');
    expect((await follow('..%2f..')).headers.location).toBe('/messages');
  });
});
