import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { tempFolder } from '../../../test/app.ts';
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
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { draftSteps, keysOfStep } from '../../core/draft/draftSteps.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { doOfficeJob } from '../exchange/officeJob.ts';
import { officeReaders } from '../exchange/officeReaders.ts';
import { localFiles } from '../files/local.ts';
import { newId } from '../newId.ts';
import { draftDetail } from '../queries/draftDetail.ts';
import { draftList } from '../queries/draftList.ts';
import { readableUpload } from '../store/uploads.ts';
import { closeCampaign } from './closeCampaign.ts';
import { confirmDraftStep } from './confirmDraftStep.ts';
import { discardDraft } from './discardDraft.ts';
import { publishDraft } from './publishDraft.ts';
import { saveDraft } from './saveDraft.ts';
import { startDraft } from './startDraft.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
beforeEach(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer');
});

const begin = async (input: object = { origin: 'template', template: 'jingzhou-2019', year: 2020 }) =>
  yes(await as(db, city).run(startDraft, input)).draft;
const detail = async (draft: string) => yes(await as(db, city).ask(draftDetail, { draft }));
const save = (draft: string, key: string, version: number, value: unknown) =>
  as(db, city).run(saveDraft, { draft, changes: [{ key, version, value }] });

async function confirmAll(draft: string) {
  const { versions } = await detail(draft);
  for (const step of draftSteps) yes(await as(db, city).run(confirmDraftStep, { draft, step, versions }));
  return versions;
}
const publish = (draft: string, versions: object, closePrevious = false) =>
  as(db, city).run(publishDraft, { draft, versions, closePrevious });
const events = (subject: string) =>
  everywhere(campaign, (tx) =>
    tx.selectFrom('event').select('action').where('subject', '=', subject).orderBy('id').execute(),
  ).then((rows) => rows.map(({ action }) => action));

describe('startDraft', () => {
  test('from nothing, a template, last year: the year moves, no lint error, nobody else is asked', async () => {
    for (const input of [
      { origin: 'empty', year: 2020 },
      { origin: 'template', template: campaign.programme.id, year: 2021 },
      { origin: 'lastYear', campaign: campaign.id, year: 2020 },
    ]) {
      const found = await detail(await begin(input));
      expect(found).toMatchObject({ origin: input.origin, publishedAs: null, reading: null, notice: null });
      expect(found.programme).toMatchObject({ year: input.year });
      const faults = found.notes.filter(({ level }) => level === 'error');
      const examples = input.origin === 'empty';
      expect(faults.every(({ message }) => examples && message.includes('是示例'))).toBe(true);
      expect(found.steps.map(({ step, confirmed }) => [step, confirmed])).toEqual(
        draftSteps.map((step) => [step, false]),
      );
      expect(found.previous?.campaign).toBe(input.origin === 'lastYear' ? campaign.id : undefined);
    }
    const list = yes(await as(db, city).ask(draftList, {}));
    expect(list.drafts).toHaveLength(3);
    expect(list.drafts[0]).toMatchObject({ byName: '测试人员', confirmed: 0, steps: draftSteps.length });
    expect(list.templates[0]?.id, 'the official one comes first').toBe(campaign.programme.id);
    expect(list.campaigns).toMatchObject([{ id: campaign.id, closed: false }]);
  });

  test('is the city’s; what it begins with must be there', async () => {
    const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
    expect(refusalOf(await as(db, officer).run(startDraft, { origin: 'empty', year: 2020 }))).toBe(
      'notAllowed',
    );
    expect(refusalOf(await as(db, officer).ask(draftList, {}))).toBe('notAllowed');
    const start = async (input: object) => refusalOf(await as(db, city).run(startDraft, input));
    expect(await start({ origin: 'template', template: 'none', year: 2020 })).toBe('notFound');
    expect(await start({ origin: 'template', template: '../blank', year: 2020 })).toBe('notFound');
    expect(await start({ origin: 'lastYear', campaign: newId(), year: 2020 })).toBe('notFound');
    expect(await start({ origin: 'empty', year: 1066 })).toBe('inputInvalid');
    const elsewhere = await aCampaign(db);
    expect(await start({ origin: 'lastYear', campaign: elsewhere.id, year: 2020 })).toBe('notFound');
    const stranger = await aPerson(elsewhere, 'cityOfficer');
    const draft = await begin();
    expect(refusalOf(await as(db, stranger).ask(draftDetail, { draft }))).toBe('notFound');
  });
});

describe('saveDraft', () => {
  test('two tabs on different parts never meet; on the same part the second is told', async () => {
    const draft = await begin();
    yes(await save(draft, 'title', 0, '甲'));
    yes(await save(draft, 'timeZone', 0, 'Asia/Urumqi'));
    expect(await save(draft, 'title', 0, '乙')).toMatchObject({
      refusal: { code: 'draftChanged', params: { parts: ['title'] } },
    });
    const both = await as(db, city).run(saveDraft, {
      draft,
      changes: [
        { key: 'year', version: 0, value: 2022 },
        { key: 'title', version: 0, value: '乙' },
      ],
    });
    expect(refusalOf(both)).toBe('draftChanged');
    expect((await detail(draft)).programme, 'all or nothing').toMatchObject({ title: '甲', year: 2020 });
    const retried = yes(await save(draft, 'title', 0, '甲'));
    expect(retried.versions, 'a retry is no second change').toMatchObject({ title: 1, timeZone: 1, year: 0 });
    yes(await save(draft, 'title', 1, '乙'));
    expect(await events(draft)).toEqual(['startDraft', 'saveDraft', 'saveDraft', 'saveDraft']);
  });

  test('of ten at once on one part exactly one is saved, on ten parts all are', async () => {
    const draft = await begin();
    const titles = await Promise.all([...Array(10).keys()].map((n) => save(draft, 'title', 0, `第${n}个`)));
    expect(titles.filter(({ ok }) => ok)).toHaveLength(1);
    const { programme } = await detail(draft);
    const parts = Object.entries(programme as Record<string, unknown>).filter(([key]) =>
      ['city', 'words', 'nameRule', 'phases', 'deadlines', 'steps'].includes(key),
    );
    const changed: Record<string, unknown> = {
      ...Object.fromEntries(parts),
      nameRule: { suffix: '工作室', deviation: 'off' },
      phases: [],
      deadlines: [],
    };
    const saved = await Promise.all(
      Object.entries(changed).map(([key, value]) => save(draft, key, 0, value)),
    );
    expect(saved.every(({ ok }) => ok)).toBe(true);
    expect((await detail(draft)).programme).toMatchObject({ nameRule: { suffix: '工作室' }, phases: [] });
  });

  test('a value that does not fit is refused with the place and what is expected', async () => {
    const draft = await begin();
    for (const [key, value, words] of [
      ['bodies', [], '至少 1'],
      ['bodies', [{ id: 'a', name: '', kind: 'county' }], 'name'],
      ['quota', { title: 1 }, '文字'],
      ['steps', 'x', '列表'],
      ['title', undefined, 'title'],
      ['year', '2020', '数字'],
    ] as const) {
      const answer = await save(draft, key, 0, value);
      expect(refusalOf(answer), key).toBe('inputInvalid');
      expect(JSON.stringify(answer), key).toContain(words);
    }
    expect(refusalOf(await save(draft, 'format', 0, 2))).toBe('inputInvalid');
    expect(refusalOf(await save(draft, '__proto__', 0, {}))).toBe('inputInvalid');
    expect(refusalOf(await save(newId(), 'title', 0, 'x'))).toBe('notFound');
    yes(await save(draft, 'notes', 0, undefined));
    expect((await detail(draft)).programme).not.toHaveProperty('notes');
  });
});

describe('confirmDraftStep', () => {
  test('holds for what was looked at; a later change takes it back', async () => {
    const draft = await begin();
    const { versions } = await detail(draft);
    yes(await save(draft, 'title', 0, '新的名称'));
    const confirm = (step: string, seen: object) =>
      as(db, city).run(confirmDraftStep, { draft, step, versions: seen });
    expect(await confirm('basics', versions)).toMatchObject({
      refusal: { code: 'draftChanged', params: { parts: ['title'] } },
    });
    yes(await confirm('bodies', versions));
    yes(await confirm('basics', (await detail(draft)).versions));
    const stand = async () =>
      (await detail(draft)).steps.flatMap(({ step, confirmed }) => (confirmed ? step : []));
    expect(await stand()).toEqual(['basics', 'bodies']);
    expect((await detail(draft)).steps[0]).toMatchObject({ confirmedBy: '测试人员' });
    yes(await save(draft, 'title', 1, '又一个名称'));
    expect(await stand()).toEqual(['bodies']);
    expect(refusalOf(await confirm('nothing', {}))).toBe('inputInvalid');
  });

  test('every part belongs to exactly one step', async () => {
    const keys = Object.keys(campaign.programme).filter((key) => key !== 'format' && key !== '$schema');
    const known = draftSteps.flatMap((step) => keysOfStep[step]);
    expect(new Set(known).size).toBe(known.length);
    expect(keys.filter((key) => !(known as string[]).includes(key))).toEqual([]);
  });
});

describe('publishDraft', () => {
  test('asks for every step, then opens the campaign; after that the draft only shows', async () => {
    const draft = await begin({ origin: 'lastYear', campaign: campaign.id, year: 2020 });
    const { versions } = await detail(draft);
    expect(await publish(draft, versions)).toMatchObject({
      refusal: { code: 'draftNotConfirmed', params: { steps: [...draftSteps] } },
    });
    await confirmAll(draft);
    const made = yes(await publish(draft, versions));
    const found = await detail(draft);
    expect(found.publishedAs).toBe(made.campaign);
    expect(found.allowed).not.toContain('publishCampaign');
    const row = await everywhere(campaign, (tx) =>
      tx.selectFrom('campaign').selectAll().where('id', '=', made.campaign).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ year: 2020, title: (found.programme as Programme).title, closed_at: null });
    expect(await events(made.campaign)).toEqual(['openCampaign']);
    const ended = [
      await publish(draft, versions),
      await save(draft, 'title', 0, 'x'),
      await as(db, city).run(discardDraft, { draft }),
      await as(db, city).run(confirmDraftStep, { draft, step: 'basics', versions }),
    ];
    expect(ended.map(refusalOf)).toEqual(Array(4).fill('draftEnded'));
    expect(yes(await as(db, city).ask(draftList, {})).drafts).toEqual([]);
  });

  test('errors and unacknowledged row warnings stop it and are named', async () => {
    const draft = await begin({ origin: 'lastYear', campaign: campaign.id, year: 2020 });
    const { programme } = await detail(draft);
    const { quota } = programme as Programme;
    yes(await save(draft, 'quota', 0, { ...quota, acknowledged: [] }));
    let versions = await confirmAll(draft);
    expect(await publish(draft, versions)).toMatchObject({ refusal: { code: 'draftHasWarnings' } });
    yes(await save(draft, 'quota', 1, { ...quota, printedTotals: { ...quota.printedTotals, city: 61 } }));
    versions = await confirmAll(draft);
    const refused = await publish(draft, versions);
    expect(refused).toMatchObject({ refusal: { code: 'draftHasErrors' } });
    expect(JSON.stringify(refused)).toContain('合计');
    const { steps, notes } = await detail(draft);
    expect(steps.filter(({ errors }) => errors > 0).map(({ step }) => step)).toEqual(['quota']);
    expect(notes.filter(({ level }) => level === 'error').every(({ step }) => step === 'quota')).toBe(true);
  });

  test('of two officers who publish at once one opens the campaign, the other is told', async () => {
    const draft = await begin();
    const versions = await confirmAll(draft);
    const answers = await Promise.all([1, 2, 3].map(() => publish(draft, versions)));
    expect(answers.map(refusalOf).sort()).toEqual(['allowed', 'draftEnded', 'draftEnded']);
  });

  test('two drafts of one name published at once make one campaign', async () => {
    const drafts = [await begin(), await begin()];
    const seen = await Promise.all(drafts.map(confirmAll));
    const answers = await Promise.all(drafts.map((draft, at) => publish(draft, seen[at]!)));
    expect(answers.map(refusalOf).sort()).toEqual(['allowed', 'campaignExists']);
  });

  test('saving while another publishes: either it is in the campaign, or it is refused', async () => {
    for (let n = 0; n < 5; n += 1) {
      const draft = await begin();
      yes(await save(draft, 'title', 0, `第${n}次`));
      const versions = await confirmAll(draft);
      const [saved, published] = await Promise.all([
        save(draft, 'title', 1, `改${n}`),
        publish(draft, versions),
      ]);
      expect([
        ['allowed', 'draftChanged'],
        ['draftEnded', 'allowed'],
      ]).toContainEqual([refusalOf(saved), refusalOf(published)]);
    }
  });

  test('closes the one it follows into its archive in the same act', async () => {
    const draft = await begin({ origin: 'lastYear', campaign: campaign.id, year: 2020 });
    const versions = await confirmAll(draft);
    yes(await publish(draft, versions, true));
    const { campaigns } = yes(await as(db, city).ask(draftList, {}));
    expect(campaigns.map(({ year, closed }) => [year, closed])).toEqual([
      [2020, false],
      [2019, true],
    ]);
    const jobs = await everywhere(campaign, (tx) =>
      tx.selectFrom('job').select('kind').where('tenant', '=', campaign.tenant).execute(),
    );
    expect(jobs).toEqual([{ kind: 'makeArchive' }]);
    expect(await events(campaign.id)).toEqual(['closeCampaign']);
  });
});

describe('from a notice', () => {
  const text = [
    '关于开展2021年创新工作室创建工作的通知',
    '各县（市、区）总工会：',
    '请于9月30日前报送申报材料。',
    '某某市总工会',
    '2021年5月6日',
  ].join('\n');
  const files = localFiles(tempFolder());
  const world = { db, files, office: officeReaders(doOfficeJob) };
  const start = (input: object, actor = city) =>
    as(db, actor, undefined, world).run(startDraft, { origin: 'notice', ...input });

  async function uploaded(name: string, bytes: Buffer, actor = city) {
    const upload = await anUpload(db, actor, { name, bytes, at: workday });
    const { tenant } = campaign;
    const received = await files.receive(Readable.from([bytes]));
    await files.keep(tenant, received);
    return upload.id;
  }

  test('pasted: reading and lines are kept with the draft, the rest comes from the base', async () => {
    const { draft } = yes(await start({ text, campaign: campaign.id }));
    const found = await detail(draft);
    expect(found).toMatchObject({ origin: 'notice', previous: { campaign: campaign.id } });
    expect(found.notice).toEqual(text.split('\n'));
    expect(found.programme).toMatchObject({ year: 2021, title: '2021年创新工作室创建工作' });
    expect((found.programme as Programme).forms).toHaveLength(campaign.programme.forms.length);
    expect(found.reading).toMatchObject({ number: { value: null } });
    const bare = yes(await start({ text }));
    expect((await detail(bare.draft)).previous).toBeNull();
  });

  test('uploaded: as text, as Word; the file stays with the draft and the other officers read it', async () => {
    const upload = await uploaded('通知.txt', Buffer.from(text));
    const { draft } = yes(await start({ upload, campaign: campaign.id }));
    expect((await detail(draft)).notice).toEqual(text.split('\n'));
    const colleague = await aPerson(campaign, 'cityOfficer');
    const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
    const read = (actor: Actor) =>
      everywhere(campaign, (tx) => readableUpload(tx, contextOf(actor), upload)).then((found) => found?.id);
    expect([await read(colleague), await read(officer)]).toEqual([upload, undefined]);
  });

  test('nothing given, somebody else’s file, no notice, a broken file: a refusal that says what to do', async () => {
    expect(refusalOf(await start({}))).toBe('inputInvalid');
    expect(refusalOf(await start({ text: ' \n　' }))).toBe('inputInvalid');
    expect(refusalOf(await start({ upload: newId() }))).toBe('uploadUnknown');
    const colleague = await aPerson(campaign, 'cityOfficer');
    const theirs = await uploaded('通知.txt', Buffer.from(text), colleague);
    expect(refusalOf(await start({ upload: theirs }))).toBe('uploadUnknown');
    const broken = await uploaded('通知.pdf', Buffer.from('%PDF-1.4 broken'));
    expect(refusalOf(await start({ upload: broken }))).not.toBe('allowed');
    const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
    expect(refusalOf(await start({ text }, officer))).toBe('notAllowed');
    expect(refusalOf(await start({ text, campaign: newId() }))).toBe('notFound');
    expect(yes(await as(db, city).ask(draftList, {})).drafts).toEqual([]);
  });
});

test('a discarded draft leaves the list and takes nothing more', async () => {
  const draft = await begin();
  yes(await as(db, city).run(discardDraft, { draft }));
  expect(yes(await as(db, city).ask(draftList, {})).drafts).toEqual([]);
  expect(await save(draft, 'title', 0, 'x')).toMatchObject({
    refusal: { code: 'draftEnded', params: { how: 'discarded' } },
  });
  expect(refusalOf(await as(db, city).run(discardDraft, { draft }))).toBe('draftEnded');
});

test('closing: once, by the city, into an archive', async () => {
  const input = { campaign: campaign.id };
  const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
  expect(refusalOf(await as(db, officer).run(closeCampaign, input))).toBe('notAllowed');
  expect(refusalOf(await as(db, city).run(closeCampaign, { campaign: newId() }))).toBe('notFound');
  const answers = await Promise.all([1, 2].map(() => as(db, city).run(closeCampaign, input)));
  expect(answers.map(refusalOf).sort()).toEqual(['allowed', 'campaignAlreadyClosed']);
});
