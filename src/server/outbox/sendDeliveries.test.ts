import { beforeEach, describe, expect, test } from 'vitest';
import { aCampaign, aPerson, everywhere, type TestCampaign } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aHookServer } from '../../../test/hookServer.ts';
import { aMailServer, readMail, smtpRefusal } from '../../../test/mailServer.ts';
import { aHook, anAddress, aSender, outside, sendAt, tell } from '../../../test/outbox.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { claimDelivery } from '../store/deliveries.ts';
import { sendDue } from './sendDeliveries.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let county: Actor;
let body: string;
beforeEach(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  county = await aPerson(campaign, 'bodyOfficer', { body });
});
const minutesLater = ({ next_at }: { next_at: Date }) =>
  Math.round((next_at.getTime() - new Date('2019-09-02T10:00:00+08:00').getTime()) / 60_000);

describe('mail', () => {
  test('goes out as text and HTML with a link of our own, and the ledger says sent', async () => {
    const server = await aMailServer();
    const to = await anAddress(campaign, county);
    await tell(campaign, { to: { body }, title: '<b>催报</b>', text: '第一行\n第二行' });
    expect(await sendAt(campaign, aSender(campaign, { smtp: server.url }), 'mail')).toBe(1);
    const [row] = await outside(campaign);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, fault: null });
    const { subject, text } = readMail(server.mails[0]!);
    expect(subject).toBe('<b>催报</b>');
    expect(server.mails[0]).toContain(`To: ${to}`);
    expect(text).toContain('第一行\r\n第二行');
    expect(text).toContain('&lt;b&gt;催报&lt;/b&gt;');
    expect(text).toContain('第一行<br>第二行');
    expect(text).toContain(`https://gongfang.example.org/api/v1/opened/${row!.id}`);
    expect(text).not.toContain('<img');
    expect(await sendAt(campaign, aSender(campaign, { smtp: server.url }), 'mail')).toBe(0);
  });

  test('without a mail server nothing fails: the ledger says so', async () => {
    await anAddress(campaign, county);
    await tell(campaign, { to: { body } });
    await sendAt(campaign, aSender(campaign), 'mail');
    expect(await outside(campaign)).toMatchObject([{ state: 'suppressed', fault: 'mailNotSet' }]);
  });

  test('refused (550) fails at once, without the address in the ledger', async () => {
    const to = await anAddress(campaign, county);
    const server = await aMailServer({
      onRcptTo: ({ address }, _session, done) => done(smtpRefusal(550, `<${address}> unknown user`)),
    });
    await tell(campaign, { to: { body } });
    await sendAt(campaign, aSender(campaign, { smtp: server.url }), 'mail');
    const [row] = await outside(campaign);
    expect(row).toMatchObject({ state: 'failed', fault: 'refusedByServer', attempts: 1 });
    expect(row!.answer).toContain('550');
    expect(row!.answer).not.toContain(to);
  });

  test('greylisting (451) is tried again by the ladder, then given up', async () => {
    await anAddress(campaign, county);
    const server = await aMailServer({
      onRcptTo: (_address, _session, done) => done(smtpRefusal(451, 'come back later')),
    });
    const sender = aSender(campaign, { smtp: server.url });
    await tell(campaign, { to: { body } });
    const after: number[] = [];
    let at = 0;
    for (let attempt = 1; attempt <= 5; attempt++) {
      await sendAt(campaign, sender, 'mail', at);
      const [row] = await outside(campaign);
      expect(row).toMatchObject({ state: 'queued', fault: 'notNow', attempts: attempt });
      after.push(minutesLater(row!) - at);
      expect(await sendAt(campaign, sender, 'mail', minutesLater(row!) - 1), 'not before').toBe(0);
      at = minutesLater(row!);
    }
    expect(after).toEqual([1, 5, 30, 120, 480]);
    await sendAt(campaign, sender, 'mail', at);
    expect(await outside(campaign)).toMatchObject([{ state: 'failed', fault: 'notNow', attempts: 6 }]);
  });

  test.each([
    [
      'no server at all',
      'noConnection',
      async () => {
        const server = await aMailServer();
        await server.close();
        return server.url;
      },
    ],
    ['a server that never answers', 'timedOut', async () => (await aMailServer({ onConnect: () => {} })).url],
    ['a certificate of nobody', 'tlsFailed', async () => (await aMailServer({ disabledCommands: [] })).url],
    [
      'a wrong password',
      'signInRefused',
      async () => {
        const { url } = await aMailServer({
          authOptional: false,
          allowInsecureAuth: true,
          onAuth: (_auth, _session, done) => done(null, undefined),
        });
        return url.replace('smtp://', 'smtp://user:wrong@');
      },
    ],
  ] as const)('%s: %s, later again, and others wait too', async (_what, fault, start) => {
    const smtp = await start();
    await anAddress(campaign, county);
    await tell(campaign, { to: { body } });
    await tell(campaign, { to: { body } });
    await sendAt(campaign, aSender(campaign, { smtp, silenceMs: 200 }), 'mail');
    const rows = await outside(campaign);
    expect(rows.map((row) => [row.state, row.fault, row.attempts, minutesLater(row)])).toEqual([
      ['queued', fault, 1, 1],
      ['queued', null, 0, 1],
    ]);
  });
});

describe('web-hooks', () => {
  test('are told title, words and link in their own dialect', async () => {
    const server = await aHookServer();
    await aHook(campaign, { body, url: server.url });
    await tell(campaign, { to: { body }, title: '催报[x](http://evil)', text: '请报送' });
    await sendAt(campaign, aSender(campaign), 'webhook');
    const [row] = await outside(campaign);
    expect(row).toMatchObject({ state: 'sent' });
    const { content } = JSON.parse(server.calls[0]!.body).markdown;
    expect(content).toBe(
      `**催报［x］(http://evil)**\n\n请报送\n\n[打开查看](https://gongfang.example.org/api/v1/opened/${row!.id})`,
    );
  });

  test.each([
    [
      'says errcode with status 200',
      'hookRefused',
      'queued',
      (r) => r.end('{"errcode":93000,"errmsg":"no"}'),
    ],
    ['answers no JSON', 'hookRefused', 'queued', (r) => r.end('<html>')],
    ['answers 500', 'hookStatus', 'queued', (r) => r.writeHead(500).end('key=geheim')],
    ['redirects', 'redirected', 'queued', (r) => r.writeHead(302, { location: '/elsewhere' }).end()],
    [
      'answers without end',
      'answerTooLarge',
      'queued',
      (r) => {
        const more = () => {
          while (!r.destroyed && r.write('x'.repeat(65_536)));
        };
        r.on('drain', more);
        more();
      },
    ],
    ['never answers', 'timedOut', 'queued', () => {}],
    ['hangs up', 'noConnection', 'queued', (r) => r.destroy()],
  ] as [string, string, string, NonNullable<Parameters<typeof aHookServer>[0]>][])(
    'one that %s: %s',
    async (_what, fault, state, answer) => {
      const server = await aHookServer(answer);
      await aHook(campaign, { body, url: server.url });
      await tell(campaign, { to: { body } });
      await sendAt(campaign, aSender(campaign), 'webhook');
      const [row] = await outside(campaign);
      expect(row).toMatchObject({ state, fault, attempts: 1 });
      expect(row!.answer ?? '').not.toContain('geheim');
      expect(server.calls, 'a redirect is not followed').toHaveLength(1);
    },
  );

  test('one whose address lies inside the house is refused for good, unless the operator allows it', async () => {
    const server = await aHookServer();
    await aHook(campaign, { body, url: server.url });
    await tell(campaign, { to: { body } });
    const sender = aSender(campaign);
    await sendAt(campaign, { ...sender, config: { ...sender.config, hookHosts: [] } }, 'webhook');
    expect(await outside(campaign)).toMatchObject([{ state: 'failed', fault: 'addressForbidden' }]);
    expect(server.calls).toEqual([]);
  });

  test('one that is down holds up no other one', async () => {
    const down = await aHookServer(() => {});
    const up = await aHookServer();
    await aHook(campaign, { body, url: down.url });
    for (let count = 0; count < 10; count++) await tell(campaign, { to: { body } });
    await aHook(campaign, { url: up.url });
    await aPerson(campaign, 'cityOfficer');
    await tell(campaign, { to: { role: 'cityOfficer' } });
    await sendAt(campaign, aSender(campaign), 'webhook');
    expect([down.calls.length, up.calls.length]).toEqual([1, 1]);
  });

  test('one that was removed, and somebody whose account was closed, are told nothing more', async () => {
    const server = await aHookServer();
    const hook = await aHook(campaign, { body, url: server.url });
    await anAddress(campaign, county);
    await tell(campaign, { to: { body } });
    await everywhere(campaign, async (tx) => {
      await tx.updateTable('webhook').set({ removed_at: new Date() }).where('id', '=', hook).execute();
      await tx
        .updateTable('person')
        .set({ disabled_at: new Date() })
        .where('user_id', '=', county.user)
        .execute();
    });
    await sendAt(campaign, aSender(campaign), 'webhook');
    await sendAt(campaign, aSender(campaign), 'mail');
    const rows = await outside(campaign);
    expect(rows.map(({ channel, state, fault }) => [channel, state, fault]).sort()).toEqual([
      ['mail', 'suppressed', 'recipientGone'],
      ['webhook', 'suppressed', 'hookRemoved'],
    ]);
    expect(server.calls).toEqual([]);
  });
});

describe('several senders', () => {
  test('send each message once', async () => {
    const server = await aHookServer();
    await aHook(campaign, { body, url: server.url });
    for (let count = 0; count < 20; count++) await tell(campaign, { to: { body } });
    const senders = Array.from({ length: 4 }, () => sendAt(campaign, aSender(campaign), 'webhook'));
    const counts = await Promise.all(senders);
    expect(counts.reduce((sum, count) => sum + count)).toBe(20);
    const links = server.calls.map(({ body: text }) => /opened\/([\w-]+)/.exec(text)![1]);
    expect(new Set(links).size).toBe(20);
    expect(server.calls).toHaveLength(20);
  });

  test('one that died between claim and sending: another takes over when the claim has run out', async () => {
    const server = await aHookServer();
    await aHook(campaign, { body, url: server.url });
    await tell(campaign, { to: { body } });
    const at = new Date('2019-09-02T10:00:00+08:00');
    const { tenant } = campaign;
    const died = await everywhere(campaign, (tx) =>
      claimDelivery(tx, tenant, 'webhook', { at, claim: newId() }),
    );
    expect(died).toMatchObject({ attempts: 1 });
    expect(await sendAt(campaign, aSender(campaign), 'webhook', 1), 'the claim still holds').toBe(0);
    expect(await sendAt(campaign, aSender(campaign), 'webhook', 3)).toBe(1);
    expect(await outside(campaign)).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(server.calls).toHaveLength(1);
  });

  test('one that is stopped while a server keeps it waiting gives the message back as it was', async () => {
    const server = await aHookServer(() => {});
    await aHook(campaign, { body, url: server.url });
    await tell(campaign, { to: { body } });
    const end = new AbortController();
    const sender = { ...aSender(campaign), hookTimeoutMs: 60_000 };
    const where = { tenant: campaign.tenant, at: () => new Date('2019-09-02T10:00:00+08:00') };
    const sending = sendDue(sender, 'webhook', where, end.signal);
    await expect.poll(() => server.calls.length, { timeout: 10_000 }).toBe(1);
    end.abort();
    await sending;
    expect(await outside(campaign)).toMatchObject([{ state: 'queued', attempts: 0, fault: null }]);
  });
});
