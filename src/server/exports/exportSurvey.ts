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
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { causeTitles } from '../queries/surveyProblems.ts';
import { writeEvents } from '../store/events.ts';
import { programmeOf } from '../store/programmes.ts';
import { idArray } from '../store/scopeSql.ts';
import { type ListedSheet, sheetsOf } from '../store/sheetLists.ts';
import { problemsOf } from '../store/surveyProblems.ts';
import { loadSurvey } from '../store/surveys.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

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
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx): Promise<Decision<ExportedFile>> => {
      await raiseWall(tx, context.actor);
      const survey = await loadSurvey(tx, context, filter.survey);
      if (!survey.ok) return survey;
      const { campaign, revision, title } = survey.change;
      const programme = await programmeOf(tx, context.actor.tenant, revision);
      const said = surveySheetWords(wordsOf(programme).lead);
      const fields = fieldsOf(programme, askedOf(programme, filter.level));
      const rows = await allRows(tx, context, filter, fields, said.late);
      const detail = { count: rows.length };
      const event = { action: 'exportSurveySheets', subjectKind: 'survey', subject: filter.survey };
      await writeEvents(tx, context, [{ ...event, campaign, detail }]);
      const sheet = { sheet: said.sheet, columns: [...said.columns, ...fields.columns] };
      return allow({ name: said.file(title), stream: await sheetStream(sheet, rows) });
    });
}

function rowOf(sheet: ListedSheet, number: number, late: string): SheetRow {
  return [
    ...[number, sheet.bodyName, sheet.unitName, sheet.name, sheet.leadName, sheetStateTitles[sheet.state]],
    ...[sheet.late ? late : '', sheet.byName ?? '', sheet.enteredFor ?? '', sheet.openProblems],
  ];
}

/** Page by page in one snapshot: one statement for the sheets and one for the answers of each thousand. */
async function allRows(
  tx: Tx,
  context: Context,
  filter: SheetFilter,
  fields: Fields,
  late: string,
): Promise<SheetRow[]> {
  const { tenant } = context.actor;
  const reach = scope(context.actor, 'exportList');
  const all: SheetRow[] = [];
  let after: { sort: string; id: string } | undefined;
  while (all.length < most) {
    const sheets = await sheetsOf(tx, tenant, reach, filter, { size: page, after });
    const answers = await answersOfMany(
      tx,
      tenant,
      sheets.map(({ sheet }) => sheet),
    );
    for (const one of sheets)
      all.push([...rowOf(one, all.length + 1, late), ...fields.text(answers.get(one.sheet))]);
    const last = sheets.at(-1);
    if (sheets.length < page || !last) break;
    after = { sort: last.sort, id: last.sheet };
  }
  return all;
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
  return db.transaction().execute(async (tx): Promise<Decision<ExportedFile>> => {
    await raiseWall(tx, context.actor);
    const now = today(context.receivedAt, context.timeZone);
    const reach = scope(context.actor, 'exportList');
    const { rows } = await problemsOf(tx, context.actor.tenant, reach, read.change, {
      today: now,
      size: most,
    });
    const title = await causeTitles(tx, context.actor.tenant, rows);
    const event = { action: 'exportSurveyProblems', subjectKind: 'survey', detail: { count: rows.length } };
    await writeEvents(tx, context, [event]);
    const { states } = surveyProblemWords;
    const lines = rows.map((row, at): SheetRow => {
      const state = row.closedOn ? states.closed : row.dueOn < now ? states.overdue : states.open;
      return [
        ...[
          at + 1,
          row.surveyTitle,
          row.bodyName,
          row.unitName,
          row.name,
          row.what,
          title(row),
          row.causeText,
        ],
        ...[row.owner, row.dueOn, state, row.closedOn ?? '', row.done ?? ''],
      ];
    });
    return allow({ name: surveyProblemWords.file, stream: await sheetStream(surveyProblemWords, lines) });
  });
}
