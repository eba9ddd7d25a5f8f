import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aMailServer, readMail } from '../../../test/mailServer.ts';
import { aHook, anAddress, aSender, outside, sendAt, tell } from '../../../test/outbox.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { MailChoice } from '../../core/outbox/message.ts';
import { sendReminder } from '../commands/sendReminder.ts';
import { messageList } from '../queries/messageList.ts';
import { reminderPreview } from '../queries/reminderPreview.ts';
import { doDailyWork } from './doDailyWork.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let county: Actor;
let city: Actor;
let body: string;
beforeEach(async () => {
  // The work looks at all installations: those of the tests before are over.
  const closed = { closed_at: new Date() };
  if (campaign) await everywhere(campaign, (tx) => tx.updateTable('campaign').set(closed).execute());
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  county = await aPerson(campaign, 'bodyOfficer', { body }, { displayName: '沙市经办人' });
  city = await aPerson(campaign, 'cityOfficer');
});
const daily = (local: string) => doDailyWork({ db, config: { dailyHour: 8 } }, new Date(`${local}:00+08:00`));
const mine = async (actor: Actor = county) =>
  yes(await as(db, actor).ask(messageList, {})).messages.filter(({ kind }) => kind === 'reminder');

describe('the daily reminders', () => {
  test('go out once from the set hour on, whoever comes first and however often', async () => {
    await daily('2019-09-16T07:59');
    expect(await mine()).toEqual([]);
    await Promise.all([daily('2019-09-16T08:00'), daily('2019-09-16T08:00'), daily('2019-09-16T08:00')]);
    await daily('2019-09-16T20:00');
    const [reminder, ...more] = await mine();
    expect(more).toEqual([]);
    expect(reminder).toMatchObject({ link: '/desk', title: '创新工作室申报 2019-09-30 截止，请抓紧办理' });
    expect(reminder!.text).toContain('沙市区总工会：尚未开始申报；尚未报送。');
  });

  test('leave out who is done and count by the extended day; a standstill is made good once', async () => {
    const songzi = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
    await everywhere(campaign, async (tx) => {
      const same = { tenant: campaign.tenant, campaign: campaign.id, by_user: 'test' };
      const at = new Date('2019-09-20T00:00:00+08:00');
      const filing = { kind: 'filing', number: 1, summary: '{}', digest: 'x', received_at: at };
      await tx
        .insertInto('filing')
        .values({ ...same, ...filing, id: campaign.id, body })
        .execute();
      const more = { deadline: 'filing', body: campaign.bodies.songzi!, due: '2019-10-10', reason: '水灾' };
      await tx
        .insertInto('deadline_extension')
        .values({ ...same, ...more, id: campaign.id, at })
        .execute();
    });
    await daily('2019-09-22T09:00');
    await daily('2019-09-25T09:00');
    expect(await mine(), 'has filed').toEqual([]);
    expect(await mine(songzi), 'the 23rd is a rung of the others only').toEqual([]);
    await daily('2019-10-05T09:00');
    expect(
      (await mine(songzi)).map(({ title }) => title),
      'three rungs passed meanwhile, one message',
    ).toEqual(['创新工作室申报 2019-10-10 截止，请抓紧办理']);
    await daily('2019-10-11T09:00');
    expect(await mine(songzi), 'the day has passed').toHaveLength(1);
  });

  test('who serves two bodies gets one that names both', async () => {
    const grants = [{ role: 'bodyOfficer' as const, body: campaign.bodies.songzi! }];
    const both = await aPerson(campaign, 'bodyOfficer', { body }, { grants });
    await daily('2019-09-27T09:00');
    const [one, ...more] = await mine(both);
    expect(more).toEqual([]);
    expect(one!.text).toMatch(/沙市区总工会：.*\n.*松滋市总工会：/);
    expect(await mine()).toHaveLength(1);
  });

  test('the preview says whom they will reach, by the same rules, and whom nobody can', async () => {
    await anAddress(campaign, county, 'daily');
    await aHook(campaign, { body, url: 'https://example.org/' });
    const preview = yes(
      await as(db, city).ask(reminderPreview, { campaign: campaign.id, day: '2019-09-27' }),
    );
    expect(preview).toMatchObject({ today: '2019-09-02', sentToday: false });
    expect(preview.rungs.map(({ day }) => day)).toEqual([
      ...['2019-09-16', '2019-09-23', '2019-09-27', '2019-09-29', '2019-09-30'],
    ]);
    expect(preview.bodies.find((one) => one.body === body)).toEqual({
      ...{ body, name: '沙市区总工会', abouts: ['notFiled'], due: '2019-09-30' },
      ...{ people: [{ name: '沙市经办人', mail: 'digest' }], hooks: ['工作群'] },
    });
    expect(
      preview.bodies.filter(({ people, hooks }) => people.length + hooks.length === 0).length,
    ).toBeGreaterThan(5);
    await daily('2019-09-27T09:00');
    const told = await outside(campaign);
    expect(told.map(({ channel }) => channel).sort()).toEqual(['mail', 'mail', 'webhook', 'webhook']);
    expect(refusalOf(await as(db, county).ask(reminderPreview, { campaign: campaign.id }))).toBe(
      'notAllowed',
    );
  });

  test('by hand: the chosen who still have it to do, in own words, at once; refused when nobody is reached', async () => {
    const input = { campaign: campaign.id, about: 'notStarted', text: '请本周内开始。' };
    const remind = (bodies: string[], actor = city) => as(db, actor).run(sendReminder, { ...input, bodies });
    expect(yes(await remind([body, campaign.bodies.songzi!]))).toEqual({ people: 1, hooks: 0 });
    expect(await mine()).toMatchObject([{ text: '请本周内开始。', urgent: true }]);
    expect(refusalOf(await remind([campaign.bodies.songzi!]))).toBe('nobodyToRemind');
    await anApplication(campaign, { body });
    expect(refusalOf(await remind([body])), 'has begun').toBe('nobodyToRemind');
    expect(refusalOf(await remind([body], county))).toBe('notAllowed');
  });
});

describe('the daily digest', () => {
  test('bundles what is not urgent into one mail, and the ledger follows it', async () => {
    const server = await aMailServer();
    await anAddress(campaign, county, 'daily');
    for (const title of ['一', '二', '三']) await tell(campaign, { to: { body }, title, urgent: false });
    const sender = aSender(campaign, { smtp: server.url });
    expect(await sendAt(campaign, sender, 'mail')).toBe(0);
    await daily('2019-09-02T08:00');
    expect(await sendAt(campaign, sender, 'mail')).toBe(1);
    const { subject, text } = readMail(server.mails[0]!);
    expect(subject).toBe('今日消息汇总（3 条）');
    expect(text).toMatch(/一[\s\S]*二[\s\S]*三/);
    const rows = await outside(campaign);
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
    for (const { id } of rows.filter(({ digest_of }) => digest_of !== null))
      expect(text).toContain(`/opened/${id}`);
    await daily('2019-09-03T08:00');
    expect(await outside(campaign), 'nothing new, nothing sent').toHaveLength(4);
  });

  test('every message that waits stands in exactly one digest of its own receiver', async () => {
    const people = [county, await aPerson(campaign, 'bodyOfficer', { body }), city];
    const choices: readonly MailChoice[] = ['daily', 'atOnce', 'daily'];
    for (const [at, person] of people.entries()) await anAddress(campaign, person, choices[at]!);
    await aHook(campaign, { body, url: 'https://example.org/' });
    const act = fc.record({ urgent: fc.boolean(), toBody: fc.boolean(), dayAfter: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 2000 }),
        async (acts, days) => {
          for (const { urgent, toBody, dayAfter } of acts) {
            await tell(campaign, { to: toBody ? { body } : { role: 'cityOfficer' }, urgent });
            const day = new Date(Date.UTC(2030, 0, 1 + days)).toISOString().slice(0, 10);
            if (dayAfter) await daily(`${day}T09:00`);
          }
          await daily(
            `${new Date(Date.UTC(2040, 0, 1 + days * 3 + acts.length)).toISOString().slice(0, 10)}T09:00`,
          );
        },
      ),
      { numRuns: 8 },
    );
    await daily('2060-01-01T09:00');
    const { rows, receivers } = await everywhere(campaign, async (tx) => ({
      rows: await tx.selectFrom('delivery').selectAll().where('tenant', '=', campaign.tenant).execute(),
      receivers: await tx
        .selectFrom('delivery as d')
        .innerJoin('delivery as g', (join) =>
          join.onRef('g.tenant', '=', 'd.tenant').onRef('g.id', '=', 'd.digest_of'),
        )
        .select(['d.id', 'd.user_id', 'g.user_id as to', 'd.webhook', 'g.webhook as hook', 'g.held'])
        .where('d.tenant', '=', campaign.tenant)
        .execute(),
    }));
    const held = rows.filter((row) => row.held);
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter(({ digest_of }) => digest_of === null)).toEqual([]);
    expect(receivers).toHaveLength(held.length);
    for (const one of receivers)
      expect([one.user_id, one.webhook, false]).toEqual([one.to, one.hook, one.held]);
    expect(rows.filter(({ held: waits, digest_of }) => !waits && digest_of !== null)).toEqual([]);
  });
});

test('what is stuck for an hour alarms the system administrator once a day', async () => {
  const admin = await aPerson(campaign, 'systemAdministrator');
  await anAddress(campaign, county);
  await tell(campaign, { to: { body } });
  await daily('2019-09-02T10:30');
  await daily('2019-09-02T11:30');
  await daily('2019-09-02T12:30');
  const { messages } = yes(await as(db, admin).ask(messageList, {}));
  expect(messages).toMatchObject([{ kind: 'outboxStuck', link: '/outbox', urgent: true }]);
  expect(messages[0]!.text).toContain('1 条消息');
});
