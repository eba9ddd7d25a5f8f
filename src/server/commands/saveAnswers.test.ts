import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { acknowledgeWarnings } from './acknowledgeWarnings.ts';
import { attachEvidence } from './attachEvidence.ts';
import { confirmByLead } from './confirmByLead.ts';
import { createApplication } from './createApplication.ts';
import { removeEvidence } from './removeEvidence.ts';
import { saveAnswers } from './saveAnswers.ts';
import { submitApplication } from './submitApplication.ts';

const database = await freshDatabase();
const db = database.app;
let campaign: TestCampaign;
let body: string;
let unit: string;
let clerk: Actor;
let application: string;
let counter = 0;

beforeAll(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  unit = await aUnit(campaign, body, '江汉精密机械有限公司');
  clerk = await aPerson(campaign, 'clerk', { unit });
});
beforeEach(async () => {
  counter += 1;
  const input = { campaign: campaign.id, track: 'standard', leadName: `填报${counter}` };
  application = yes(await as(db, clerk).run(createApplication, input)).application;
});

const see = async (actor: Actor = clerk, id = application) =>
  yes(await as(db, actor).ask(applicationDetail, { application: id }));
type Change = [path: string, value: string | string[] | null, basedOn: number];
const save = (changes: Change[], actor: Actor = clerk) =>
  as(db, actor).run(saveAnswers, {
    application,
    changes: changes.map(([path, value, basedOn]) => ({ path, value, basedOn })),
  });

describe('saveAnswers', () => {
  test('keeps each path with its own version; the same value again is no conflict', async () => {
    const first = yes(await save([['specialty', '液压', 0]]));
    expect(first).toMatchObject({ versions: { specialty: 1 }, corrected: {}, version: 2 });
    expect(yes(await save([['specialty', '液压', 0]]))).toMatchObject({
      versions: { specialty: 1 },
      version: 2,
    });
    expect(yes(await save([['memberCount', '15', 0]]))).toMatchObject({
      versions: { memberCount: 1 },
      version: 3,
    });
    expect((await see()).answers).toMatchObject({ specialty: '液压', memberCount: '15' });
  });

  test('a stale change shows both values; nothing of the request is kept', async () => {
    yes(await save([['specialty', '甲', 0]]));
    const refused = await save([
      ['specialty', '乙', 0],
      ['memberCount', '15', 0],
    ]);
    expect(refused).toEqual({
      ok: false,
      refusal: {
        code: 'versionConflict',
        params: { conflicts: [{ path: 'specialty', yours: '乙', theirs: '甲', version: 1 }] },
      },
    });
    expect((await see()).answers.memberCount).toBeUndefined();
    yes(await save([['memberCount', '15', 0]]));
    yes(await save([['specialty', '乙', 1]]));
  });

  test('of sixteen people on one field exactly one wins, on sixteen fields all', async () => {
    const one = await Promise.all(Array.from({ length: 16 }, (_, at) => save([['specialty', `第${at}`, 0]])));
    expect(one.filter(({ ok }) => ok)).toHaveLength(1);
    const ids = Array.from({ length: 16 }, (_, at) => `r${at}`);
    yes(await save([['results', ids, 0]]));
    const many = await Promise.all(ids.map((id) => save([[`results.${id}.title`, `成果${id}`, 0]])));
    expect(many.every(({ ok }) => ok)).toBe(true);
    const { answers } = await see();
    expect(ids.map((id) => answers[`results.${id}.title`])).toEqual(ids.map((id) => `成果${id}`));
  });

  test('two people add rows at the same time: both stay, also for a client that does not look', async () => {
    yes(await save([['members', ['a', 'b'], 0]]));
    yes(await save([['members', ['a', 'b', 'c'], 1]]));
    const merged = yes(
      await save([
        ['members', ['a', 'd'], 1],
        ['members.d.name', '丁', 0],
      ]),
    );
    expect(merged.corrected).toEqual({ members: { value: ['a', 'c', 'd'], version: 3 } });
    expect(merged.versions).toEqual({ 'members.d.name': 1 });
    const again = yes(await save([['members', ['a', 'd', 'e'], 1]]));
    expect(again.corrected.members?.value).toEqual(['a', 'c', 'd', 'e']);
  });

  test('what is typed into a row that somebody deleted is shown, not lost', async () => {
    yes(await save([['members', ['a', 'b'], 0]]));
    yes(await save([['members', ['a'], 1]]));
    const late = await save([['members.b.name', '乙', 0]]);
    expect(late).toMatchObject({
      refusal: { code: 'versionConflict', params: { conflicts: [{ yours: '乙', theirs: null }] } },
    });
  });

  test('another lead renames the studio by the rule, the list and the draft studio with it', async () => {
    const { versions } = await see();
    yes(await save([['studioName', '某某创新工作室', versions.studioName ?? 0]]));
    const answer = yes(await save([['leadName', '单雄信', versions.leadName ?? 0]]));
    expect(answer.corrected.studioName?.value).toBe('单雄信创新工作室');
    const shown = await see();
    expect(shown).toMatchObject({ studioName: '单雄信创新工作室', leadName: '单雄信' });
    const row = await everywhere(campaign, (tx) =>
      tx
        .selectFrom('application as a')
        .innerJoin('studio as s', 's.id', 'a.studio')
        .select(['a.pinyin', 's.name', 's.lead_name'])
        .where('a.id', '=', application)
        .executeTakeFirst(),
    );
    expect(row).toMatchObject({ name: '单雄信创新工作室', lead_name: '单雄信' });
    expect(row?.pinyin).toMatch(/^shanxiongxin/);
  });

  test('rare characters, emoji, markup and halves of characters are stored as typed', async () => {
    const text = '周䶮𬱖𠮷😀<b>&</b> #let x \\u0000';
    yes(await save([['specialty', text, 0]]));
    yes(await save([['socialBenefit', 'a\u0000b\uD83Dc', 0]]));
    const { answers } = await see();
    expect([answers.specialty, answers.socialBenefit]).toEqual([text, 'ab\uFFFDc']);
  });

  test.each<[string, Change, string]>([
    ['a path the form does not have', ['nothing', 'x', 0], 'unknownPath'],
    ['a name of every object', ['constructor', 'x', 0], 'unknownPath'],
    ['a column of all rows', ['members.*.name', 'x', 0], 'valueRejected'],
    ['a computed value', ['benefit.2018.total', '5', 0], 'valueRejected'],
    ['a list where a text belongs', ['specialty', ['x'], 0], 'valueRejected'],
    ['too long a text', ['story', '字'.repeat(20_001), 0], 'valueRejected'],
    ['another body', ['recommendingBody', 'jingzhou', 1], 'valueRejected'],
  ])('refused: %s', async (_what, change, code) => {
    expect(refusalOf(await save([change]))).toBe(code);
  });

  test('refused: more than any form can mean', async () => {
    const ids = Array.from({ length: 60 }, (_, at) => `r${at}`);
    const first: Change[] = ids.slice(0, 40).map((id) => [`results.${id}.title`, '字'.repeat(20_000), 0]);
    yes(await save([['results', ids, 0], ...first]));
    const more: Change[] = ids.slice(40).map((id) => [`results.${id}.title`, '字'.repeat(20_000), 0]);
    const refused = await save(more);
    expect(refused).toMatchObject({ refusal: { code: 'valueRejected', params: { finding: 'tooMuch' } } });
  });

  test('refused: other people, helpers outside their sections, what is submitted, what is not there', async () => {
    const stranger = await aPerson(campaign, 'clerk', { unit: await aUnit(campaign, body) });
    expect(refusalOf(await save([['specialty', 'x', 0]], stranger))).toBe('notFound');
    const finance = await aPerson(campaign, 'financeHelper', { unit });
    expect((await see(finance)).editableSections).toEqual(['funding', 'benefit']);
    expect(refusalOf(await save([['specialty', 'x', 0]], finance))).toBe('notYourSection');
    yes(await save([['benefit.2018.revenue', '12.5', 0]], finance));
    const leader = await aPerson(campaign, 'cityLeader');
    expect(refusalOf(await save([['specialty', 'x', 0]], leader))).toBe('notAllowed');
    const sent = await anApplication(campaign, { body, unit, state: 'atStep' });
    application = sent.id;
    expect(refusalOf(await save([['specialty', 'x', 1]]))).toBe('notAllowed');
    application = newId();
    expect(refusalOf(await save([['specialty', 'x', 0]]))).toBe('notFound');
  });
});

test('a name as long as a book is kept whole, at once: lists and indexes hold its beginning', async () => {
  const book = Array.from({ length: 19_800 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
  );
  const start = performance.now();
  for (const path of ['leadName', 'studioName']) {
    const shown = await see();
    yes(await save([[path, book.join(''), shown.versions[path] ?? 0]]));
  }
  expect(performance.now() - start).toBeLessThan(5_000);
  const shown = await see();
  expect(shown.answers).toMatchObject({ leadName: book.join(''), studioName: book.join('') });
  expect(shown.findings.filter(({ code }) => code === 'overCap').map(({ path }) => path)).toEqual(
    expect.arrayContaining(['leadName', 'studioName']),
  );
  expect(Array.from(shown.leadName)).toEqual(book.slice(0, 200));
});

describe('evidence', () => {
  const attach = async (actor: Actor, more = {}) =>
    as(db, actor).run(attachEvidence, {
      ...{ application, path: 'benefit', kind: 'original', stamp: 'financeSeal' },
      ...{ upload: (await anUpload(db, actor)).id, ...more },
    });

  test('is bound to a field and taken out again', async () => {
    const { evidence } = yes(await attach(clerk));
    expect((await see()).evidence).toMatchObject([
      { id: evidence, path: 'benefit', mediaType: 'application/pdf' },
    ]);
    yes(await as(db, clerk).run(removeEvidence, { application, evidence }));
    expect((await see()).evidence).toEqual([]);
    expect(refusalOf(await as(db, clerk).run(removeEvidence, { application, evidence }))).toBe('notFound');
  });

  test('the same file as the same proof lies there once, however often it is sent', async () => {
    const upload = (await anUpload(db, clerk)).id;
    const made = await Promise.all(Array.from({ length: 5 }, () => attach(clerk, { upload })));
    expect(new Set(made.map((one) => yes(one).evidence)).size).toBe(1);
    expect((await see()).evidence).toHaveLength(1);
    yes(await attach(clerk, { upload, kind: 'copy' }));
    expect((await see()).evidence).toHaveLength(2);
  });

  test('refused: foreign uploads, unknown paths, other sections', async () => {
    const finance = await aPerson(campaign, 'financeHelper', { unit });
    const foreign = (await anUpload(db, finance)).id;
    expect(refusalOf(await attach(clerk, { upload: foreign }))).toBe('uploadUnknown');
    expect(refusalOf(await attach(clerk, { path: 'nothing' }))).toBe('unknownPath');
    expect(refusalOf(await attach(finance, { path: 'leadHonours' }))).toBe('notYourSection');
    yes(await attach(finance));
  });
});

describe('acknowledgeWarnings', () => {
  test('holds for the warning as it is, not for the next value', async () => {
    const { versions } = await see();
    yes(await save([['studioName', '别的名字', versions.studioName ?? 0]]));
    const warning = (await see()).findings.find(({ code }) => code === 'nameRule');
    const acknowledge = (keys: string[]) => as(db, clerk).run(acknowledgeWarnings, { application, keys });
    expect(yes(await acknowledge([warning!.key, 'made@up#0'])).acknowledged).toEqual([warning!.key]);
    expect((await see()).findings.find(({ code }) => code === 'nameRule')?.acknowledged).toBe(true);
    yes(await save([['studioName', '又一个名字', (versions.studioName ?? 0) + 1]]));
    expect((await see()).findings.find(({ code }) => code === 'nameRule')?.acknowledged).toBe(false);
    const finance = await aPerson(campaign, 'financeHelper', { unit });
    const refused = await as(db, finance).run(acknowledgeWarnings, { application, keys: ['x'] });
    expect(refusalOf(refused)).toBe('notAllowed');
  });
});

describe('the lead’s word', () => {
  test('is asked where the track asks, in person or on signed paper, and again after a change', async () => {
    const asking = await aCampaign(db, {
      change: (programme) => {
        for (const track of programme.tracks) track.leadConfirms = true;
        return programme;
      },
    });
    const own = await aUnit(asking, asking.bodies.shashi!);
    const made = await anApplication(asking, { body: asking.bodies.shashi!, unit: own });
    const person = await aPerson(asking, 'clerk', { unit: own });
    const lead = await aPerson(asking, 'lead', { studio: made.studio });
    const confirm = (actor: Actor, signedPaper?: string) =>
      as(db, actor).run(confirmByLead, { application: made.id, signedPaper });
    expect(refusalOf(await confirm(person))).toBe('leadNotConfirmed');
    expect(refusalOf(await confirm(person, newId()))).toBe('uploadUnknown');
    yes(await confirm(person, (await anUpload(db, person)).id));
    expect((await see(lead, made.id)).leadConfirmedAt).not.toBeNull();
    const change = [{ path: 'specialty', value: '新', basedOn: 1 }];
    yes(await as(db, lead).run(saveAnswers, { application: made.id, changes: change }));
    expect((await see(lead, made.id)).leadConfirmedAt).toBeNull();
    yes(await confirm(lead));
    expect((await see(lead, made.id)).allowed).toContain('confirmByLead');
    const refused = await as(db, lead).run(submitApplication, { application: made.id, version: 1 });
    expect(refusalOf(refused)).toBe('notAllowed');
  });
});
