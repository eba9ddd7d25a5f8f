import { beforeEach, describe, expect, test } from 'vitest';
import {
  aCampaign,
  aPerson,
  as,
  contextOf,
  everywhere,
  refusalOf,
  type TestCampaign,
  workday,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { raiseWall } from '../db/settings.ts';
import { campaignContact } from '../queries/campaignContact.ts';
import { circularReceipts } from '../queries/circularReceipts.ts';
import { intakeBoard } from '../queries/intakeBoard.ts';
import { myTasks } from '../queries/myTasks.ts';
import { afterPublish } from './afterPublish.ts';
import { confirmCircular } from './confirmCircular.ts';
import { openCircular } from './openCircular.ts';
import { recordConfirmation } from './recordConfirmation.ts';
import { setContact } from './setContact.ts';

const database = await freshDatabase();
const { app: db } = database;
let campaign: TestCampaign;
let body: string;
let officer: Actor;
let city: Actor;

beforeEach(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  city = await aPerson(campaign, 'cityOfficer', {}, { displayName: '方远航' });
  await sentAt('2019-05-09T09:00:00+08:00');
});

const sentAt = (at: string) =>
  everywhere(campaign, (tx) => tx.updateTable('circular_receipt').set({ sent_at: at }).execute());
const whose = () => ({ campaign: campaign.id, body });
const call = (more: object = {}) => ({
  ...{ ...whose(), calledOn: '2019-08-30', caller: '宋玉兰', note: '已收到，正在分解任务' },
  ...more,
});
const receipts = async (who = city) =>
  yes(await as(db, who).ask(circularReceipts, { campaign: campaign.id }));
const rowOf = async (who = city) => (await receipts(who)).rows.find((row) => row.body === body);
const close = () =>
  everywhere(campaign, (tx) =>
    tx.updateTable('campaign').set({ closed_at: new Date() }).where('id', '=', campaign.id).execute(),
  );
const tasks = async () =>
  yes(await as(db, officer).ask(myTasks, { campaign: campaign.id })).tasks.map(({ kind, title }) => [
    kind,
    title,
  ]);

describe('通知的送达和确认 (F3, R1, R15)', () => {
  test('published: every body has it, nobody has confirmed; the body has it on its desk until it does', async () => {
    const before = await receipts();
    expect(before.counts).toEqual({
      sent: Object.keys(campaign.bodies).length,
      ...{ opened: 0, confirmed: 0, online: 0, phone: 0 },
    });
    expect(await tasks()).toEqual([['confirmCircular', '确认收到通知：沙市区总工会']]);
    yes(await as(db, officer).run(openCircular, whose()));
    expect(await rowOf()).toMatchObject({ openedAt: expect.any(String), confirmedAt: null, how: null });
    yes(await as(db, officer).run(confirmCircular, whose()));
    expect(await rowOf()).toMatchObject({ how: 'online', confirmedBy: '测试人员', calledOn: null });
    expect(await tasks()).toEqual([]);
    expect((await receipts()).counts).toMatchObject({ opened: 1, confirmed: 1, online: 1, phone: 0 });
    const board = yes(await as(db, city).ask(intakeBoard, { campaign: campaign.id }));
    const states = board.rows.flatMap(({ bodies }) => bodies.map((one) => [one.body, one.confirmed]));
    expect(states.filter(([, confirmed]) => confirmed)).toEqual([[body, true]]);
  });

  test('opened twice is opened once: the first time stands, the log has one line', async () => {
    yes(await as(db, officer, new Date('2019-05-10T09:00:00+08:00')).run(openCircular, whose()));
    yes(await as(db, officer).run(openCircular, whose()));
    expect((await rowOf())!.openedAt).toBe('2019-05-10T01:00:00.000Z');
    const log = await everywhere(campaign, (tx) => tx.selectFrom('event').select('action').execute());
    expect(log).toEqual([{ action: 'openCircular' }]);
  });

  test('已电话确认 with the day and the caller; the log has neither name nor words', async () => {
    yes(await as(db, city).run(recordConfirmation, call()));
    expect(await rowOf()).toMatchObject({
      ...{ how: 'phone', calledOn: '2019-08-30', caller: '宋玉兰', note: '已收到，正在分解任务' },
      ...{ confirmedBy: '方远航', openedAt: null },
    });
    expect(await tasks()).toEqual([]);
    const log = await everywhere(campaign, (tx) =>
      tx.selectFrom('event').select(['action', 'subject', 'detail']).execute(),
    );
    expect(log).toEqual([
      { action: 'recordConfirmation', subject: body, detail: { how: 'phone', calledOn: '2019-08-30' } },
    ]);
  });

  test('refused: twice, in the future, before it was sent, without a caller or a word, by others', async () => {
    const record = (more: object = {}, who = city) => as(db, who).run(recordConfirmation, call(more));
    expect(refusalOf(await record({ calledOn: '2019-09-03' }))).toBe('calledInFuture');
    expect(refusalOf(await record({ calledOn: '2019-08-32' }))).toBe('inputInvalid');
    expect(refusalOf(await record({ caller: ' ' }))).toBe('inputInvalid');
    expect(refusalOf(await record({ note: '' }))).toBe('inputInvalid');
    expect(refusalOf(await record({}, officer))).toBe('notAllowed');
    expect(refusalOf(await record({ body: crypto.randomUUID() }))).toBe('notFound');
    await sentAt('2019-08-31T00:00:00+08:00');
    expect(refusalOf(await record())).toBe('calledBeforeSent');
    yes(await record({ calledOn: '2019-08-31' }));
    expect(refusalOf(await record({ calledOn: '2019-08-31' }))).toBe('alreadyConfirmed');
    expect(refusalOf(await as(db, officer).run(confirmCircular, whose()))).toBe('alreadyConfirmed');
  });

  test('only the own body, and nothing in a year that is over', async () => {
    const other = campaign.bodies.kaifaqu!;
    expect((await receipts(officer)).rows.map((row) => row.body)).toEqual([body]);
    for (const command of [openCircular, confirmCircular]) {
      expect(refusalOf(await as(db, officer).run(command, { campaign: campaign.id, body: other }))).toBe(
        'notAllowed',
      );
      expect(refusalOf(await as(db, city).run(command, whose()))).toBe('notAllowed');
    }
    const clerk = await aPerson(campaign, 'clerk', { unit: crypto.randomUUID() });
    expect(refusalOf(await as(db, clerk).ask(circularReceipts, { campaign: campaign.id }))).toBe(
      'notAllowed',
    );
    await close();
    expect(refusalOf(await as(db, officer).run(confirmCircular, whose()))).toBe('campaignClosed');
    expect((await receipts()).allowed).toEqual([]);
  });

  test('two officers of one body press at once: one of them confirms', async () => {
    const second = await aPerson(campaign, 'bodyOfficer', { body });
    const both = await Promise.all([
      as(db, officer).run(confirmCircular, whose()),
      as(db, second).run(confirmCircular, whose()),
      as(db, city).run(recordConfirmation, call()),
    ]);
    expect(both.map(refusalOf).sort()).toEqual(['allowed', 'alreadyConfirmed', 'alreadyConfirmed']);
  });

  test('a campaign older than the receipts: handed over when it was opened', async () => {
    await database.owner.transaction().execute(async (tx) => {
      await raiseWall(tx, city);
      await tx.deleteFrom('circular_receipt').execute();
    });
    expect(await rowOf()).toMatchObject({ sentAt: workday.toISOString(), openedAt: null });
    expect(await tasks()).toHaveLength(1);
    yes(await as(db, officer).run(confirmCircular, whose()));
    expect((await receipts()).counts).toMatchObject({ confirmed: 1, opened: 1 });
  });

  test('publishing tells the officers of each body once; the same campaign again tells nobody', async () => {
    const tell = () =>
      everywhere(campaign, (tx) =>
        afterPublish(tx, contextOf(city), {
          ...{ campaign: campaign.id, revision: campaign.revision, bodies: campaign.bodies },
          ...{ programme: campaign.programme, draft: campaign.id, previous: null },
        }),
      );
    await tell();
    await tell();
    const told = await everywhere(campaign, (tx) => tx.selectFrom('delivery').select('user_id').execute());
    expect(told).toEqual([{ user_id: officer.user }]);
  });

  test('another tenant sees and does nothing', async () => {
    const elsewhere = await aCampaign(db);
    const theirs = await aPerson(elsewhere, 'cityOfficer');
    expect(refusalOf(await as(db, theirs).ask(circularReceipts, { campaign: campaign.id }))).toBe('notFound');
    expect(refusalOf(await as(db, theirs).run(recordConfirmation, call()))).toBe('notFound');
    expect(refusalOf(await as(db, theirs).run(setContact, contact()))).toBe('notFound');
  });
});

const contact = (more: object = {}) => ({
  ...{ campaign: campaign.id, name: '方远航', phone: '0716-0000000', email: 'office@example.org' },
  ...more,
});
const asked = async (who = officer) => yes(await as(db, who).ask(campaignContact, { campaign: campaign.id }));

describe('联系人 (R34, S29)', () => {
  test('as published until the city sets it; then for everybody, without another revision', async () => {
    expect(await asked()).toMatchObject({
      contact: { name: '', phone: '', email: '' },
      setAt: null,
      allowed: [],
    });
    yes(await as(db, city).run(setContact, contact()));
    yes(await as(db, city).run(setContact, contact({ phone: '' })));
    const { contact: now, setAt } = await asked();
    expect(now).toEqual({ name: '方远航', phone: '', email: 'office@example.org' });
    expect(setAt).not.toBeNull();
    expect((await asked(city)).allowed).toEqual(['setContact']);
    const log = await everywhere(campaign, (tx) =>
      tx.selectFrom('event').select(['action', 'detail']).execute(),
    );
    expect(log).toEqual(Array.from({ length: 2 }, () => ({ action: 'setContact', detail: {} })));
  });

  test('refused: what is no telephone or mail address, by others, in a year that is over', async () => {
    const set = (more: object = {}, who = city) => as(db, who).run(setContact, contact(more));
    expect(refusalOf(await set({ email: 'office' }))).toBe('inputInvalid');
    expect(refusalOf(await set({ phone: '<script>' }))).toBe('inputInvalid');
    expect(refusalOf(await set({}, officer))).toBe('notAllowed');
    await close();
    expect(refusalOf(await set())).toBe('campaignClosed');
  });
});
