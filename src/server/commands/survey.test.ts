import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  aPerson,
  as,
  aUnit,
  contextOf,
  everywhere,
  refusalOf,
  type TestCampaign,
  workday,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { askedOf } from '../../core/survey/asked.ts';
import { rollUp, rollUpSheet, type SheetFacts } from '../../core/survey/rollUp.ts';
import { haveStates } from '../../core/survey/sheetState.ts';
import { readXlsx } from '../../documents/read/readXlsx.ts';
import { exportSurveyProblems, exportSurveySheets } from '../exports/exportSurvey.ts';
import { newId } from '../newId.ts';
import { doDailyWork } from '../outbox/doDailyWork.ts';
import { studioSheets } from '../queries/studioSheets.ts';
import { surveyList } from '../queries/surveyList.ts';
import { surveyNarratives } from '../queries/surveyNarratives.ts';
import { surveyProblems } from '../queries/surveyProblems.ts';
import { surveyProgress } from '../queries/surveyProgress.ts';
import { surveyRollUp } from '../queries/surveyRollUp.ts';
import { surveySheet } from '../queries/surveySheet.ts';
import { surveySheets } from '../queries/surveySheets.ts';
import { latestSurveyFacts } from '../store/surveySheets.ts';
import { surveyReportPaper } from '../surveyReportPaper.ts';
import { addToSurvey } from './addToSurvey.ts';
import { closeProblem } from './closeProblem.ts';
import { closeSurvey } from './closeSurvey.ts';
import { confirmSurveySheets } from './confirmSurveySheets.ts';
import { dropProblem } from './dropProblem.ts';
import { keepProblem } from './keepProblem.ts';
import { moveSurveyDue } from './moveSurveyDue.ts';
import { openSurvey } from './openSurvey.ts';
import { remindSurvey } from './remindSurvey.ts';
import { returnSurveySheet } from './returnSurveySheet.ts';
import { saveSurveyAnswers } from './saveSurveyAnswers.ts';
import { submitSurveySheet } from './submitSurveySheet.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
let other: Actor;
let clerk: Actor;
let unit: string;
let studio: string;
let neighbour: string;
let survey: string;

async function aStudio(host: string, name: string, registered = true, level: 'city' | null = null) {
  const id = newId();
  await everywhere(campaign, (tx) =>
    tx
      .insertInto('studio')
      .values({
        ...{ tenant: campaign.tenant, id, unit: host, name, lead_name: name.slice(0, 3), pinyin: name },
        ...{ created_at: workday, registered_on: registered ? '2019-01-01' : null, level },
      })
      .execute(),
  );
  return id;
}

const full = {
  'figure.members': '8',
  'figure.projects': '2',
  'figure.results': '1',
  'figure.benefit': '12.50',
  'figure.operation': 'well',
  ...Object.fromEntries(
    ['place', 'systems', 'team', 'activities', 'funds', 'results'].map((item, at) => [
      `have.${item}`,
      at < 4 ? 'met' : 'partly',
    ]),
  ),
  'part.experience': '坚持每周一次技术例会，把现场问题当天记下来，当周拿出办法，一年下来办成了三十多件实事。',
  'part.practice': '一人一题、一题一表，谁提出谁牵头，工会给时间给场地，成果在车间先用，用好了再到全厂推广。',
  'part.problems': '检测设备不足。',
};
const answer = (who: Actor, sheet: string, values: Record<string, string>) =>
  as(db, who).run(saveSurveyAnswers, {
    sheet,
    changes: Object.entries(values).map(([path, value]) => ({ path, value, basedOn: 0 })),
  });
const sheetOf = async (who: Actor, id: string) =>
  yes(await as(db, who).ask(studioSheets, { studio: id })).sheets.find(
    ({ title }) => title === '2019年调查摸底',
  )!.sheet;
const submit = (who: Actor, sheet: string, informant?: string) =>
  as(db, who).run(submitSurveySheet, { sheet, ...(informant ? { informant } : {}) });
const bodySheet = async (who: Actor) =>
  yes(await as(db, who).ask(surveyProgress, { survey })).rows.find(
    ({ body }) => body === campaign.bodies.shashi,
  )!.own!.sheet;

beforeAll(async () => {
  campaign = await aCampaign(db);
  const { shashi, songzi } = campaign.bodies;
  city = await aPerson(campaign, 'cityOfficer', {}, { displayName: '市总经办' });
  officer = await aPerson(campaign, 'bodyOfficer', { body: shashi! }, { displayName: '沙市经办' });
  other = await aPerson(campaign, 'bodyOfficer', { body: songzi! });
  unit = await aUnit(campaign, shashi!);
  clerk = await aPerson(campaign, 'clerk', { unit });
  studio = await aStudio(unit, '郑远山创新工作室', true, 'city');
  neighbour = await aStudio(await aUnit(campaign, songzi!), '周其昌创新工作室');
  await aStudio(unit, '只在草稿里的工作室', false);
});

test('the city opens it for every registered studio, each body and itself (R6)', async () => {
  const open = (who: Actor, input = {}) =>
    as(db, who).run(openSurvey, { title: '2019年调查摸底', dueOn: '2019-10-15', ...input });
  expect(refusalOf(await open(officer))).toBe('notAllowed');
  expect(refusalOf(await open(city, { dueOn: '2019-09-01' }))).toBe('surveyDuePast');
  expect(refusalOf(await open(city, { levels: ['nation'] }))).toBe('surveyNobody');
  const made = yes(await open(city));
  expect(made.sheets).toBe(2);
  survey = made.survey;
  expect(yes(await open(city, { levels: ['unnamed'], title: '未命名的' })).sheets).toBe(1);
  const list = yes(await as(db, officer).ask(surveyList, {}));
  expect(list.surveys.map(({ title, counts }) => [title, counts.open])).toEqual([
    ['未命名的', 0],
    ['2019年调查摸底', 1],
  ]);
  const progress = yes(await as(db, city).ask(surveyProgress, { survey }));
  expect(progress.rows).toHaveLength(Object.keys(campaign.bodies).length);
  expect(progress.city?.state).toBe('open');
  const late = await aStudio(unit, '后来登记的工作室');
  const add = (who: Actor) => as(db, who).run(addToSurvey, { survey });
  expect(refusalOf(await add(officer))).toBe('notAllowed');
  expect(yes(await add(city)).sheets).toBe(1);
  expect(refusalOf(await add(city)), 'everybody has one').toBe('surveyNobody');
  expect(await sheetOf(clerk, late)).toBeTruthy();
});

test('answered field by field; two tabs see both values; handed in when complete (R8)', async () => {
  const sheet = await sheetOf(clerk, studio);
  expect(refusalOf(await answer(other, sheet, { 'part.experience': '别处' }))).toBe('notFound');
  yes(await answer(clerk, sheet, { 'part.experience': '甲' }));
  const clash = await answer(officer, sheet, { 'part.experience': '乙' });
  expect(clash.ok ? '' : JSON.stringify(clash.refusal.params)).toContain('"theirs":"甲"');
  yes(
    await as(db, clerk).run(saveSurveyAnswers, {
      sheet,
      changes: [{ path: 'part.experience', value: full['part.experience'], basedOn: 1 }],
    }),
  );
  const short = await submit(clerk, sheet);
  expect(refusalOf(short)).toBe('surveyIncomplete');
  const { 'part.experience': _, ...rest } = full;
  yes(await answer(clerk, sheet, rest));
  expect(yes(await submit(clerk, sheet)).late).toBe(false);
  expect(refusalOf(await submit(clerk, sheet)), 'once').toBe('sheetHandedIn');
  const facts = await everywhere(campaign, (tx) =>
    latestSurveyFacts(tx, campaign.tenant, [studio, neighbour]),
  );
  expect(facts.get(studio)).toEqual({ answered: true, sixHave: { met: 4, all: 6 }, openProblems: 0 });
});

test('the body sends back with reasons per field, then confirms; the unit cannot check itself', async () => {
  const sheet = await sheetOf(clerk, studio);
  const back = (who: Actor, input: object) => as(db, who).run(returnSurveySheet, { sheet, ...input });
  const fields = [{ path: 'part.problems', reason: '请写具体' }];
  expect(refusalOf(await back(clerk, { fields }))).toBe('notAllowed');
  expect(refusalOf(await back(officer, {}))).toBe('sheetReasonMissing');
  expect(refusalOf(await back(officer, { fields: [{ path: 'part.moon', reason: '无' }] }))).toBe(
    'unknownPath',
  );
  yes(await back(officer, { fields }));
  const seen = yes(await as(db, clerk).ask(surveySheet, { sheet }));
  expect(seen.returned).toMatchObject({
    byName: '沙市经办',
    fields: [{ ...fields[0], value: '检测设备不足。' }],
  });
  expect(refusalOf(await as(db, officer).run(confirmSurveySheets, { sheets: [sheet] }))).toBe(
    'sheetNotHandedIn',
  );
  const changes = [{ path: 'part.problems', value: '三坐标检测要到外厂排队。', basedOn: 1 }];
  yes(await as(db, clerk).run(saveSurveyAnswers, { sheet, changes }));
  yes(await submit(clerk, sheet));
  const done = yes(
    await as(db, officer).run(confirmSurveySheets, { sheets: [sheet, await sheetOf(city, neighbour)] }),
  );
  expect([done.confirmed, done.left.length]).toEqual([[sheet], 1]);
});

test('代录 names both; late is taken and marked; a body answers for itself and the city checks it', async () => {
  const sheet = await sheetOf(city, neighbour);
  yes(await answer(other, sheet, full));
  expect(refusalOf(await submit(other, sheet))).toBe('informantMissing');
  const november = new Date('2019-11-01T09:00:00+08:00');
  const late = await as(db, other, november).run(submitSurveySheet, { sheet, informant: '王师傅' });
  expect(yes(late).late).toBe(true);
  const [row] = yes(await as(db, city).ask(surveySheets, { survey, late: 'yes' })).rows;
  expect([row?.enteredFor, row?.byName, row?.have]).toEqual(['王师傅', '测试人员', { met: 4, all: 6 }]);

  const own = await bodySheet(officer);
  const seen = yes(await as(db, officer).ask(surveySheet, { sheet: own }));
  expect(seen.proposals['figure.benefit']).toBe('12.5');
  expect(refusalOf(await answer(other, own, { 'part.problems': '别区' }))).toBe('notFound');
  const { 'figure.operation': _, ...rest } = full;
  const words = Object.fromEntries(Object.entries(rest).filter(([path]) => !path.startsWith('have.')));
  yes(await answer(officer, own, words));
  yes(await submit(officer, own));
  expect(refusalOf(await as(db, officer).run(confirmSurveySheets, { sheets: [own] }))).toBe('notAllowed');
  yes(await as(db, city).run(confirmSurveySheets, { sheets: [own] }));
  const told = yes(await as(db, city).ask(surveyNarratives, { survey, part: 'experience', level: 'body' }));
  expect(told.rows.map(({ name, text }) => [name, text])).toEqual([
    ['沙市区总工会', full['part.experience']],
  ]);
});

test('problems have an owner and a day, and live on after the survey until they are closed (R24)', async () => {
  const sheet = await sheetOf(clerk, studio);
  const words = { what: '没有检测设备', cause: 'place', owner: '厂工会', dueOn: '2019-09-30' };
  const keep = (who: Actor, input = {}) => as(db, who).run(keepProblem, { sheet, ...words, ...input });
  expect(refusalOf(await keep(other))).toBe('notFound');
  const { problem } = yes(await keep(clerk));
  expect(refusalOf(await keep(officer, { problem, version: 9 }))).toBe('problemChanged');
  yes(await keep(officer, { problem, version: 1, owner: '区总工会' }));
  const second = yes(await keep(clerk, { what: '写错了' })).problem;
  const drop = () => as(db, clerk).run(dropProblem, { problem: second, reason: '重复' });
  yes(await drop());
  expect(refusalOf(await drop())).toBe('notFound');
  expect(refusalOf(await as(db, officer).run(closeSurvey, { survey }))).toBe('notAllowed');
  yes(await as(db, city).run(closeSurvey, { survey }));
  expect(refusalOf(await as(db, city).run(closeSurvey, { survey }))).toBe('surveyClosed');
  expect(refusalOf(await as(db, city).run(moveSurveyDue, { survey, dueOn: '2019-12-01' }))).toBe(
    'surveyClosed',
  );
  const list = async (who: Actor, filter = {}, at = workday) =>
    yes(await as(db, who, at).ask(surveyProblems, filter));
  const october = new Date('2019-10-08T09:00:00+08:00');
  expect((await list(city, { state: 'overdue', owner: '区总' }, october)).rows).toMatchObject([
    { what: '没有检测设备', owner: '区总工会', causeTitle: '场地设备不足', overdue: true },
  ]);
  expect((await list(other)).count).toBe(0);
  const close = (input = {}) =>
    as(db, clerk).run(closeProblem, { problem, done: '购置三坐标一台', closedOn: '2019-09-02', ...input });
  expect(refusalOf(await close({ closedOn: '2019-09-03' }))).toBe('actInFuture');
  expect(refusalOf(await close({ proof: newId() }))).toBe('uploadUnknown');
  yes(await close());
  expect(refusalOf(await close())).toBe('problemClosed');
  expect((await list(city, { state: 'closed' })).rows[0]?.done).toBe('购置三坐标一台');
  expect((await list(city, { state: 'open' })).count).toBe(0);
});

test('who has not answered is reminded by hand and, near the due date, by itself, once', async () => {
  const open = yes(
    await as(db, city).run(openSurvey, { title: '第二次调查摸底', dueOn: '2019-10-20' }),
  ).survey;
  const remind = (who: Actor, bodies: string[]) =>
    as(db, who).run(remindSurvey, { survey: open, bodies, text: '请本周完成。' });
  expect(refusalOf(await remind(officer, [campaign.bodies.shashi!]))).toBe('notAllowed');
  expect(yes(await remind(city, [campaign.bodies.shashi!])).people).toBe(2);
  expect(refusalOf(await remind(city, [newId()]))).toBe('nobodyToRemind');
  const told = async () =>
    (
      await everywhere(campaign, (tx) =>
        tx
          .selectFrom('message')
          .select('title')
          .where('tenant', '=', campaign.tenant)
          .where('kind', '=', 'reminder')
          .where('title', 'like', '“第二次%')
          .execute(),
      )
    ).length;
  await doDailyWork({ db, config: { dailyHour: 8 } }, new Date('2019-10-10T10:00:00+08:00'));
  expect(await told(), 'too early').toBe(0);
  for (const day of ['2019-10-16', '2019-10-17'])
    await doDailyWork({ db, config: { dailyHour: 8 } }, new Date(`${day}T10:00:00+08:00`));
  const once = await told();
  expect(once).toBeGreaterThan(0);
  yes(await as(db, city).run(moveSurveyDue, { survey: open, dueOn: '2019-11-20' }));
  expect(refusalOf(await as(db, officer).run(moveSurveyDue, { survey: open, dueOn: '2019-11-20' }))).toBe(
    'notAllowed',
  );
  await doDailyWork({ db, config: { dailyHour: 8 } }, new Date('2019-10-18T10:00:00+08:00'));
  expect(await told()).toBe(once);
});

test('what the database sums is what core sums, at every level, for generated sheets (R8)', async () => {
  const facts = fc.record({
    state: fc.constantFrom('open', 'submitted', 'returned', 'confirmed'),
    late: fc.boolean(),
    amounts: fc.dictionary(
      fc.constantFrom('figure.projects', 'figure.benefit'),
      fc.integer({ min: 0, max: 99_999 }).map((cents) => `${Math.floor(cents / 100)}.${cents % 100}`),
    ),
    choices: fc.dictionary(fc.constantFrom('figure.operation'), fc.constantFrom('well', 'slow', 'stopped')),
    have: fc.dictionary(fc.constantFrom('have.place', 'have.team'), fc.constantFrom(...haveStates)),
    problems: fc.array(fc.record({ cause: fc.constantFrom('funds', 'people'), closed: fc.boolean() }), {
      maxLength: 2,
    }),
  }) as fc.Arbitrary<SheetFacts>;
  const generated = fc.sample(facts, { numRuns: 60, seed: 20190902 });
  const { shashi, songzi, gongan } = campaign.bodies;
  const placed: { facts: SheetFacts; body: string; unit: string }[] = [];
  const at = workday;
  const { tenant } = campaign;
  const id = newId();
  await everywhere(campaign, (tx) =>
    tx
      .insertInto('survey')
      .values({
        ...{ tenant, id, campaign: campaign.id, revision: campaign.revision, title: '生成', year: 2019 },
        ...{ due_on: '2019-12-01', levels: [], states: [], opened_at: at, by_user: 'test' },
        ...{ closed_at: null, closed_by: null },
      })
      .execute(),
  );
  const hosts: { body: string; unit: string }[] = [];
  for (const body of [shashi!, songzi!, gongan ?? shashi!])
    for (let n = 0; n < 3; n++) hosts.push({ body, unit: await aUnit(campaign, body) });
  for (const [n, one] of generated.entries()) {
    const host = hosts[n % hosts.length]!;
    const own = await aStudio(host.unit, `生成${n}`);
    const sheet = newId();
    placed.push({ facts: one, ...host });
    await everywhere(campaign, async (tx) => {
      const { body, unit: place } = host;
      const row = { tenant, id: sheet, survey: id, studio: own, body, unit: place, sort: `${n}` };
      await tx
        .insertInto('survey_sheet')
        .values({ ...row, level: 'studio', state: one.state, late: one.late })
        .execute();
      const answers = Object.entries({ ...one.amounts, ...one.choices, ...one.have }).map(
        ([path, value]) => ({
          ...{ tenant, sheet, path, value, version: 1, by_user: 'test', at },
          amount: path in one.amounts ? value : null,
        }),
      );
      if (answers.length > 0) await tx.insertInto('survey_answer').values(answers).execute();
      for (const { cause, closed } of one.problems)
        await tx
          .insertInto('survey_problem')
          .values({
            ...{ tenant, id: newId(), survey: id, sheet, level: 'studio', studio: own, body, unit: place },
            ...{ what: '问题', cause, owner: '某', due_on: '2019-12-01', by_user: 'test', at },
            closed_on: closed ? '2019-09-01' : null,
          })
          .execute();
    });
  }
  const sum = (of: typeof placed) => rollUp(of.map((one) => rollUpSheet(one.facts)));
  const whole = yes(await as(db, city).ask(surveyRollUp, { survey: id }));
  expect(whole.total).toEqual(sum(placed));
  for (const { id: body, rollUp: line } of whole.lines) {
    const inside = placed.filter((one) => one.body === body);
    expect(line).toEqual(sum(inside));
    const own = yes(await as(db, city).ask(surveyRollUp, { survey: id, body }));
    expect(own.total).toEqual(line);
    for (const { id: host, rollUp: part } of own.lines)
      expect(part).toEqual(sum(inside.filter((one) => one.unit === host)));
  }
  // What is exported is what is listed; who may not export gets none.
  const file = yes(await exportSurveySheets(db, contextOf(city), { survey: id }));
  const sheet = JSON.stringify(await readXlsx(new Uint8Array(await new Response(file.stream).arrayBuffer())));
  expect(placed.every((_, n) => sheet.includes(`生成${n}`))).toBe(true);
  const outsider = await aPerson(campaign, 'fundAuditor');
  const refused = await exportSurveySheets(db, contextOf(outsider), { survey: id });
  expect(refusalOf(refused)).toBe('notAllowed');
  const problems = yes(await exportSurveyProblems(db, contextOf(officer), {}));
  expect(problems.name).toBe('问题清单.xlsx');
  // The report of the city by body; a body's own; another body's is not there.
  yes(await as(db, city).run(openSurvey, { title: '报告', dueOn: '2019-12-01' }));
  const { surveys } = yes(await as(db, city).ask(surveyList, {}));
  const asked = surveys.find(({ title }) => title === '报告')!.id;
  const report = async (who: Actor, area: string) => surveyReportPaper(db, contextOf(who), asked, area);
  const paper = JSON.stringify(yes(await report(city, 'city')).paper);
  expect(paper).toContain('沙市区总工会');
  expect(paper).toContain('"kind":"bars"');
  expect(yes(await report(officer, 'city')).name).toBe('沙市区总工会报告汇总报告');
  expect(refusalOf(await report(officer, songzi!))).toBe('notFound');
  expect(refusalOf(await report(clerk, 'city'))).toBe('notAllowed');
  // A body sees its own line alone.
  const seen = yes(await as(db, officer).ask(surveyRollUp, { survey: id }));
  expect(seen.lines.map(({ id: body }) => body)).toEqual([shashi]);
  expect(seen.total).toEqual(sum(placed.filter(({ body }) => body === shashi)));
  // Lists by keyset: every sheet once.
  const names: string[] = [];
  let after: string | undefined;
  do {
    const page = yes(await as(db, city).ask(surveySheets, { survey: id, ...(after ? { after } : {}) }));
    expect(page.count).toBe(placed.length);
    names.push(...page.rows.map(({ name }) => name));
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(names).size).toBe(placed.length);
  expect(askedOf(campaign.programme).figures.length).toBeGreaterThan(0);
  expect(contextOf(city).timeZone).toBe('Asia/Shanghai');
});
