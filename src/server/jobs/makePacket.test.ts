import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { beforeAll, describe, expect, test } from 'vitest';
import { anAccount, anApp, signIn } from '../../../test/app.ts';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  contextOf,
  everywhere,
  refusalOf,
  type TestApplication,
  workday,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { codesOn, drawPages } from '../../../test/drawnPages.ts';
import { pdfDeskHere } from '../../../test/pdfDeskHere.ts';
import { aPicture } from '../../../test/pictures.ts';
import { anUpload, tinyPdf } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { readMark } from '../../core/paper/pageMark.ts';
import { renderSheet } from '../../documents/write/pdf.ts';
import { cancelPacket } from '../commands/cancelPacket.ts';
import { fileCandidates } from '../commands/fileCandidates.ts';
import { orderPacket } from '../commands/orderPacket.ts';
import { retryPacket } from '../commands/retryPacket.ts';
import { newId } from '../newId.ts';
import { printApplication } from '../prints.ts';
import { packetContents } from '../queries/packetContents.ts';
import { packetList } from '../queries/packetList.ts';
import type { JobDeps } from './jobWork.ts';
import { makePacket } from './makePacket.ts';
import { doWaitingJobs } from './startJobs.ts';

const database = await freshDatabase();
const db = database.app;
const { app, deps: appDeps } = await anApp(database);
const campaign = await aCampaign(db, {
  change: (programme) => ({
    ...programme,
    materials: programme.materials.map((one) => (one.id === 'details' ? { ...one, pageCap: 3 } : one)),
  }),
});
const [body, other] = [campaign.bodies.shashi!, campaign.bodies.gongan!];
/** Papers that were laid out, and when to stop the server in the middle. */
let laid = 0;
let onPrint: () => void = () => {};
const papers = {
  ...appDeps.papers!,
  print: (...asked: Parameters<typeof renderSheet>) => {
    laid++;
    onPrint();
    return renderSheet(...asked);
  },
};
const deps = { ...appDeps, papers } as unknown as JobDeps;
const work = makePacket(pdfDeskHere);
const never = new AbortController().signal;
const doAll = (signal = never) => doWaitingJobs(deps, [work], signal);

let officer: Actor;
let city: Actor;
let first: TestApplication;
let second: TestApplication;

/** Puts a file into the evidence of an application, bytes and rows. */
async function anEvidence(
  application: TestApplication,
  path: string,
  name: string,
  bytes: Buffer,
  mediaType: string,
) {
  const { tenant } = campaign;
  const upload = await anUpload(db, officer, { name, bytes, mediaType });
  const received = await deps.files.receive(Readable.from([bytes]));
  await deps.files.keep(tenant, received);
  const row = { application: application.id, path, kind: 'copy', stamp: 'none', upload: upload.id };
  await everywhere(campaign, (tx) =>
    tx
      .insertInto('evidence')
      .values({ ...row, tenant, id: newId(), by_user: officer.user, at: workday })
      .execute(),
  );
  return upload;
}

async function ordered(who: Actor, options: object = {}, kind = 'packet', whose: string | undefined = body) {
  const input = { campaign: campaign.id, kind, options, ...(whose && { body: whose }) };
  return yes(await as(db, who).run(orderPacket, input)).packet;
}
async function seen(who: Actor, packet: string, whose = body) {
  const { packets } = yes(
    await as(db, who).ask(packetList, { campaign: campaign.id, ...(whose && { body: whose }) }),
  );
  return packets.find((one) => one.packet === packet)!;
}
async function bytesOf(packet: string): Promise<Buffer> {
  const { hash } = await everywhere(campaign, (tx) =>
    tx
      .selectFrom('packet')
      .innerJoin('upload', 'upload.id', 'packet.upload')
      .select('upload.hash')
      .where('packet.id', '=', packet)
      .executeTakeFirstOrThrow(),
  );
  return buffer(await deps.files.open(campaign.tenant, hash));
}
const pdfium = PDFiumLibrary.init();
/** The words of each page. */
async function textOf(packet: string): Promise<string[]> {
  const document = await (await pdfium).loadDocument(await bytesOf(packet));
  const words = [...document.pages()].map((page) => page.getText().replaceAll(/[\s\0]/g, ''));
  document.destroy();
  return words;
}
/** What the pages of a packet say they are: `T00002 1/6`; a page that says nothing is `-`. */
async function told(packet: string): Promise<string[]> {
  return (await textOf(packet)).map((words) => {
    const said = /([A-Z0-9]{3}|总工会)版本[0-9A-F]{12}第(\d+\/\d+)页/.exec(words);
    return said ? `${said[1]} ${said[2]}` : '-';
  });
}
const number = ({ fileNumber }: TestApplication) => fileNumber.slice(-3);
const all = (of: string, pages: number) =>
  Array.from({ length: pages }, (_, at) => `${of} ${at + 1}/${pages}`);
const twice = <T>(list: readonly T[]) => [...list, ...list];

beforeAll(async () => {
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  city = await aPerson(campaign, 'cityOfficer');
  first = await anApplication(campaign, { body, state: 'awaitingFiling' });
  second = await anApplication(campaign, { body, state: 'awaitingFiling', track: 'demonstration' });
  await anEvidence(first, 'benefit', '效益.jpg', await aPicture('jpeg'), 'image/jpeg');
  await anEvidence(first, 'leadName', '坏的.pdf', Buffer.from('%PDF-1.4 broken'), 'application/pdf');
  await anEvidence(first, 'benefit', '账页.pdf', tinyPdf('a'), 'application/pdf');
});

const pagesOfForm = async (who: Actor, { id }: TestApplication) =>
  yes(await printApplication(deps, contextOf(who), id)).pages;

describe("a body's packet (F15, F44)", () => {
  let packet: string;

  test('the summary on top, application by application in its order, with their copies', async () => {
    packet = await ordered(officer);
    expect((await seen(officer, packet)).progress).toMatchObject({ state: 'queued', done: 0 });
    expect(await doAll()).toBe(1);
    const made = await seen(officer, packet);
    expect(made.progress).toMatchObject({ state: 'done', done: 5, total: 5, fault: null });
    const forms = [await pagesOfForm(officer, second), await pagesOfForm(officer, first)];
    const pages = await told(packet);
    expect(pages).toEqual([
      ...twice(all('总工会', 1)),
      ...twice(all(number(second), forms[0]!)),
      ...twice(all(number(first), forms[1]!)),
      ...twice(all(number(first), 5)),
    ]);
    expect(made.pages).toBe(pages.length);
    expect(made.bytes).toBe((await bytesOf(packet)).length);
  });

  test('what could not be printed, is too long or not yet sealed is said, and the rest is there', async () => {
    const { notes } = await seen(officer, packet);
    expect(notes.map((note) => note.replace(/^2019[^”]*”/, '…'))).toEqual([
      '沙市区总工会的汇总表还没有上传盖章件，放在最上面的是打印件，请盖章。',
      '…没有上传证明材料，没有“详细申报材料”可印。如有纸质材料，请另附。',
      '…的“坏的.pdf”无法打印，材料里相应的一页写明了这一点。请打开原文件单独打印，放在这一页后面。',
      '…的详细申报材料有 5 页，超过规定的 3 页。请联系填报人精简后重新打印。',
    ]);
  });

  test('the booklet: cover, catalogue with page numbers in the order of the form, then the files', async () => {
    const [, ...rest] = (await textOf(packet)).slice(-5);
    expect(rest[0]).toContain('目录');
    expect(rest[0]).toMatch(/1坏的（另附）姓名32效益经济效益（万元）43账页经济效益（万元）5/);
    expect(rest[1]).toContain('“坏的”无法打印');
    expect(rest[2]).toContain('材料2效益');
    expect(rest[3]).toContain('材料3账页');
    const last = (await seen(officer, packet)).pages!;
    const drawn = await drawPages(await bytesOf(packet), 110, [last - 4, last - 1]);
    const codes = await Promise.all(drawn.map(async (page) => readMark((await codesOn(page))[0] ?? '')));
    const mark = { paper: 'details', number: first.fileNumber, pages: 5 };
    expect(codes).toMatchObject([
      { kind: 'ours', mark: { ...mark, page: 1 } },
      { kind: 'ours', mark: { ...mark, page: 4 } },
    ]);
  });

  test('made again it is the same file, and nothing is laid out anew', async () => {
    const before = await bytesOf(packet);
    laid = 0;
    yes(await as(db, officer).run(retryPacket, { packet }));
    await doAll();
    expect(before.equals(await bytesOf(packet))).toBe(true);
    expect(laid).toBe(0);
  });

  test('only what is to be sealed: pages with a box, one copy, each on a sheet of its own', async () => {
    const options = { sealPagesOnly: true, oneCopy: true, bothSides: true, applications: [first.id] };
    const sealing = await ordered(officer, options);
    await doAll();
    const boxes = yes(await printApplication(deps, contextOf(officer), first.id)).boxes.map(
      ({ page }) => page,
    );
    const { pages } = await seen(officer, sealing);
    const even = (count: number) => count + (count % 2);
    expect(pages).toBe(2 + even(new Set(boxes).size));
  });

  test('a server that stops gives it back; the next one goes on with what is printed, to the same file', async () => {
    const third = await anApplication(campaign, { body: other, state: 'awaitingFiling' });
    const fourth = await anApplication(campaign, { body: other, state: 'awaitingFiling' });
    const stop = new AbortController();
    onPrint = () => stop.abort();
    const stopped = await ordered(city, {}, 'packet', other);
    await doAll(stop.signal);
    onPrint = () => {};
    expect((await seen(city, stopped, other)).progress).toMatchObject({ state: 'queued', fault: null });
    laid = 0;
    await doAll();
    // The summary was printed before the stop.
    expect(laid).toBe(2);
    const { progress, pages } = await seen(city, stopped, other);
    expect(progress).toMatchObject({ state: 'done', done: 5 });
    const forms = (await pagesOfForm(city, third)) + (await pagesOfForm(city, fourth));
    expect(pages).toBe(2 + 2 * forms);
    const again = await ordered(city, {}, 'packet', other);
    await doAll();
    expect((await bytesOf(again)).equals(await bytesOf(stopped))).toBe(true);
  });

  test('cancelled it leaves no file, and may be begun again', async () => {
    const cancelled = await ordered(officer);
    yes(await as(db, officer).run(cancelPacket, { packet: cancelled }));
    expect(await doAll()).toBe(0);
    const { progress, pages, allowed } = await seen(officer, cancelled);
    expect([progress.state, pages, allowed]).toEqual(['cancelled', null, ['retryPacket']]);
    expect(refusalOf(await as(db, officer).run(cancelPacket, { packet: cancelled }))).toBe('jobEnded');
    yes(await as(db, officer).run(retryPacket, { packet: cancelled }));
    expect(refusalOf(await as(db, officer).run(retryPacket, { packet: cancelled }))).toBe('packetNotReady');
    await doAll();
    expect((await seen(officer, cancelled)).progress.state).toBe('done');
  });

  test('begun again by two at once it is made once', async () => {
    const packet = await ordered(officer);
    await doAll();
    const second = await everywhere(campaign, async (tx) => {
      const context = contextOf(officer);
      const loaded = yes(await retryPacket.load(tx, { packet }, context));
      const change = yes(retryPacket.decide(loaded, { packet }, context));
      yes(await retryPacket.save(tx, change, context, loaded, { packet }));
      const other = as(db, officer).run(retryPacket, { packet });
      await Promise.race([other, sleep(300)]);
      return { other };
    });
    expect(refusalOf(await second.other)).toBe('packetNotReady');
    expect(await doAll()).toBe(1);
  });

  test('who lost the right meanwhile gets nothing', async () => {
    const leaving = await aPerson(campaign, 'bodyOfficer', { body });
    const packet = await ordered(leaving);
    await everywhere(campaign, (tx) =>
      tx
        .updateTable('membership')
        .set({ to_date: '2019-01-02' })
        .where('user_id', '=', leaving.user)
        .execute(),
    );
    await doAll();
    expect((await seen(officer, packet)).progress).toMatchObject({ state: 'failed', fault: 'notAllowed' });
  });
});

describe('filed, with the sealed summary', () => {
  test('the sealed sheet lies on top as it was handed in; what joined later is asked by name', async () => {
    const at = campaign.bodies.shishou!;
    const own = await aPerson(campaign, 'bodyOfficer', { body: at });
    const one = await anApplication(campaign, { body: at, state: 'awaitingFiling' });
    const picture = await aPicture('jpeg', 1200, 850);
    const scan = await anUpload(db, own, { bytes: picture, mediaType: 'image/jpeg', name: '汇总表.jpg' });
    await deps.files.keep(campaign.tenant, await deps.files.receive(Readable.from([picture])));
    yes(await as(db, own).run(fileCandidates, { campaign: campaign.id, body: at, scan: scan.id }));
    const waiting = await anApplication(campaign, { body: at, state: 'atStep', step: 'body' });
    const packet = await ordered(own, { oneCopy: true }, 'packet', at);
    await doAll();
    const { pages, notes } = await seen(own, packet, at);
    expect(pages).toBe(1 + (await pagesOfForm(own, one)));
    expect(notes.join()).not.toContain('汇总表还没有');
    const contents = yes(await as(db, own).ask(packetContents, { campaign: campaign.id, body: at }));
    expect(contents.applications).toMatchObject([
      { application: one.id, onSummary: true, waitsFor: null, pages: await pagesOfForm(own, one) },
      { application: waiting.id, onSummary: false, waitsFor: 'body', pages: null },
    ]);
    expect(contents.materials.map(({ material, copies, sealed }) => [material, copies, sealed])).toEqual([
      ['summary', 2, true],
      ['demonstration-form', 2, true],
      ['standard-form', 2, true],
      ['details', 2, false],
    ]);
  });
});

describe("the city's opinions for overprinting", () => {
  test('one page for each sheet that lies in the pile; what was never printed is said', async () => {
    const at = campaign.bodies.jiangling!;
    const [one, two] = [
      await anApplication(campaign, { body: at, state: 'atStep', step: 'city' }),
      await anApplication(campaign, { body: at, state: 'atStep', step: 'city' }),
    ];
    yes(await printApplication(deps, contextOf(city), one.id));
    const packet = await ordered(city, { applications: [one.id, two.id] }, 'overprint', at);
    await doAll();
    expect(await seen(city, packet, at)).toBeUndefined();
    const listed = await seen(city, packet, '');
    expect(listed.pages).toBe(1);
    expect(listed.notes).toEqual([
      expect.stringContaining(`${two.fileNumber}“${two.studioName}”没有打印在内`),
    ]);
    expect(await textOf(packet)).toEqual([
      campaign.programme.steps.find(({ id }) => id === 'city')!.positive,
    ]);
  });
});

describe('who may', () => {
  test('refusals', async () => {
    const foreign = await aPerson(campaign, 'bodyOfficer', { body: other });
    const union = await aPerson(campaign, 'hostUnion', { unit: first.unit });
    const packet = await ordered(officer);
    const ask = (who: Actor, input: object) =>
      as(db, who).run(orderPacket, { campaign: campaign.id, kind: 'packet', options: {}, ...input });
    const nobody = campaign.bodies.honghu!;
    expect(refusalOf(await ask(foreign, { body }))).toBe('notAllowed');
    expect(refusalOf(await ask(officer, {}))).toBe('notAllowed');
    expect(refusalOf(await ask(officer, { kind: 'overprint', body }))).toBe('notAllowed');
    expect(refusalOf(await ask(union, { body }))).toBe('notAllowed');
    expect(refusalOf(await ask(city, { body: nobody }))).toBe('packetEmpty');
    expect(refusalOf(await ask(city, { body: newId() }))).toBe('notFound');
    expect(refusalOf(await ask(officer, { body, options: { materials: ['benefit-proof'] } }))).toBe(
      'packetEmpty',
    );
    expect(refusalOf(await ask(officer, { body, options: { applications: [newId()] } }))).toBe('notFound');
    expect(refusalOf(await ask(city, { kind: 'overprint', body: nobody }))).toBe('packetEmpty');
    expect(refusalOf(await as(db, foreign).run(cancelPacket, { packet }))).toBe('notAllowed');
    expect(refusalOf(await as(db, foreign).run(retryPacket, { packet }))).toBe('notAllowed');
    expect(refusalOf(await as(db, city).run(retryPacket, { packet: newId() }))).toBe('notFound');
    const list = { campaign: campaign.id, body };
    expect(refusalOf(await as(db, foreign).ask(packetList, list))).toBe('notAllowed');
    expect(refusalOf(await as(db, foreign).ask(packetContents, list))).toBe('notAllowed');
    expect(refusalOf(await as(db, officer).ask(packetList, { campaign: campaign.id }))).toBe('notAllowed');
  });

  test('the file is streamed to who may order it, once it is made', async () => {
    const [own, stranger] = [
      await anAccount(database, campaign.tenant, 'bodyOfficer', { body }),
      await anAccount(database, campaign.tenant, 'bodyOfficer', { body: other }),
    ];
    const packet = await ordered(own, { materials: ['summary'] });
    const get = async (who: typeof own | undefined, id = packet) =>
      app.inject({
        url: `/api/v1/packets/${id}.pdf`,
        ...(who && { headers: { cookie: await signIn(app, who.userName) } }),
      });
    expect((await get(own)).json().refusal.code).toBe('packetNotReady');
    await doAll();
    const sent = await get(own);
    expect([sent.statusCode, sent.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(sent.rawPayload.equals(await bytesOf(packet))).toBe(true);
    expect((await get(stranger)).json().refusal.code).toBe('notFound');
    expect((await get(own, newId())).json().refusal.code).toBe('notFound');
    expect((await get(own, '../../etc')).statusCode).toBe(404);
    expect((await get(undefined)).statusCode).toBe(401);
  });
});
