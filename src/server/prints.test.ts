import { buffer } from 'node:stream/consumers';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { anAccount, anApp, signIn } from '../../test/app.ts';
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
} from '../../test/builders.ts';
import { freshDatabase } from '../../test/database.ts';
import { codesOn, drawPages } from '../../test/drawnPages.ts';
import { tight } from '../../test/papers.ts';
import { pdfText } from '../../test/pdfText.ts';
import { anUpload } from '../../test/uploads.ts';
import type { Actor } from '../core/access/roles.ts';
import { campaignMark, readMark, versionMark } from '../core/paper/pageMark.ts';
import { cutPages } from '../documents/write/cutPages.ts';
import { renderSheet } from '../documents/write/pdf.ts';
import { renderPaper } from '../documents/write/render.ts';
import { attachScan } from './commands/attachScan.ts';
import { giveOpinion } from './commands/giveOpinion.ts';
import { keepPrinter } from './commands/keepPrinter.ts';
import { removePrinter } from './commands/removePrinter.ts';
import { returnForCorrection } from './commands/returnForCorrection.ts';
import { newId } from './newId.ts';
import { overprintSheet } from './overprint.ts';
import { type PrintDeps, printApplication, printSummary, storedPrint } from './prints.ts';
import { applicationDetail } from './queries/applicationDetail.ts';
import { printerList } from './queries/printerList.ts';
import { printList } from './queries/printList.ts';

const database = await freshDatabase();
const db = database.app;
const { app, deps: appDeps } = await anApp(database);
const campaign = await aCampaign(db);
const body = campaign.bodies.shashi!;
const foreignBody = campaign.bodies.gongan!;
let deps: PrintDeps;
let officer: Actor;
let city: Actor;
let leader: Actor;
let foreign: Actor;
let renders = 0;

beforeAll(async () => {
  const papers = {
    render: renderPaper,
    print: (...asked: Parameters<typeof renderSheet>) => {
      renders++;
      return renderSheet(...asked);
    },
    cut: cutPages,
    close: async () => {},
  };
  deps = { db, files: appDeps.files, config: appDeps.config, papers };
  officer = await aPerson(campaign, 'bodyOfficer', { body });
  city = await aPerson(campaign, 'cityOfficer');
  leader = await aPerson(campaign, 'cityLeader');
  foreign = await aPerson(campaign, 'bodyOfficer', { body: foreignBody });
});

const waiting = (more = {}) => anApplication(campaign, { body, state: 'atStep', step: 'body', ...more });
const print = async (actor: Actor, application: TestApplication, at = workday, wish = {}) =>
  yes(await printApplication(deps, contextOf(actor, at), application.id, wish));
const bytesOf = async ({ hash }: { hash: string }) => buffer(await deps.files.open(campaign.tenant, hash));
const listOf = async (actor: Actor, { id }: TestApplication) =>
  yes(await as(db, actor).ask(printList, { application: id })).prints;
const events = (application: TestApplication) =>
  everywhere(campaign, (tx) =>
    tx
      .selectFrom('event')
      .select('detail')
      .where('action', '=', 'printPapers')
      .where('subject', '=', application.id)
      .execute(),
  );
const opinion = { positive: true, text: '同意推荐。', signatory: '某负责人', paperDate: '2019-09-02' };
const draft = async (application: TestApplication, more = {}, at = workday) => {
  const { contentVersion } = yes(
    await as(db, officer).ask(applicationDetail, { application: application.id }),
  );
  yes(
    await as(db, officer, at).run(giveOpinion, {
      ...{ application: application.id, step: 'body', ...opinion, contentVersion, ...more },
    }),
  );
};
const seal = async (application: TestApplication) => {
  const { id: upload } = await anUpload(db, officer);
  yes(await as(db, officer).run(attachScan, { application: application.id, step: 'body', upload }));
};

describe('a form that is printed for sealing', () => {
  test('every page says what it is; the first print is kept and noted, the next one is its bytes', async () => {
    const application = await waiting();
    const first = await print(officer, application);
    const before = renders;
    const again = await print(city, application);
    expect(again).toEqual(first);
    expect(renders).toBe(before);
    expect(await events(application)).toEqual([
      { detail: expect.objectContaining({ print: first.id, version: application.contentVersion }) },
    ]);
    const pages = await drawPages(await bytesOf(first));
    expect(pages).toHaveLength(first.pages);
    for (const [index, page] of pages.entries()) {
      const [code] = await codesOn(page);
      expect(readMark(code!)).toEqual({
        kind: 'ours',
        mark: {
          paper: 'form',
          campaign: campaignMark(campaign.id),
          number: application.fileNumber,
          version: versionMark(application.contentVersion),
          page: index + 1,
          pages: first.pages,
        },
      });
    }
    expect(first.boxes.map(({ step }) => step)).toEqual(['hostUnion', 'body', 'city']);
  });

  test('many at once are one print', async () => {
    const application = await waiting();
    const prints = await Promise.all(
      [officer, city, officer, city].map((actor) => print(actor, application)),
    );
    expect(new Set(prints.map(({ id }) => id)).size).toBe(1);
    expect(await listOf(officer, application)).toHaveLength(1);
    expect(await events(application)).toHaveLength(1);
  });

  test('a later opinion and its scan give a new print and leave the old one as it is and valid', async () => {
    const application = await waiting();
    const blank = await print(officer, application);
    const bytes = await bytesOf(blank);
    await draft(application);
    const drafted = await print(officer, application, new Date(workday.getTime() + 60_000));
    await seal(application);
    expect(drafted.id).not.toBe(blank.id);
    expect(drafted.version).toBe(blank.version);
    expect((await listOf(officer, application)).map(({ id, void: over }) => ({ id, over }))).toEqual([
      { id: drafted.id, over: false },
      { id: blank.id, over: false },
    ]);
    const stored = yes(await storedPrint(deps, contextOf(officer), blank.id));
    expect((await bytesOf(stored)).equals(bytes)).toBe(true);
  });

  test('a changed answer makes the prints of the old version void', async () => {
    const application = await waiting();
    const old = await print(officer, application);
    yes(
      await as(db, officer).run(returnForCorrection, {
        ...{ application: application.id, to: 'applicant', reason: '数字不符' },
        fields: [{ path: 'story', reason: '请核对' }],
      }),
    );
    // While it is being corrected nothing can be printed for sealing; nothing is void yet.
    expect(refusalOf(await printApplication(deps, contextOf(officer), application.id))).toBe('notPrintedYet');
    expect((await listOf(officer, application)).map((one) => one.void)).toEqual([false]);
    // Submitted again with other answers, as submitApplication writes it.
    await everywhere(campaign, async (tx) => {
      const content_version = 'c'.repeat(64);
      await tx
        .updateTable('application')
        .set({ state: 'atStep', step: 'hostUnion', content_version })
        .where('id', '=', application.id)
        .execute();
    });
    const fresh = await print(officer, application, new Date(workday.getTime() + 60_000));
    expect(fresh.version).not.toBe(old.version);
    expect((await listOf(officer, application)).map(({ id, void: over }) => [id, over])).toEqual([
      [fresh.id, false],
      [old.id, true],
    ]);
  });

  test('a draft is written but not kept, and carries no code', async () => {
    const application = await anApplication(campaign, { body, state: 'draft' });
    expect(refusalOf(await printApplication(deps, contextOf(officer), application.id))).toBe('notPrintedYet');
    const cookie = await signIn(app, (await anAccount(database, campaign.tenant, 'cityOfficer')).userName);
    const answer = await app.inject({
      url: `/api/v1/papers/application/${application.id}.pdf`,
      headers: { cookie },
    });
    expect(answer.statusCode).toBe(200);
    expect(tight(pdfText(answer.rawPayload).join(''))).toContain('草稿，不作盖章用');
    expect(await codesOn((await drawPages(answer.rawPayload, 150, [1]))[0]!)).toEqual([]);
    expect(await listOf(city, application)).toEqual([]);
  });

  test('a character that no font has is refused with its place', async () => {
    const application = await waiting({ answers: { story: '完成革新😀3项。' } });
    const decision = await printApplication(deps, contextOf(officer), application.id);
    expect(decision).toEqual({
      ok: false,
      refusal: {
        code: 'charactersMissing',
        params: { places: [{ label: expect.stringMatching(/\p{Script=Han}/u), characters: ['😀'] }] },
      },
    });
    expect(await listOf(officer, application)).toEqual([]);
  });

  test('who may not print: refused; who may not know: not found', async () => {
    const application = await waiting();
    const { id } = await print(officer, application);
    expect(refusalOf(await printApplication(deps, contextOf(leader), application.id))).toBe('notAllowed');
    expect(refusalOf(await printApplication(deps, contextOf(foreign), application.id))).toBe('notFound');
    for (const actor of [leader, foreign])
      expect(refusalOf(await storedPrint(deps, contextOf(actor), id))).toBe('notFound');
    expect(refusalOf(await storedPrint(deps, contextOf(officer), newId()))).toBe('notFound');
    expect(refusalOf(await as(db, leader).ask(printList, { application: application.id }))).toBe(
      'notAllowed',
    );
    expect(refusalOf(await as(db, foreign).ask(printList, { application: application.id }))).toBe('notFound');
  });
});

describe('parts of a print', () => {
  test('only the pages to be sealed are cut from the stored bytes; a box may stay empty', async () => {
    const application = await waiting();
    await draft(application);
    const whole = await print(officer, application);
    const account = await anAccount(database, campaign.tenant, 'bodyOfficer', { body });
    const cookie = await signIn(app, account.userName);
    const get = async (path: string) => app.inject({ url: `/api/v1/${path}`, headers: { cookie } });
    const sealed = await get(`prints/${whole.id}.pdf?pages=seal`);
    const wanted = [...new Set(whole.boxes.map(({ page }) => page))];
    expect((await PDFDocument.load(sealed.rawPayload)).getPageCount()).toBe(wanted.length);
    const [code] = await codesOn((await drawPages(sealed.rawPayload, 150, [1]))[0]!);
    expect(readMark(code!)).toMatchObject({ mark: { page: wanted[0], pages: whole.pages } });
    expect((await get(`prints/${whole.id}.pdf`)).rawPayload.equals(await bytesOf(whole))).toBe(true);

    const text = async (path: string) => tight(pdfText((await get(path)).rawPayload).join(''));
    const form = `papers/application/${application.id}.pdf`;
    expect(await text(form)).toContain('同意推荐。');
    expect(await text(`${form}?blank=body`)).not.toContain('同意推荐。');
    expect((await get(`prints/${newId()}.pdf`)).statusCode).toBe(404);
    expect((await get(`prints/nonsense.pdf`)).statusCode).toBe(400);
    expect((await get(`prints/${whole.id}.exe`)).statusCode).toBe(404);
  });
});

describe('the summary of a body', () => {
  test('is printed and kept for the body and the city; another body and who may only look are refused', async () => {
    await anApplication(campaign, { body, state: 'awaitingFiling' });
    const first = yes(await printSummary(deps, contextOf(officer), campaign.id, body));
    expect(yes(await printSummary(deps, contextOf(city), campaign.id, body)).id).toBe(first.id);
    const [page] = await drawPages(await bytesOf(first), 150, [1]);
    expect(readMark((await codesOn(page!))[0]!)).toMatchObject({
      kind: 'ours',
      mark: { paper: 'summary', number: 'SHASHI', version: versionMark(first.version) },
    });
    for (const actor of [foreign, leader])
      expect(refusalOf(await printSummary(deps, contextOf(actor), campaign.id, body))).toBe('notAllowed');
    expect(refusalOf(await storedPrint(deps, contextOf(foreign), first.id))).toBe('notFound');
  });
});

describe('套打 and printers', () => {
  const printer = { name: '办公室打印机', rightMm: 1.5, downMm: -2 };

  test('one’s own printers: kept, changed, replaced by name, removed; nobody else’s', async () => {
    const mine = as(db, officer);
    const { printer: id } = yes(await mine.run(keepPrinter, printer));
    yes(await mine.run(keepPrinter, { printer: id, ...printer, downMm: 0.3 }));
    const { printer: second } = yes(await mine.run(keepPrinter, { ...printer, name: '二楼', rightMm: -0.4 }));
    yes(await mine.run(keepPrinter, { printer: second, ...printer, rightMm: 4 }));
    expect(yes(await mine.ask(printerList, {})).printers).toEqual([
      { id: second, name: '办公室打印机', rightMm: 4, downMm: -2 },
    ]);
    expect(yes(await as(db, city).ask(printerList, {})).printers).toEqual([]);
    for (const command of [removePrinter, keepPrinter])
      expect(refusalOf(await as(db, city).run(command, { printer: second, ...printer }))).toBe('notFound');
    yes(await mine.run(removePrinter, { printer: second }));
    expect(refusalOf(await mine.run(removePrinter, { printer: second }))).toBe('notFound');
    expect(refusalOf(await as(db, leader).run(keepPrinter, printer))).toBe('notAllowed');
    expect(refusalOf(await mine.run(keepPrinter, { ...printer, rightMm: 80 }))).toBe('inputInvalid');
  });

  test('the box of one level on the sheet that was printed blank, shifted by the printer', async () => {
    const application = await waiting();
    const over = (wish = {}) =>
      overprintSheet(db, contextOf(officer), application.id, { step: 'body', ...wish });
    expect(refusalOf(await over())).toBe('notPrintedYet');
    const blank = await print(officer, application);
    expect(refusalOf(await over())).toBe('opinionMissing');
    await draft(application, {}, new Date(workday.getTime() + 60_000));
    await print(officer, application, new Date(workday.getTime() + 120_000));
    const { printer: id } = yes(await as(db, officer).run(keepPrinter, printer));
    const { paper, name } = yes(await over({ printer: id }));
    const box = blank.boxes.find(({ step }) => step === 'body')!;
    expect(name).toContain('套打');
    expect(paper.parts).toEqual([
      {
        kind: 'placed',
        things: [
          expect.objectContaining({
            ...{ x: box.x + 1.5, y: box.y - 2, width: box.width, height: box.height },
            text: opinion.text,
          }),
        ],
      },
    ]);
    const others = yes(await as(db, city).run(keepPrinter, printer)).printer;
    expect(refusalOf(await over({ printer: others }))).toBe('notFound');
    expect(refusalOf(await over({ step: 'nobody' }))).toBe('notFound');
    expect(refusalOf(await overprintSheet(db, contextOf(leader), application.id, { step: 'body' }))).toBe(
      'notAllowed',
    );
    await draft(application, { text: '同意推荐该工作室。'.repeat(200) });
    expect(refusalOf(await over())).toBe('boxTooSmall');
  });

  test('what is given for a step without a draft is written (the city’s batch)', async () => {
    const application = await waiting();
    await print(officer, application);
    const given = { text: '同意命名', paperDate: '2019-10-08' };
    const wish = { step: 'city', opinion: given };
    const { paper } = yes(await overprintSheet(db, contextOf(city), application.id, wish));
    expect(JSON.stringify(paper)).toContain('同意命名');
  });

  test('test page and overprint come as PDF', async () => {
    const account = await anAccount(database, campaign.tenant, 'bodyOfficer', { body });
    const cookie = await signIn(app, account.userName);
    const { printer: id } = yes(await as(db, account).run(keepPrinter, printer));
    const get = (path: string) => app.inject({ url: `/api/v1/papers/${path}`, headers: { cookie } });
    const page = await get(`printerTest/${id}.pdf`);
    expect(page.statusCode).toBe(200);
    expect(tight(pdfText(page.rawPayload).join(''))).toContain('向右1.5毫米，向上2.0毫米');
    expect((await get(`printerTest/${newId()}.pdf`)).statusCode).toBe(404);
    const application = await waiting();
    const wish = `overprint/${application.id}.pdf?step=body&printer=${id}`;
    expect((await get(wish)).json().refusal.code).toBe('notPrintedYet');
    // In a tab of the browser a person reads why, and what to do next.
    const seen = await app.inject({
      url: `/api/v1/papers/${wish}`,
      headers: { cookie, accept: 'text/html' },
    });
    expect(seen.statusCode).toBe(409);
    expect(seen.headers['content-type']).toContain('text/html');
    expect(seen.body).toContain('还没有打印过');
    await print(officer, application);
    await draft(application);
    expect((await get(wish)).headers['content-type']).toBe('application/pdf');
    expect((await get(`overprint/${application.id}.pdf`)).statusCode).toBe(400);
  });
});
