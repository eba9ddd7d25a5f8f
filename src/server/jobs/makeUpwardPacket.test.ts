import { buffer } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { anAccount, anApp, signIn } from '../../../test/app.ts';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  everywhere,
  refusalOf,
  type TestApplication,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aDesk, startClock } from '../../../test/piles.ts';
import { withProvince } from '../../../test/province.ts';
import type { Actor } from '../../core/access/roles.ts';
import { readManifest } from '../../core/archive/catalogue.ts';
import { readXlsx } from '../../documents/read/readXlsx.ts';
import { makeUpwardPacket as order } from '../commands/makeUpwardPacket.ts';
import { markUpwardSent } from '../commands/markUpwardSent.ts';
import { recordUpwardResult } from '../commands/recordUpwardResult.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { applicationTimeline } from '../queries/applicationTimeline.ts';
import { upwardDesk } from '../queries/upwardDesk.ts';
import { makeUpwardPacket } from './makeUpwardPacket.ts';

const database = await freshDatabase();
const { app: db } = database;
const desk = await aDesk(database);
const campaign = await aCampaign(db, { change: withProvince });
await startClock(database, campaign);
const inTime = new Date('2019-08-09T10:00:00+08:00');
const later = new Date('2019-11-20T10:00:00+08:00');
let city: Actor;
let officer: Actor;
let risers: TestApplication[];

const track = 'province';
const pack = (applications: readonly string[], who: Actor = city) =>
  as(db, who, inTime).run(order, { campaign: campaign.id, track, applications });
const send = (packet: string, input = {}, at = inTime) =>
  as(db, city, at).run(markUpwardSent, { packet, sentOn: '2019-08-09', ...input });
const result = (application: string, input = {}, who: Actor = city) =>
  as(db, who, later).run(recordUpwardResult, {
    ...{ application, named: true, namingBody: '省总工会', documentNumber: '省总〔2019〕8号' },
    ...{ decidedOn: '2019-11-11', ...input },
  });
const shown = async (who: Actor = city) =>
  yes(await as(db, who, inTime).ask(upwardDesk, { campaign: campaign.id })).tracks[0]!;
const titlesOf = ({ studio }: TestApplication) =>
  everywhere(campaign, (tx) =>
    tx
      .selectFrom('studio_title')
      .select(['title', 'naming_body', 'named_on'])
      .where('studio', '=', studio)
      .execute(),
  );

beforeAll(async () => {
  city = await aPerson(campaign, 'cityOfficer');
  officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
  risers = [];
  for (const body of ['shashi', 'honghu', 'songzi', 'jianli'])
    risers.push(await anApplication(campaign, { body: campaign.bodies[body]!, state: 'approved', track }));
});

test('what is approved is packed: forms, summary, manifest over every file; served to who sends it (F34)', async () => {
  const [one, two] = risers as [TestApplication, TestApplication];
  const early = await anApplication(campaign, { body: campaign.bodies.shashi!, state: 'atStep', track });
  const own = await anApplication(campaign, { body: campaign.bodies.shashi!, state: 'approved' });
  expect(refusalOf(await pack([one.id, early.id]))).toBe('notApproved');
  expect(refusalOf(await pack([own.id]))).toBe('notFound');
  expect(refusalOf(await pack(risers.map(({ id }) => id)))).toBe('upwardOverMost');
  expect(refusalOf(await pack([one.id], officer))).toBe('notAllowed');

  const { packet, number } = yes(await pack([one.id, two.id]));
  expect(number).toBe(1);
  expect(refusalOf(await send(packet))).toBe('packetNotReady');
  await desk.work([makeUpwardPacket]);
  expect(desk.faults).toEqual([]);
  const { packets } = await shown();
  expect(packets).toMatchObject([{ packet, number: 1, names: [one.studioName, two.studioName] }]);
  expect((await shown(officer)).packets, 'holds what other bodies sent').toEqual([]);

  const bytes = await buffer(await desk.deps.files.open(campaign.tenant, packets[0]!.sha256!));
  const zip = await yauzl.fromBufferPromise(bytes);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  const names = [...files.keys()];
  const manifest = readManifest(files.get('manifest.sha256')!.toString())!;
  expect([...manifest.keys()].sort()).toEqual(names.filter((name) => name !== 'manifest.sha256').sort());
  expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
  expect(names.some((name) => name.endsWith('.json'))).toBe(false);
  const table = files.get(names.find((name) => name.endsWith('.xlsx'))!)!;
  expect(JSON.stringify(await readXlsx(new Uint8Array(table)))).toContain(two.studioName);

  const { app } = await anApp(database, { GONGFANG_DATA: desk.deps.config.data });
  const get = async (file: string, role: 'cityOfficer' | 'cityLeader') => {
    const { userName } = await anAccount(database, campaign.tenant, role);
    return app.inject({ url: `/api/v1/upward/${file}`, headers: { cookie: await signIn(app, userName) } });
  };
  const got = await get(`${packet}.zip`, 'cityOfficer');
  expect([got.statusCode, got.rawPayload.equals(bytes)]).toEqual([200, true]);
  expect((await get(`${packet}.zip`, 'cityLeader')).json()).toMatchObject({
    refusal: { code: 'notAllowed' },
  });
  expect((await get('x.zip', 'cityOfficer')).statusCode).toBe(404);
});

test('sent once, by its day or with a word why; what was corrected meanwhile is packed again', async () => {
  const [one] = risers as [TestApplication];
  const { packet } = (await shown()).packets[0]!;
  expect(refusalOf(await result(one.id))).toBe('notSentUpward');
  expect(refusalOf(await send(packet, { sentOn: '2019-08-20' }))).toBe('sentInFuture');
  const late = new Date('2019-08-20T10:00:00+08:00');
  expect(refusalOf(await send(packet, { sentOn: '2019-08-20' }, late))).toBe('upwardLate');
  const version = (value: string) =>
    everywhere(campaign, (tx) =>
      tx.updateTable('application').set({ content_version: value }).where('id', '=', one.id).execute(),
    );
  await version('other');
  expect(refusalOf(await send(packet))).toBe('upwardPacketStale');
  await version(one.contentVersion);
  const twice = await Promise.all([send(packet), send(packet)]);
  expect(twice.map(refusalOf).sort(), 'two press at once').toEqual(['allowed', 'upwardAlreadySent']);
  expect(await shown()).toMatchObject({ sent: 2, most: 3 });
});

test('two packets that would be over the number together are not both sent', async () => {
  const [, , three, four] = risers as [TestApplication, TestApplication, TestApplication, TestApplication];
  const packets = [yes(await pack([three.id])).packet, yes(await pack([four.id])).packet];
  await desk.work([makeUpwardPacket]);
  const both = await Promise.all(packets.map((packet) => send(packet)));
  expect(both.map(refusalOf).sort()).toEqual(['allowed', 'upwardOverMost']);
});

test('what comes back stands in the register and in the way of the application; it is corrected with a reason', async () => {
  const [one, two] = risers as [TestApplication, TestApplication];
  expect(refusalOf(await result(one.id, { decidedOn: '2019-12-01' }))).toBe('resultInFuture');
  expect(refusalOf(await result(one.id, { decidedOn: '2019-08-01' }))).toBe('resultBeforeSent');
  expect(refusalOf(await result(one.id, { namingBody: '' }))).toBe('inputInvalid');
  expect(refusalOf(await result(one.id, {}, officer))).toBe('notAllowed');
  const own = await anApplication(campaign, { body: campaign.bodies.shashi!, state: 'approved' });
  expect(refusalOf(await result(own.id))).toBe('notUpward');

  yes(await result(one.id));
  const title = { title: '湖北省职工（劳模）创新工作室', naming_body: '省总工会', named_on: '2019-11-11' };
  expect(await titlesOf(one)).toEqual([title]);
  expect(yes(await as(db, city).ask(applicationDetail, { application: one.id })).state.kind).toBe(
    'designated',
  );
  const { entries } = yes(await as(db, officer).ask(applicationTimeline, { application: one.id }));
  expect(entries.map(({ action }) => action)).toEqual(['markUpwardSent', 'recordUpwardResult']);

  expect(refusalOf(await result(one.id, { named: false }))).toBe('reasonMissing');
  yes(await result(one.id, { named: false, reason: '看错了一行' }));
  expect(await titlesOf(one)).toEqual([]);
  yes(await result(one.id, { reason: '核对原件' }));
  expect(await titlesOf(one)).toEqual([title]);
  yes(await result(two.id, { named: false, namingBody: undefined }));
  const { applications } = await shown(officer);
  const risen = applications.find(({ application }) => application === one.id)!;
  expect(risen.results.map(({ named, superseded }) => [named, superseded])).toEqual([
    [true, false],
    [false, true],
    [true, true],
  ]);
});
