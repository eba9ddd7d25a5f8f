import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  contextOf,
  everywhere,
  refusalOf,
  workday,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import { exportWork } from '../exports/exportWork.ts';
import { newId } from '../newId.ts';
import { workEntries } from '../queries/workEntries.ts';
import { workEntry } from '../queries/workEntry.ts';
import { workKinds } from '../queries/workKinds.ts';
import { workList } from '../queries/workList.ts';
import { readableUpload } from '../store/uploads.ts';
import { workCounts, workOf } from '../store/workEntries.ts';
import { addWorkFiles } from './addWorkFiles.ts';
import { correctEntry } from './correctEntry.ts';
import { recordEntries } from './recordEntries.ts';
import { recordWork } from './recordWork.ts';
import { removeWorkFile } from './removeWorkFile.ts';
import { withdrawEntry } from './withdrawEntry.ts';

const { app: db } = await freshDatabase();
const campaign = await aCampaign(db);
const body = campaign.bodies.shashi!;
const unit = await aUnit(campaign, body);
const { studio } = await anApplication(campaign, { unit, body });
const elsewhere = await anApplication(campaign, { body: campaign.bodies.jingzhou! });
const lead = await aPerson(campaign, 'lead', { studio, unit, body }, { displayName: '周领衔' });
const apprentice = await aPerson(campaign, 'apprentice', { studio, unit, body });
const officer = await aPerson(campaign, 'bodyOfficer', { body }, { displayName: '王干事' });
const stranger = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.jingzhou! });
const inspector = await aPerson(campaign, 'inspector');

const result = <More extends object>(more: More = {} as More, answers: Record<string, unknown> = {}) => ({
  ...{ studio, kind: 'result', on: '2019-08-20' },
  answers: { title: '轧辊修复新工艺', tags: ['problems', 'skills'], ...answers },
  ...more,
});

test('a lead records, sees, corrects and takes back; nothing is lost and nothing counts twice (F30, R77, R78)', async () => {
  expect(yes(await as(db, apprentice).ask(workKinds, {})).log?.kinds).toHaveLength(11);
  const photo = await anUpload(db, lead, { name: '现场.jpg', mediaType: 'image/jpeg' });
  const key = newId();
  const sent = result({ uploads: [photo.id] });
  const { entry } = yes(await as(db, lead).run(recordWork, sent, key));
  // Sent again by a phone that heard no answer: once by the key, once by the id.
  expect(yes(await as(db, lead).run(recordWork, sent, key))).toEqual({ entry });
  expect(yes(await as(db, lead).run(recordWork, { ...sent, entry }))).toEqual({ entry });
  expect(refusalOf(await as(db, apprentice).run(recordWork, result({ entry })))).toBe('idempotencyKeyReused');
  // Two tabs of one phone send at once, under keys of their own.
  const twice = result({ entry: newId(), kind: 'project' }, { title: '同时补发', approvedBy: '本公司' });
  const both = await Promise.all([0, 1].map(() => as(db, lead).run(recordWork, twice)));
  expect(both.map((one) => yes(one))).toEqual([{ entry: twice.entry }, { entry: twice.entry }]);
  yes(await as(db, lead).run(withdrawEntry, { entry: twice.entry, reason: '试验' }));

  const use = { studio, kind: 'application', on: '2019-09-01', about: entry };
  const { entry: used } = yes(
    await as(db, apprentice).run(recordWork, {
      ...use,
      answers: { where: '一分厂', benefit: '每年省 12 万元' },
    }),
  );
  const page = yes(await as(db, lead).ask(workEntries, { studio }));
  expect(page).toMatchObject({ year: 2019, studio: { id: studio } });
  expect(
    page.entries.map(({ title, about, followers, files }) => [title, about?.title ?? null, followers, files]),
  ).toEqual([
    ['一分厂', '轧辊修复新工艺', 0, 0],
    ['轧辊修复新工艺', null, 1, 1],
  ]);
  expect(page.tags.map(({ tag }) => tag).sort()).toEqual(['提高职工素质', '解决企业难题'].sort());
  expect(page.yearly.map(({ counts, n }) => [counts, n])).toEqual([
    ['project', 0],
    ['result', 1],
  ]);
  expect(yes(await as(db, lead).ask(workEntries, { studio, tag: '推动企业创新' })).entries).toEqual([]);
  expect(page.allowed.sort()).toEqual(['correctWork', 'recordWork']);
  expect(yes(await as(db, officer).ask(workEntries, { studio })).entries).toHaveLength(2);
  expect(refusalOf(await as(db, stranger).ask(workEntries, { studio }))).toBe('notFound');
  expect(refusalOf(await as(db, inspector).ask(workEntries, { studio }))).toBe('notAllowed');

  // Putting right: who worked from the older version sees both values.
  const correct = (who = lead, input = {}) =>
    as(db, who).run(correctEntry, {
      ...{ entry, version: 1, on: '2019-08-21', reason: '日期写错' },
      ...{ answers: { title: '轧辊修复新工艺', tags: ['problems'] }, ...input },
    });
  expect(refusalOf(await correct(apprentice))).toBe('notAllowed');
  expect(refusalOf(await correct(lead, { on: '2019-08-20', answers: sent.answers }))).toBe('workUnchanged');
  expect(yes(await correct())).toEqual({ version: 2 });
  const late = await correct(officer, { answers: { title: '另一名称' } });
  expect(late).toMatchObject({
    refusal: {
      code: 'versionConflict',
      params: {
        conflicts: [
          { path: 'tags' },
          { path: 'title', yours: '另一名称', theirs: '轧辊修复新工艺', version: 2 },
        ],
      },
    },
  });
  const shown = yes(await as(db, officer).ask(workEntry, { entry }));
  expect(shown).toMatchObject({
    corrected: true,
    on: '2019-08-21',
    files: [{ name: '现场.jpg' }],
    followers: [{ id: used }],
  });
  expect(shown.history).toMatchObject([{ version: 1, byName: '周领衔', reason: '日期写错' }]);
  expect(shown.history[0]?.lines[0]).toEqual({ label: '完成日期', text: '2019年8月20日' });

  // Photos: who may see the entry may see them.
  const see = (who = officer) => everywhere(campaign, (tx) => readableUpload(tx, contextOf(who), photo.id));
  expect((await see())?.name).toBe('现场.jpg');
  expect(await see(stranger)).toBeUndefined();
  const paper = await anUpload(db, apprentice);
  expect(yes(await as(db, apprentice).run(addWorkFiles, { entry, uploads: [paper.id] }))).toEqual({
    files: 2,
  });
  expect(refusalOf(await as(db, lead).run(addWorkFiles, { entry, uploads: [paper.id] }))).toBe(
    'uploadUnknown',
  );
  expect(refusalOf(await as(db, apprentice).run(removeWorkFile, { entry, upload: paper.id }))).toBe(
    'notAllowed',
  );
  yes(await as(db, lead).run(removeWorkFile, { entry, upload: paper.id }));
  expect(refusalOf(await as(db, lead).run(removeWorkFile, { entry, upload: paper.id }))).toBe('notFound');

  expect(refusalOf(await as(db, lead).run(withdrawEntry, { entry, reason: '记错' }))).toBe(
    'workHasFollowers',
  );
  expect(refusalOf(await as(db, apprentice).run(withdrawEntry, { entry: used, reason: '记错' }))).toBe(
    'notAllowed',
  );
  yes(await as(db, lead).run(withdrawEntry, { entry: used, reason: '不是本工作室的' }));
  expect(refusalOf(await as(db, lead).run(withdrawEntry, { entry: used, reason: '再来' }))).toBe(
    'workWithdrawn',
  );
  const gone = yes(await as(db, lead).ask(workEntry, { entry: used }));
  expect(gone).toMatchObject({ withdrawn: { byName: '周领衔', reason: '不是本工作室的' }, allowed: [] });
  await everywhere(campaign, async (tx) => {
    const standing = await workOf(tx, campaign.tenant, { studios: [studio], from: '2019-01-01' });
    expect(standing.map(({ id }) => id)).toEqual([entry]);
    const counts = await workCounts(tx, campaign.tenant, { studios: [studio], years: [2018, 2019] });
    expect(counts.get(studio)).toEqual(new Map([[2019, { result: 1 }]]));
    const { rows } = await sql<{
      on: string;
    }>`select last_sign_on as "on" from studio where id = ${studio}`.execute(tx);
    expect(rows[0]?.on).toBe('2019-09-01');
  });
});

test('what does not fit is refused at its field, and says what to do', async () => {
  const record = async (input: object, who = lead) => {
    const made = await as(db, who).run(recordWork, input);
    return made.ok
      ? 'recorded'
      : `${made.refusal.code} ${'path' in made.refusal.params ? made.refusal.params.path : ''}`.trim();
  };
  expect(await record(result({ on: '2019-09-03' }))).toBe('workDayOut');
  // At the end of the 2nd of September in the city it is still the 2nd in London.
  const night = new Date('2019-09-03T00:30:00+08:00');
  expect((await as(db, lead, night).run(recordWork, result({ on: '2019-09-03' }))).ok).toBe(true);
  expect(await record(result({ on: '1919-09-01' }))).toBe('workDayOut');
  expect(await record(result({ on: '2019-02-30' }))).toBe('inputInvalid');
  expect(await record(result({ kind: 'nothing' }))).toBe('workKindUnknown');
  expect(await record(result({}, { title: '' }))).toBe('workUnfit title');
  expect(await record(result({}, { title: '长'.repeat(81) }))).toBe('workUnfit title');
  expect(await record(result({}, { tags: ['unknown'] }))).toBe('workUnfit tags');
  expect(await record(result({}, { nowhere: 'x' }))).toBe('workUnfit nowhere');
  expect(await record(result({}, { title: '前\u0000后' }))).toBe('recorded');
  const fund = (amount: string) => ({
    studio,
    kind: 'fund',
    on: '2019-08-01',
    answers: { source: '本单位', amount },
  });
  expect(await record(fund('很多'))).toBe('workUnfit amount');
  expect(await record(fund('-1'))).toBe('workUnfit amount');
  expect(await record(fund('12.5'))).toBe('recorded');
  const patent = {
    studio,
    kind: 'patent',
    on: '2019-08-01',
    answers: { title: '夹具', type: 'utility', number: 'ZL 2019 2 1' },
  };
  expect(await record(patent)).toBe('workProofMissing');
  expect(await record({ ...patent, uploads: [newId()] })).toBe('uploadUnknown');
  expect(
    await record({
      studio,
      kind: 'application',
      on: '2019-08-01',
      answers: { where: '厂内', benefit: '省' },
    }),
  ).toBe('workAboutMissing');
  expect(await record({ ...result(), studio: elsewhere.studio })).toBe('notFound');
  expect(await record(result(), inspector)).toBe('notAllowed');
  const honour = { studio, kind: 'honour', on: '2019-08-01' };
  const proof = (await anUpload(db, lead)).id;
  const hidden = { title: '技术能手', holder: 'lead', level: 'city', name: '不该留下', modelLevel: 'city' };
  const { entry } = yes(await as(db, lead).run(recordWork, { ...honour, answers: hidden, uploads: [proof] }));
  expect(yes(await as(db, lead).ask(workEntry, { entry })).answers).toEqual({
    title: '技术能手',
    holder: 'lead',
    level: 'city',
  });
});

test('officers see the log of their studios by kind, tag, word and studio, page by page; sheets alike', async () => {
  const ask = async (input: object, who = officer) => yes(await as(db, who).ask(workList, input));
  const titles = (found: { rows: readonly { title: string }[] }) => found.rows.map(({ title }) => title);
  const all = await ask({});
  expect(all.count).toBe(all.rows.length);
  expect(titles(await ask({ kind: 'fund' }))).toEqual(['本单位']);
  expect(titles(await ask({ tag: '解决企业难题', year: 2019, search: '轧辊' }))).toContain('轧辊修复新工艺');
  expect((await ask({ search: all.rows[0]!.studio.name })).count).toBe(all.count);
  expect((await ask({ search: '没有这样的字' })).rows).toEqual([]);
  expect((await ask({ body: campaign.bodies.jingzhou! })).count).toBe(0);
  expect((await ask({}, stranger)).rows).toEqual([]);
  expect((await ask({ sort: 'recorded' }, lead)).count).toBe(all.count);
  expect(refusalOf(await as(db, inspector).ask(workList, {}))).toBe('notAllowed');
  const days = all.rows.map(({ on }) => on);
  expect(days).toEqual([...days].sort().reverse());

  const sheet = await exportWork(db, contextOf(officer), { kind: 'result' });
  const { stream } = yes(sheet);
  expect((await new Response(stream).arrayBuffer()).byteLength).toBeGreaterThan(1000);
  expect(refusalOf(await exportWork(db, contextOf(apprentice), {}))).toBe('notAllowed');
});

test('an outbox of many rows: each is recorded once or told why not (F30)', async () => {
  const [first, second, third, fourth] = [newId(), newId(), newId(), newId()];
  const entries = [
    result({ entry: first }, { title: '离线一' }),
    {
      entry: second,
      studio,
      kind: 'application',
      on: '2019-08-25',
      about: first,
      answers: { where: '二分厂', benefit: '好' },
    },
    result({ entry: third, on: '2020-01-01' }),
    result({ entry: fourth, studio: elsewhere.studio }),
  ];
  const told = yes(await as(db, lead).run(recordEntries, { entries })).results;
  expect(told.map(({ outcome, code }) => [outcome, code])).toEqual([
    ['recorded', null],
    ['recorded', null],
    ['refused', 'workDayOut'],
    ['refused', 'notFound'],
  ]);
  expect(told[2]?.message).toContain('不晚于今天');
  const again = yes(await as(db, lead).run(recordEntries, { entries: entries.slice(0, 2) })).results;
  expect(again.map(({ outcome }) => outcome)).toEqual(['already', 'already']);
  expect(refusalOf(await as(db, inspector).run(recordEntries, { entries }))).toBe('notAllowed');
  expect(
    refusalOf(await as(db, stranger).run(recordEntries, { entries: [result({ entry: newId() })] })),
  ).toBe('notAllowed');

  // 代录: the officer's name stands beside it.
  const { entry } = yes(await as(db, officer).run(recordWork, result({}, { title: '代录的成果' })));
  expect(yes(await as(db, lead).ask(workEntry, { entry }))).toMatchObject({
    enteredFor: true,
    byName: '王干事',
  });
  expect(yes(await as(db, lead).ask(workEntry, { entry: first }))).toMatchObject({ enteredFor: false });
  await everywhere(campaign, (tx) =>
    sql`update studio set merged_into = ${elsewhere.studio} where id = ${studio}`.execute(tx),
  );
  expect(refusalOf(await as(db, lead, workday).run(recordWork, result()))).toBe('workStudioMerged');
});
