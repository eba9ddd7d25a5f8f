import { beforeEach, expect, test } from 'vitest';
import {
  aCampaign,
  aPerson,
  aUnit,
  contextOf,
  everywhere,
  type TestCampaign,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { MessageDraft } from '../../core/outbox/message.ts';
import { newId } from '../newId.ts';
import { enqueueMessages } from './enqueueMessages.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let county: Actor;
beforeEach(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer');
  county = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
});

const draft = (given: Partial<MessageDraft>): MessageDraft => ({
  ...{ kind: 'notice', campaign: campaign.id, to: { body: campaign.bodies.shashi! } },
  ...{ title: '通知', text: '请查看。', link: '/circular', subject: campaign.id },
  ...given,
});
const send = (drafts: readonly MessageDraft[], key?: string) =>
  everywhere(campaign, (tx) => enqueueMessages(tx, contextOf(city), drafts, key));
const ledger = () =>
  everywhere(campaign, (tx) =>
    tx
      .selectFrom('delivery')
      .select(['channel', 'user_id', 'webhook', 'state', 'held', 'body', 'address'])
      .where('tenant', '=', campaign.tenant)
      .orderBy('channel')
      .orderBy('id')
      .execute(),
  );
const address = (actor: Actor, email: string | null, choice: string) =>
  everywhere(campaign, (tx) =>
    tx
      .insertInto('contact_point')
      .values({ ...{ tenant: actor.tenant, user_id: actor.user, email, choice }, updated_at: new Date() })
      .execute(),
  );
const hook = (body: string | null) =>
  everywhere(campaign, async (tx) => {
    const row = { tenant: campaign.tenant, id: newId(), kind: 'plain', body, title: '群', secret: null };
    const made = { url: 'https://example.org/x', by_user: 'test', created_at: new Date() };
    await tx
      .insertInto('webhook')
      .values({ ...row, ...made })
      .execute();
    return row.id;
  });

test('a body is told through its officers, each once, and through its own web-hooks', async () => {
  await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  const own = await hook(campaign.bodies.shashi!);
  await hook(null);
  await address(county, 'county@example.org', 'daily');
  const both = [{ body: campaign.bodies.shashi! }, { user: county.user }];
  expect(await send([draft({ to: both })])).toEqual({ people: 1, hooks: 1 });
  const { shashi: body } = campaign.bodies;
  expect(await ledger()).toEqual([
    {
      channel: 'inApp',
      user_id: county.user,
      webhook: null,
      state: 'sent',
      held: false,
      body,
      address: null,
    },
    {
      ...{ channel: 'mail', user_id: county.user, webhook: null, state: 'queued', held: true, body },
      address: 'county@example.org',
    },
    { channel: 'webhook', user_id: null, webhook: own, state: 'queued', held: true, body, address: null },
  ]);
});

test.each([
  ['atOnce', false, [false]],
  ['daily', false, [true]],
  ['daily', true, [false]],
  ['inApp', true, []],
] as const)('who chose %s gets a message (urgent: %s) by mail so', async (choice, urgent, held) => {
  await address(county, 'county@example.org', choice);
  await send([draft({ urgent })]);
  const mails = (await ledger()).filter(({ channel }) => channel === 'mail');
  expect(mails.map((mail) => mail.held)).toEqual(held);
});

test('an address that is not confirmed gets no mail', async () => {
  await address(county, null, 'atOnce');
  await send([draft({})]);
  expect((await ledger()).map(({ channel }) => channel)).toEqual(['inApp']);
});

test('with the same key nobody gets the same twice, another person still does', async () => {
  expect(await send([draft({})], 'today')).toEqual({ people: 1, hooks: 0 });
  const late = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
  expect(await send([draft({})], 'today')).toEqual({ people: 1, hooks: 0 });
  expect(await send([draft({})], 'today')).toEqual({ people: 0, hooks: 0 });
  expect(await send([draft({ subject: 'other' })], 'today')).toEqual({ people: 2, hooks: 0 });
  expect((await ledger()).filter(({ user_id }) => user_id === late.user)).toHaveLength(2);
  const messages = await everywhere(campaign, (tx) =>
    tx.selectFrom('message').select('id').where('tenant', '=', campaign.tenant).execute(),
  );
  expect(messages, 'a message that reaches nobody is not kept').toHaveLength(3);
});

test('units, studios and roles are found by the grants that hold on that day', async () => {
  const unit = await aUnit(campaign, campaign.bodies.songzi!);
  const clerk = await aPerson(campaign, 'clerk', { unit });
  await aPerson(campaign, 'financeHelper', { unit });
  await aClerkUntil('2019-08-31', unit);
  expect(await send([draft({ to: { unit } })])).toEqual({ people: 1, hooks: 0 });
  expect(await send([draft({ to: { role: 'cityOfficer' } })])).toEqual({ people: 1, hooks: 0 });
  expect(await send([draft({ to: { studio: newId() } })])).toEqual({ people: 0, hooks: 0 });
  const told = (await ledger()).filter(({ channel }) => channel === 'inApp');
  expect(told.map(({ user_id, body }) => [user_id, body])).toEqual([
    [clerk.user, campaign.bodies.songzi],
    [city.user, null],
  ]);
});

async function aClerkUntil(day: string, unit: string): Promise<void> {
  const { user } = await aPerson(campaign, 'clerk', { unit });
  await everywhere(campaign, (tx) =>
    tx.updateTable('membership').set({ to_date: day }).where('user_id', '=', user).execute(),
  );
}

test('what a refused act would have told is not told: it stands in the same transaction', async () => {
  const failing = everywhere(campaign, async (tx) => {
    await enqueueMessages(tx, contextOf(city), [draft({})]);
    throw new Error('the act fails');
  });
  await expect(failing).rejects.toThrow('the act fails');
  expect(await ledger()).toEqual([]);
});
