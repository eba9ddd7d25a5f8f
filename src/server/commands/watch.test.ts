import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { aCampaign, aPerson, as, refusalOf, type TestCampaign, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aRegistered, worked } from '../../../test/watchWorld.ts';
import type { Actor } from '../../core/access/roles.ts';
import { systemActor } from '../../core/access/systemActor.ts';
import type { Context } from '../context.ts';
import { exportSigns } from '../exports/exportSigns.ts';
import { newId } from '../newId.ts';
import { messageList } from '../queries/messageList.ts';
import { signCounts } from '../queries/signCounts.ts';
import { signList } from '../queries/signList.ts';
import { watchStudios } from '../watch/watchStudios.ts';
import { remindStudios } from './remindStudios.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
let clerk: Actor;
let here: Awaited<ReturnType<typeof aRegistered>>;
let there: Awaited<ReturnType<typeof aRegistered>>;
const context = (actor: Actor): Context => ({
  ...{ actor, receivedAt: new Date('2019-09-02T10:00:00+08:00') },
  ...{ timeZone: 'Asia/Shanghai', request: 'test', newId: () => newId() },
});

beforeAll(async () => {
  campaign = await aCampaign(db);
  const { shashi, songzi } = campaign.bodies;
  city = await aPerson(campaign, 'cityOfficer');
  officer = await aPerson(campaign, 'bodyOfficer', { body: shashi! });
  here = await aRegistered(campaign, { body: shashi!, leadName: '=方知远', level: 'city' });
  there = await aRegistered(campaign, { body: songzi!, leadName: '江有为', level: 'county' });
  clerk = await aPerson(campaign, 'clerk', { unit: here.unit });
  await worked(campaign, there.id, [{ counts: 'result', on: '2018-05-01' }]);
  await watchStudios(db, context(systemActor(campaign.tenant)));
});
const list = async (who: Actor, input = {}) => yes(await as(db, who).ask(signList, input));

test('the list is the reach of the asker, filtered, page by page, with counts and a sheet (F32)', async () => {
  const all = await list(city);
  expect([all.signs.length, all.next, all.counts]).toEqual([
    3,
    null,
    [{ kind: 'tooFew', count: 3, more: false }],
  ]);
  expect(all.rules?.yearly.map(({ counts, atLeast, target }) => [counts, atLeast, target])).toEqual([
    ['project', 2, null],
    ['result', 1, 2],
  ]);
  const own = await list(officer);
  expect(new Set(own.signs.map(({ studio }) => studio))).toEqual(new Set([here.id]));
  expect(own.signs[0]?.allowed).toEqual(['superviseStudio']);
  expect((await list(city, { level: 'county' })).signs.map(({ studio }) => studio)).toEqual([there.id]);
  expect((await list(city, { search: '江有' })).counts).toEqual([{ kind: 'tooFew', count: 1, more: false }]);
  expect((await list(city, { kind: 'silent' })).signs).toEqual([]);
  expect((await list(officer, { body: campaign.bodies.songzi })).signs).toEqual([]);
  const [first] = all.signs;
  const behind = await list(city, { after: `${first!.since} ${first!.id}` });
  expect(behind.signs.map(({ id }) => id)).toEqual(all.signs.slice(1).map(({ id }) => id));
  expect(yes(await as(db, officer).ask(signCounts, {})).counts[0]?.count).toBe(2);
  expect(refusalOf(await as(db, clerk).ask(signList, {}))).toBe('notAllowed');

  const file = yes(await exportSigns(db, context(officer), { kind: 'tooFew' }));
  const bytes = new Uint8Array(await new Response(file.stream).arrayBuffer());
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet?.rows).toHaveLength(3);
  expect(sheet?.rows[1]?.slice(1, 6)).toEqual([
    ...['全年不足', expect.stringMatching(/^2018年(立项|成果)记了 0 项，少于 \d 项$/), '2019-01-01'],
    ...['=方知远创新工作室', '=方知远'],
  ]);
  expect(refusalOf(await exportSigns(db, context(clerk), {}))).toBe('notAllowed');
});

test('the officers of a body hear once what rose, and not again the same day', async () => {
  await watchStudios(db, context(systemActor(campaign.tenant)));
  const told = yes(await as(db, officer).ask(messageList, {})).messages;
  expect(told.map(({ title, link }) => [title, link])).toEqual([['新增 2 条工作室预警', '/watch']]);
});

test('unit and lead are reminded; nobody reminds studios of others, and nobody is no one', async () => {
  const remind = (who: Actor, studios: string[]) =>
    as(db, who).run(remindStudios, { studios, text: '请补记立项。' });
  expect(refusalOf(await remind(officer, [here.id, there.id])), 'behind the wall').toBe('notFound');
  expect(refusalOf(await remind(clerk, [here.id]))).toBe('notAllowed');
  expect(refusalOf(await remind(city, [there.id, newId()]))).toBe('notFound');
  expect(refusalOf(await remind(officer, [here.id]))).toBe('allowed');
  const told = yes(await as(db, clerk).ask(messageList, {}));
  expect(told.messages.map(({ title, text, link }) => [title, text, link])).toEqual([
    ['沙市区总工会提醒：请关注创新工作室的预警', '请补记立项。', `/studios/${here.id}/watch`],
  ]);
  expect(yes(await remind(city, [here.id, there.id])), 'the body hears it too').toMatchObject({ people: 2 });
});
