import { writeXlsx } from 'hucre';
import { beforeAll, expect, test } from 'vitest';
import { aZip } from '../../../test/archives.ts';
import {
  aCampaign,
  anApplication,
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
import { aDesk, startClock } from '../../../test/piles.ts';
import { rowCounts } from '../../../test/rowCounts.ts';
import type { Actor } from '../../core/access/roles.ts';
import { cancelRegisterImport } from '../commands/cancelRegisterImport.ts';
import { checkRegisterList } from '../commands/checkRegisterList.ts';
import { chooseRegisterRows } from '../commands/chooseRegisterRows.ts';
import { resumeRegisterImport } from '../commands/resumeRegisterImport.ts';
import { takeRegisterList } from '../commands/takeRegisterList.ts';
import { undoRegisterImport } from '../commands/undoRegisterImport.ts';
import { doOfficeJob } from '../exchange/officeJob.ts';
import { officeReaders } from '../exchange/officeReaders.ts';
import { exportRegisterFaults } from '../exports/exportRegisterFaults.ts';
import { importRegister } from '../jobs/importRegister.ts';
import { registerImport } from '../queries/registerImport.ts';
import { registerImports } from '../queries/registerImports.ts';
import { registerRows } from '../queries/registerRows.ts';
import { readListHere } from './readList.ts';
import { readRegisterFile } from './registerFile.ts';

const database = await freshDatabase();
const { app: db } = database;
const desk = await aDesk(database);
const world = { ...desk.deps, office: officeReaders(doOfficeJob) };
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
beforeAll(async () => {
  campaign = await aCampaign(db);
  await startClock(database, campaign);
  city = await aPerson(campaign, 'cityOfficer');
  officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
});

const heads = ['序号', '推荐单位', '申报单位', '创新工作室名称', '领衔人', '级别', '认定时间', '主要成果'];
const list = (rows: readonly (readonly (string | number)[])[], head: readonly string[] = heads) =>
  writeXlsx({
    sheets: [{ name: '附件', rows: [['2017年名单'], [], [...head], ...rows.map((row) => [...row])] }],
  });
const upload = (bytes: Uint8Array, who = city) => desk.upload(who, Buffer.from(bytes), xlsx);
const look = async (id: string, who = city) => readRegisterFile(world, contextOf(who), { upload: id });

interface Check {
  readonly who?: Actor;
  readonly fixed?: Record<string, string>;
  readonly columns?: Record<string, number>;
}
/** Uploads a list, has it checked as it was proposed, and answers the import. */
async function check(bytes: Uint8Array, { who = city, fixed, columns }: Check = {}) {
  const file = await upload(bytes, who);
  const [sheet] = yes(await look(file, who)).sheets;
  const input = {
    ...{ upload: file, sheet: sheet!.index, sheetName: sheet!.name, headerRow: sheet!.headerRow },
    headers: sheet!.rows.find(({ number }) => number === sheet!.headerRow)!.cells,
    ...{ columns: columns ?? sheet!.columns, fixed: fixed ?? { title: '示范', namingBody: '测试市总工会' } },
  };
  const { import: id } = yes(await as(db, who).run(checkRegisterList, input));
  await work();
  return id;
}
const work = () => desk.work([importRegister(readListHere)]);
const state = async (id: string, who = city) => yes(await as(db, who).ask(registerImport, { import: id }));
const rows = async (id: string, filter = {}) =>
  yes(await as(db, city).ask(registerRows, { import: id, ...filter })).rows;
async function take(id: string, who = city) {
  yes(await as(db, who).run(takeRegisterList, { import: id }));
  await work();
  return state(id, who);
}
const studios = (unitName: string) =>
  everywhere(campaign, (tx) =>
    tx
      .selectFrom('studio')
      .select(['id', 'name', 'lead_name', 'registered_on', 'level', 'title', 'named_on', 'results', 'body'])
      .where('unit_name', '=', unitName)
      .orderBy('lead_name')
      .execute(),
  );

test('a list is proposed, checked, taken, and known again by its heads; taken twice nothing is there twice', async () => {
  const bytes = await list([
    [1, '沙市区总工会', '虚构铸造有限公司', '甲一创新工作室', '甲一', '市级', '2017年6月', '成果甲'],
    // Lists name a union by its district, and bring signs that nobody sees.
    [2, '沙市区', '虚构铸造有限公司', '乙\u200b二创新工作室', '', '', 43000, '成果乙'],
    [3, '沙市区总工会', '虚构铸造（有限责任公司）', '甲一工作室', '甲 一', '省级', '2018.5.1', ''],
    ['合计', '', '', '', '', '', '', ''],
  ]);
  const seen = yes(await look(await upload(bytes)));
  expect(seen.sheets).toMatchObject([
    { headerRow: 3, remembered: false, columns: { body: 1, unit: 2, name: 3, lead: 4 } },
  ]);
  const id = await check(bytes);
  expect(await state(id)).toMatchObject({
    phase: 'checked',
    counts: { new: 2, twice: 1, fault: 0 },
    toTake: 3,
  });
  expect((await rows(id))[2]).toMatchObject({ row: 6, outcome: 'twice', why: 'row', sameRow: 4 });
  const before = await rowCounts(database, campaign.tenant);
  expect(await take(id)).toMatchObject({ phase: 'taken', done: 3, made: 2 });
  const made = await studios('虚构铸造有限公司');
  expect(made).toMatchObject([
    { lead_name: '乙二', title: '示范', named_on: '2017-09-22', registered_on: '2019-09-02' },
    { lead_name: '甲一', level: 'province', named_on: '2018-05-01', results: '成果甲' },
  ]);
  expect(refusalOf(await as(db, city).run(takeRegisterList, { import: id }))).toBe('importNotChecked');
  const again = await check(bytes);
  expect(yes(await look(await upload(bytes))).sheets[0]).toMatchObject({
    remembered: true,
    fixed: { title: '示范' },
  });
  expect(await state(again)).toMatchObject({ counts: { new: 0, known: 3 } });
  expect(await take(again)).toMatchObject({ done: 3, made: 0 });
  expect((await studios('虚构铸造有限公司')).length).toBe(2);
  expect(yes(await as(db, city).ask(registerImports, {})).imports.map((one) => one.phase)).toEqual([
    'taken',
    'taken',
  ]);

  // Taken back, last first: the second import added nothing, the first one’s studios go with their unit.
  for (const one of [again, id]) {
    yes(await as(db, city).run(undoRegisterImport, { import: one }));
    await work();
    expect(await state(one)).toMatchObject({ phase: 'undone', kept: 0, made: 0 });
  }
  expect(await studios('虚构铸造有限公司')).toEqual([]);
  const after = await rowCounts(database, campaign.tenant);
  for (const table of ['studio', 'studio_title', 'studio_name', 'studio_unit', 'unit', 'unit_name'])
    expect(after[table], table).toBe(before[table]);
  expect(refusalOf(await as(db, city).run(undoRegisterImport, { import: id }))).toBe('importNotTaken');
  expect(desk.faults).toEqual([]);
});

test('a studio that has a life of its own by now is kept and told why; the rest goes', async () => {
  const bytes = await list([
    [1, '沙市区总工会', '虚构线缆厂', '丙三工作室', '丙三', '', '2016年', ''],
    [2, '沙市区总工会', '虚构线缆厂', '丁四工作室', '丁四', '', '2016年', ''],
  ]);
  const id = await check(bytes);
  await take(id);
  const [kept] = (await studios('虚构线缆厂')).filter(({ lead_name }) => lead_name === '丙三');
  const applied = await anApplication(campaign, { body: campaign.bodies.shashi!, state: 'draft' });
  await everywhere(campaign, (tx) =>
    tx.updateTable('application').set({ studio: kept!.id }).where('id', '=', applied.id).execute(),
  );
  yes(await as(db, city).run(undoRegisterImport, { import: id }));
  await work();
  expect(await state(id)).toMatchObject({ phase: 'undone', kept: 1 });
  expect(await rows(id, { kept: 'true' })).toMatchObject([{ lead: '丙三', keptBecause: '已经有申报' }]);
  expect((await studios('虚构线缆厂')).map(({ lead_name, title }) => [lead_name, title])).toEqual([
    ['丙三', '示范'],
  ]);
});

test('possible duplicates wait for a person, with both places; faults go back as a sheet that can be corrected and sent again', async () => {
  const one = await anApplication(campaign, {
    body: campaign.bodies.shashi!,
    unitName: '虚构老厂',
    leadName: '戊五',
  });
  await everywhere(campaign, (tx) =>
    tx.updateTable('studio').set({ registered_on: '2015-01-01' }).where('id', '=', one.studio).execute(),
  );
  const bytes = await list([
    [1, '沙市区总工会', '虚构改名新厂', '戊五创新工作室', '戊五', '', '2016年', ''],
    [2, '火星区总工会', '虚构厂', '己六工作室', '己六', '特级', '大概2016', ''],
    [3, '沙市区总工会', '虚构好厂', '庚七工作室', '庚七', '', '2016年', ''],
  ]);
  const id = await check(bytes);
  expect(await state(id)).toMatchObject({ counts: { possible: 1, fault: 1, new: 1 }, undecided: 1 });
  expect((await rows(id, { outcome: 'possible' }))[0]).toMatchObject({
    ...{ unit: '虚构改名新厂', why: 'name', studio: { unitName: '虚构老厂', studio: one.studio } },
  });
  expect((await rows(id, { outcome: 'fault' }))[0]!.faults).toEqual([
    expect.stringMatching(/^F 列：级别“特级”认不出/),
    expect.stringMatching(/^G 列：.*“大概2016”认不出是哪一天/),
    expect.stringMatching(/^B 列：.*“火星区总工会”不在本系统里/),
  ]);
  expect(await as(db, city).run(takeRegisterList, { import: id })).toMatchObject({
    refusal: { code: 'importUndecided', params: { count: 1 } },
  });
  const sheet = yes(await exportRegisterFaults(db, contextOf(city), { import: id }));
  const back = new Uint8Array(await new Response(sheet.stream).arrayBuffer());
  const seen = yes(await look(await upload(back)));
  expect(seen.sheets[0]).toMatchObject({
    headerRow: 1,
    columns: { body: 1, unit: 2, name: 3 },
    remembered: true,
  });
  expect(seen.sheets[0]!.rows[1]!.cells.at(-1)).toMatch(/火星区总工会/);

  yes(await as(db, city).run(chooseRegisterRows, { import: id, choice: 'same', outcome: 'possible' }));
  expect(await take(id)).toMatchObject({ done: 2, made: 1 });
  expect(refusalOf(await as(db, city).run(chooseRegisterRows, { import: id, choice: 'out' }))).toBe(
    'importNotChecked',
  );
  const file = await studios('虚构老厂');
  expect(file).toMatchObject([{ id: one.studio, title: '示范', registered_on: '2015-01-01' }]);
  const second = await check(bytes);
  yes(await as(db, city).run(chooseRegisterRows, { import: second, choice: 'out' }));
  yes(await as(db, city).run(chooseRegisterRows, { import: second, choice: 'new', rows: [6] }));
  expect(await take(second)).toMatchObject({ made: 1 });
  expect((await studios('虚构好厂')).length, 'said to be another one').toBe(2);
});

test('a body imports into its own reach only; others do not see its lists', async () => {
  const stranger = await aPerson(campaign, 'bodyOfficer', {
    body: Object.entries(campaign.bodies).find(([code]) => code !== 'shashi')![1],
  });
  const id = await check(
    await list([
      [1, '', '虚构自家厂', '辛八工作室', '辛八', '', '2016年', ''],
      [
        2,
        campaign.programme.bodies.find(({ id: code }) => code !== 'shashi')!.name,
        '虚构别家厂',
        '壬九工作室',
        '壬九',
        '',
        '',
        '',
      ],
    ]),
    { who: officer },
  );
  expect(await state(id, officer)).toMatchObject({ counts: { new: 1, fault: 1 } });
  expect((await rows(id, { outcome: 'fault' }))[0]!.faults.at(-1)).toMatch(/不是您的单位/);
  for (const command of [takeRegisterList, undoRegisterImport, cancelRegisterImport, resumeRegisterImport])
    expect(refusalOf(await as(db, stranger).run(command, { import: id })), command.contract.name).toBe(
      'notFound',
    );
  expect(refusalOf(await as(db, stranger).ask(registerRows, { import: id }))).toBe('notFound');
  expect(refusalOf(await exportRegisterFaults(db, contextOf(stranger), { import: id }))).toBe('notFound');
  expect(await take(id, officer)).toMatchObject({ made: 1 });
  expect((await studios('虚构自家厂'))[0]!.body).toBe(campaign.bodies.shashi);
  const lead = await aPerson(campaign, 'lead', {});
  expect(refusalOf(await as(db, lead).run(takeRegisterList, { import: id }))).toBe('notAllowed');
});

test('a reader that walks over rows it had says so, or it would be thought to hang', async () => {
  const bytes = await list(
    Array.from({ length: 900 }, (_, at) => [at, '沙市区总工会', '厂', `人${at}工作室`, '', '', '', '']),
  );
  const settings = { columns: { name: 3, unit: 2, body: 1 }, fixed: {}, suffix: '' };
  const said: number[] = [];
  const job = { bytes, sheet: 0, after: 800, settings, today: '2019-09-02' };
  await readListHere(job, async (found) => void said.push(found.length), new AbortController().signal);
  expect(said.length).toBeGreaterThan(1);
  expect(said[0]).toBe(0);
  expect(said.reduce((sum, one) => sum + one, 0)).toBe(103);
});

test('cut off anywhere and begun again, reading and taking go on behind the last batch', async () => {
  const many = Array.from({ length: 1200 }, (_, at) => [
    at,
    '沙市区总工会',
    `虚构第${at % 90}厂`,
    `人${String.fromCodePoint(0x4e00 + at)}工作室`,
    '',
    '市级',
    '2016年5月',
    '',
  ]);
  const file = await upload(await list(many));
  const [sheet] = yes(await look(file)).sheets;
  const input = {
    upload: file,
    sheet: 0,
    sheetName: '附件',
    headerRow: 3,
    headers: heads,
    columns: sheet!.columns,
    fixed: { title: '示范' },
  };
  const { import: id } = yes(await as(db, city).run(checkRegisterList, input));
  // The process dies in the middle of reading: what was staged stays.
  const dying = importRegister(async (job, onBatch, signal) => {
    let batches = 0;
    return readListHere(
      job,
      async (found) => {
        if (++batches > 4) throw new Error('killed');
        await onBatch(found);
      },
      signal,
    );
  });
  const died = await desk.work([dying]);
  expect(died).toBe(1);
  desk.faults.length = 0;
  expect(await state(id)).toMatchObject({ phase: 'reading', counts: { new: expect.any(Number) } });
  expect(refusalOf(await as(db, city).run(takeRegisterList, { import: id }))).toBe('importAtWork');
  yes(await as(db, city).run(cancelRegisterImport, { import: id }));
  expect(refusalOf(await as(db, city).run(cancelRegisterImport, { import: id }))).toBe('jobEnded');
  yes(await as(db, city).run(resumeRegisterImport, { import: id }));
  await work();
  expect(await state(id)).toMatchObject({ phase: 'checked', counts: { new: 1200 } });
  // Cancelled while it is taken: the rest is taken when it goes on.
  yes(await as(db, city).run(takeRegisterList, { import: id }));
  const cancelled = { ...importRegister(readListHere) };
  await desk.work([
    {
      kind: cancelled.kind,
      run: (job, deps) =>
        cancelled.run(
          {
            ...job,
            report: async (done, total) => {
              if (done >= 400) await as(db, city).run(cancelRegisterImport, { import: id });
              return job.report(done, total);
            },
          },
          deps,
        ),
    },
  ]);
  const half = await state(id);
  expect(half).toMatchObject({ phase: 'taking', progress: { state: 'cancelled' }, done: 400 });
  yes(await as(db, city).run(resumeRegisterImport, { import: id }));
  await work();
  expect(await state(id)).toMatchObject({ phase: 'taken', done: 1200, made: 1200 });
  const { count } = await everywhere(campaign, (tx) =>
    tx
      .selectFrom('studio')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('name', 'like', '人%工作室')
      .executeTakeFirstOrThrow(),
  );
  expect(Number(count)).toBe(1200);
  expect(refusalOf(await as(db, city).run(resumeRegisterImport, { import: id }))).toBe('jobEnded');
});

test('what is no list is refused in words that say what to do', async () => {
  const code = async (bytes: Uint8Array) => refusalOf(await look(await upload(bytes)));
  expect(await code(await writeXlsx({ sheets: [{ name: '空', rows: [] }] }))).toBe('importNoSheet');
  expect(await code(Buffer.from('PK\u0003\u0004 no'))).toBe('fileDamaged');
  expect(
    await code(
      await aZip({
        'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        'xl/_rels/workbook.xml.rels': '<x/>',
      }),
    ),
  ).toBe('fileDamaged');
  const file = await upload(await list([[1, '沙市区总工会', '厂', '甲工作室', '甲某', '', '', '']]));
  const input = {
    upload: file,
    sheet: 0,
    sheetName: '附件',
    headerRow: 3,
    headers: heads,
    columns: { name: 3 },
    fixed: {},
  };
  expect(await as(db, city).run(checkRegisterList, input)).toMatchObject({
    refusal: { code: 'importColumnsMissing', params: { columns: ['unit', 'body'] } },
  });
  const bad = { ...input, columns: { name: 3, unit: 2, body: 1 }, fixed: { namedOn: '某天' } };
  expect(refusalOf(await as(db, city).run(checkRegisterList, bad))).toBe('importSettingBad');
  expect(
    refusalOf(await as(db, officer).run(checkRegisterList, { ...input, columns: { name: 3, unit: 2 } })),
  ).toBe('uploadUnknown');
  expect(workday).toBeInstanceOf(Date);
});
