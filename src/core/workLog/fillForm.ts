import type { Answers, AnswerValue } from '../answers/answers.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { formatDecimal, sumDecimals } from '../decimal.ts';
import { conditionHolds } from '../fields/condition.ts';
import { plainWords } from '../fields/readTyped.ts';
import { lastYears } from '../fields/yearTable.ts';
import type { SimpleField } from '../programme/field.ts';
import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';
import type { Fill, WorkKind } from '../programme/workLog.ts';
import { entryValue, type Filling } from './entryValue.ts';
import { fillWindow } from './fillWindow.ts';
import { kindForm, kindOf } from './kindForm.ts';

/** One entry of the log that stands. */
export interface LogEntry {
  readonly id: string;
  readonly kind: string;
  /** ISO date. */
  readonly on: string;
  readonly data: Answers;
  readonly about: string | null;
}

/** A value that the log gives, with the entries behind it. */
export interface LogValue {
  readonly value: AnswerValue;
  readonly entries: readonly string[];
}
/** One row of a list as the log has it. */
export interface LogRow {
  readonly list: string;
  /** Derived from its entry, so that it is never there twice. */
  readonly id: string;
  readonly cells: Readonly<Record<string, LogValue>>;
  readonly entries: readonly string[];
  /** Columns by which a row that was typed by hand is known to be the same thing. */
  readonly alike: readonly string[];
}
/** What the log puts into a form. */
export interface Proposal {
  readonly rows: readonly LogRow[];
  /** Cells of tables of years: path → sum. */
  readonly amounts: Readonly<Record<string, LogValue>>;
}

type RowFill = Extract<Fill, { rows: string }>;
type TableFill = Extract<Fill, { table: string }>;
interface Told extends Filling {
  readonly entry: LogEntry;
  readonly kind: WorkKind;
}
interface GrowingRow {
  list: string;
  id: string;
  cells: Record<string, LogValue>;
  entries: string[];
  alike: string[];
}

const byDay = (one: LogEntry, other: LogEntry) =>
  one.on < other.on || (one.on === other.on && one.id < other.id) ? -1 : 1;

/**
 * What the entries of a studio put into a form (F30, R52-R57): rows, and amounts of the last complete years (R65, S9). Each entry
 * is in a row or a sum once, whatever number of fills lead there; the order in which entries come does not matter.
 */
export function fillForm(programme: Programme, form: Form, given: readonly LogEntry[]): Proposal {
  const entries = [...new Map(given.map((entry) => [entry.id, entry])).values()].sort(byDay);
  const told = entries.flatMap((entry): Told[] => {
    const kind = kindOf(programme, entry.kind);
    if (!kind) return [];
    const sheet = { programme, form: kindForm(kind), answers: entry.data, references: {} };
    return [{ entry, kind, sheet, fields: kind.fields, on: entry.on }];
  });
  const fills = told.flatMap((one) =>
    (one.kind.fills ?? [])
      .filter((fill) => fill.form === form.id && (!fill.when || conditionHolds(fill.when, one.sheet)))
      .map((fill) => ({ one, fill })),
  );
  const rows = new Map<string, GrowingRow>();
  // First what makes rows, then what adds to the row of another entry (an application to its result).
  for (const about of [false, true]) {
    for (const { one, fill } of fills) {
      if (!('rows' in fill) || isAbout(one, fill) !== about) continue;
      if (inWindow(form, fill.rows, one.on, programme.year)) putRow(rows, form, one, fill);
    }
  }
  const amounts: Record<string, LogValue> = {};
  const texts = new Map<string, Map<string, string>>();
  for (const { one, fill } of fills) if ('table' in fill) gather(texts, form, one, fill, programme.year);
  for (const [path, byEntry] of texts) {
    const sum = sumDecimals([...byEntry.values()]);
    if (sum !== undefined) amounts[path] = { value: formatDecimal(sum), entries: [...byEntry.keys()] };
  }
  return { rows: [...new Set(rows.values())], amounts };
}

const isAbout = ({ kind }: Told, { key }: RowFill) => kind.about !== undefined && key === undefined;

function inWindow(form: Form, list: string, on: string, campaignYear: number): boolean {
  const { from, to } = fillWindow(form, list, campaignYear);
  const year = Number(on.slice(0, 4));
  return year >= from && year <= to;
}

function columnsOf(form: Form, list: string): readonly SimpleField[] {
  const field = fieldAt(form, list)?.field;
  return field?.kind === 'rows' || field?.kind === 'yearTable' ? field.columns : [];
}

/** Where the row of an entry stands: by its key, by the entry that it is about, or by itself. */
function placeOf(cells: Record<string, AnswerValue>, told: Told, fill: RowFill): string | undefined {
  if (isAbout(told, fill)) return told.entry.about ?? undefined;
  const key = fill.key === undefined ? undefined : cells[fill.key];
  const words = typeof key === 'string' ? plainWords(key).toLowerCase() : '';
  return words === '' ? told.entry.id : `=${words}`;
}

function putRow(rows: Map<string, GrowingRow>, form: Form, told: Told, fill: RowFill): void {
  const columns = columnsOf(form, fill.rows);
  const cells: Record<string, AnswerValue> = {};
  for (const column of columns) {
    const from = fill.columns[column.id];
    const value = from && entryValue(from, column, told);
    if (value !== undefined) cells[column.id] = value;
  }
  const place = placeOf(cells, told, fill);
  const about = isAbout(told, fill);
  const known = place === undefined ? undefined : rows.get(`${fill.rows} ${place}`);
  if (place === undefined || (about && !known) || Object.keys(cells).length === 0) return;
  const id = told.entry.id;
  const row = known ?? { list: fill.rows, id, cells: {}, entries: [], alike: alikeColumns(told, fill) };
  // Found by its key, and by each entry in it: an application knows only the result that it is about.
  for (const name of [place, id]) rows.set(`${fill.rows} ${name}`, row);
  if (!about && id < row.id) row.id = id;
  if (!row.entries.includes(id)) row.entries.push(id);
  for (const [column, value] of Object.entries(cells)) {
    const kind = columns.find((one) => one.id === column)?.kind;
    row.cells[column] = together(row.cells[column], { value, entries: [id] }, about && kind !== 'choice');
  }
}

/** What comes later counts; words about one thing stand one after the other. */
function together(before: LogValue | undefined, now: LogValue, joins: boolean): LogValue {
  const [own] = now.entries;
  if (before === undefined) return now;
  const same = JSON.stringify(before.value) === JSON.stringify(now.value);
  if (same) return { value: now.value, entries: [...new Set([...before.entries, ...now.entries])] };
  if (!joins || typeof before.value !== 'string' || typeof now.value !== 'string') return now;
  if (own !== undefined && before.entries.includes(own)) return before;
  if (before.value.split('；').includes(now.value))
    return { ...before, entries: [...before.entries, ...now.entries] };
  return { value: `${before.value}；${now.value}`, entries: [...before.entries, ...now.entries] };
}

function alikeColumns({ kind }: Told, { columns }: RowFill): string[] {
  const all = Object.entries(columns);
  const named = all.filter(([, from]) => 'field' in from && kind.sameAs?.includes(from.field));
  const dated = all.filter(([, from]) => 'date' in from);
  return (named.length === 0 ? all : [...named, ...dated]).map(([column]) => column);
}

function gather(
  texts: Map<string, Map<string, string>>,
  form: Form,
  told: Told,
  fill: TableFill,
  campaignYear: number,
): void {
  const table = fieldAt(form, fill.table)?.field;
  const column = columnsOf(form, fill.table).find(({ id }) => id === fill.column);
  const year = told.on.slice(0, 4);
  if (table?.kind !== 'yearTable' || !column) return;
  if (!lastYears(campaignYear, table.lastYears).includes(Number(year))) return;
  const value = entryValue({ field: fill.field }, column, told);
  if (typeof value !== 'string') return;
  const path = `${fill.table}.${year}.${fill.column}`;
  const byEntry = texts.get(path) ?? new Map<string, string>();
  // Once for each entry, even when two of its fills lead here.
  if (!byEntry.has(told.entry.id)) byEntry.set(told.entry.id, value);
  texts.set(path, byEntry);
}
