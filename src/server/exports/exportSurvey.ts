import { type Kysely, sql } from 'kysely';
import { readInput } from '../../contract/readInput.ts';
import { ProblemFilter } from '../../contract/surveyProblems.ts';
import { haveWords, surveyProblemWords, surveySheetWords } from '../../contract/surveyReportWords.zh.ts';
import { sheetStateTitles } from '../../contract/surveySentences.zh.ts';
import { SheetFilter } from '../../contract/surveySheets.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { type Asked, askedOf } from '../../core/survey/asked.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { causeTitles } from '../queries/surveyProblems.ts';
import { writeEvents } from '../store/events.ts';
import { programmeOf } from '../store/programmes.ts';
import { idArray } from '../store/scopeSql.ts';
import { countSheets, type ListedSheet, sheetsOf } from '../store/sheetLists.ts';
import { countProblems, problemsOf } from '../store/surveyProblems.ts';
import { loadSurvey } from '../store/surveys.ts';
import { type ExportedFile, type SheetRow, sheetStreamOf } from './sheetFile.ts';

const page = 1_000;
/** Rows of one file. */
const most = 100_000;

const mayNot = (context: Context) => !possibleActions(context.actor).includes('exportList');

/** Answers of many sheets: sheet -> path -> value. */
async function answersOfMany(tx: Tx, tenant: string, sheets: readonly string[]) {
  const { rows } = await sql<{ sheet: string; path: string; value: string }>`
    select sheet, path, value from survey_answer
    where tenant = ${tenant} and sheet = any(${idArray(sheets)})`.execute(tx);
  const all = new Map<string, Map<string, string>>();
  for (const { sheet, path, value } of rows) {
    const own = all.get(sheet) ?? new Map<string, string>();
    all.set(sheet, own.set(path, value));
  }
  return all;
}

interface Fields {
  readonly columns: readonly (readonly [string, number])[];
  readonly text: (answers: ReadonlyMap<string, string> | undefined) => SheetRow;
}

/** Columns of what is asked, each answer in words; a figure that is a number stays one. */
function fieldsOf(programme: Programme, asked: Asked): Fields {
  const haves: Readonly<Record<string, string>> = haveWords;
  const columns = [
    ...asked.figures.map(({ path, field }) => ({
      ...{ path, title: field.label, width: 12 },
      told: (value: string) =>
        'dictionary' in field
          ? (programme.dictionaries[field.dictionary]?.entries.find(({ id }) => id === value)?.label ?? value)
          : value,
    })),
    ...asked.items.map(({ path, label }) => ({
      ...{ path, title: label, width: 12, told: (value: string) => haves[value] ?? value },
    })),
    ...asked.parts.map(({ path, field }) => ({
      ...{ path, title: field.label, width: 60, told: (value: string) => value },
    })),
  ];
  return {
    columns: columns.map(({ title, width }) => [title, width] as const),
    text: (answers) => columns.map(({ path, told }) => told(answers?.get(path) ?? '')),
  };
}

/** All sheets of a survey as XLSX with the list's own filter and reach, noted in the log (R8). */
export async function exportSurveySheets(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(SheetFilter, rawFilter);
  if (!read.ok) return read;
  if (mayNot(context)) return refuse('notAllowed', { reason: 'role' });
  const filter = read.change;
  const made = await inTenant(db, context, async (tx) => {
    const survey = await loadSurvey(tx, context, filter.survey);
    if (!survey.ok) return survey;
    const { campaign, revision, title } = survey.change;
    const programme = await programmeOf(tx, context.actor.tenant, revision);
    const reach = scope(context.actor, 'exportList');
    const detail = { count: await countSheets(tx, context.actor.tenant, reach, filter, most) };
    const event = { action: 'exportSurveySheets', subjectKind: 'survey', subject: filter.survey };
    await writeEvents(tx, context, [{ ...event, campaign, detail }]);
    return allow({ programme, title });
  });
  if (!made.ok) return made;
  const { programme, title } = made.change;
  const said = surveySheetWords(wordsOf(programme).lead);
  const fields = fieldsOf(programme, askedOf(programme, filter.level));
  const sheet = { sheet: said.sheet, columns: [...said.columns, ...fields.columns] };
  const rows = sheetRows(db, context, filter, fields, said.late);
  return allow({ name: said.file(title), stream: await sheetStreamOf(sheet, rows) });
}

function rowOf(sheet: ListedSheet, number: number, late: string): SheetRow {
  return [
    ...[number, sheet.bodyName, sheet.unitName, sheet.name, sheet.leadName, sheetStateTitles[sheet.state]],
    ...[sheet.late ? late : '', sheet.byName ?? '', sheet.enteredFor ?? '', sheet.openProblems],
  ];
}

/** Page by page as the file is sent: one statement for the sheets and one for the answers of each thousand. */
async function* sheetRows(
  db: Kysely<Database>,
  context: Context,
  filter: SheetFilter,
  fields: Fields,
  late: string,
): AsyncGenerator<SheetRow> {
  const { tenant } = context.actor;
  const reach = scope(context.actor, 'exportList');
  let after: { sort: string; id: string } | undefined;
  for (let number = 0; number < most; ) {
    const { sheets, answers } = await inTenant(db, context, async (tx) => {
      const found = await sheetsOf(tx, tenant, reach, filter, { size: page, after });
      const ids = found.map(({ sheet }) => sheet);
      return { sheets: found, answers: await answersOfMany(tx, tenant, ids) };
    });
    for (const one of sheets) yield [...rowOf(one, ++number, late), ...fields.text(answers.get(one.sheet))];
    const last = sheets.at(-1);
    if (sheets.length < page || !last) return;
    after = { sort: last.sort, id: last.sheet };
  }
}

/** Problems page by page as the file is sent. */
async function* problemRows(
  db: Kysely<Database>,
  context: Context,
  filter: ProblemFilter,
  now: string,
): AsyncGenerator<SheetRow> {
  const { tenant } = context.actor;
  const reach = scope(context.actor, 'exportList');
  const { states } = surveyProblemWords;
  let after: { sort: string; id: string } | undefined;
  for (let number = 0; number < most; ) {
    const { rows, title } = await inTenant(db, context, async (tx) => {
      const found = await problemsOf(tx, tenant, reach, filter, { today: now, size: page, after });
      return { rows: found.rows, title: await causeTitles(tx, tenant, found.rows) };
    });
    for (const row of rows) {
      const state = row.closedOn ? states.closed : row.dueOn < now ? states.overdue : states.open;
      yield [
        ...[++number, row.surveyTitle, row.bodyName, row.unitName, row.name, row.what, title(row)],
        ...[row.causeText, row.owner, row.dueOn, state, row.closedOn ?? '', row.done ?? ''],
      ];
    }
    const last = rows.at(-1);
    if (rows.length < page || !last) return;
    after = { sort: last.dueOn, id: last.problem };
  }
}

/** 问题清单 as XLSX with the list's own filter and reach (R24). */
export async function exportSurveyProblems(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(ProblemFilter, rawFilter);
  if (!read.ok) return read;
  if (mayNot(context)) return refuse('notAllowed', { reason: 'role' });
  const now = today(context.receivedAt, context.timeZone);
  const reach = scope(context.actor, 'exportList');
  await inTenant(db, context, async (tx) => {
    const count = await countProblems(tx, context.actor.tenant, reach, read.change, now, most);
    await writeEvents(tx, context, [
      { action: 'exportSurveyProblems', subjectKind: 'survey', detail: { count } },
    ]);
  });
  const rows = problemRows(db, context, read.change, now);
  return allow({ name: surveyProblemWords.file, stream: await sheetStreamOf(surveyProblemWords, rows) });
}
