import { listAt, rawAt } from '../answers/answerAt.ts';
import type { AnswerValue } from '../answers/answers.ts';
import { applyPatch } from '../answers/applyPatch.ts';
import { fieldAt, labelAt } from '../answers/fieldAt.ts';
import { filledSheet } from '../answers/fillComputed.ts';
import { formIndex } from '../answers/formIndex.ts';
import type { Sheet } from '../answers/sheet.ts';
import { textOf } from '../answers/textOf.ts';
import type { TypedChange, Versions } from '../application/saveAnswers.ts';
import { typedFieldAt } from '../fields/controlOf.ts';
import { listColumns } from '../fields/listColumns.ts';
import { choiceField, type Reading, type ReadProblem, readMarks, readTyped } from '../fields/readTyped.ts';
import { chosenChanges } from './chosenChanges.ts';
import type { FoundAnswers, FoundValue } from './foundAnswers.ts';

/** Why a difference cannot be taken over. */
export const takeProblems = [
  'unknownChoice',
  'onlyOneChoice',
  'badDate',
  'notNumber',
  'unknownReference',
  /** Decided when the application was made, not by typing. */
  'fixed',
  /** Follows from other answers. */
  'computed',
  /** Of a section that others fill. */
  'notYours',
  /** Not among what was returned. */
  'notAsked',
] as const;
export type TakeProblem = (typeof takeProblems)[number];

/** One line of the comparison: an answer, a row that only the file has, or one that only the system has. */
export interface ComparedRow {
  readonly kind: 'value' | 'added' | 'missing';
  /** Of the answer; of the list for rows. */
  readonly path: string;
  readonly row?: string;
  readonly label: string;
  /** The row meant, by its first words. */
  readonly rowLabel?: string;
  readonly section: string;
  readonly sectionTitle: string;
  /** In words, '' for blank. */
  readonly now: string;
  readonly inFile: string;
  readonly same: boolean;
  readonly changes: readonly TypedChange[];
  readonly problem?: TakeProblem;
}

/** What the person may change. */
export interface Reach {
  readonly sections: readonly string[];
  readonly isAsked: (path: string) => boolean;
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  /** The lists as they stand, for composing what is taken. */
  readonly lists: Readonly<Record<string, { readonly rows: readonly string[]; readonly basedOn: number }>>;
}

interface Comparing {
  readonly sheet: Sheet;
  readonly versions: Versions;
  readonly reach: Reach;
}

/** Texts that read alike are alike: one kind of line end, blanks at the ends of lines left out. */
function legible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u3000]+\n/g, '\n')
    .trim();
}

function readingOf({ sheet }: Comparing, { path, words, ticked }: FoundValue): Reading {
  const place = fieldAt(sheet.form, path);
  if (place?.other === true) return { value: words.trim() };
  const field = place?.column ?? place?.field;
  const marks = field && ticked ? choiceField(field) : undefined;
  if (marks && ticked) return readMarks(marks, ticked, sheet.programme);
  const typed = typedFieldAt(sheet.form, path);
  return typed ? readTyped(typed, words, sheet.programme) : { value: words };
}

function inWords(
  { sheet }: Comparing,
  path: string,
  value: AnswerValue | null,
  more: Readonly<Record<string, AnswerValue>> = {},
): string {
  const { [path]: _now, ...others } = sheet.answers;
  const answers = { ...others, ...more, ...(value === null ? {} : { [path]: value }) };
  return textOf({ ...sheet, answers }, path);
}

function plainValue(value: AnswerValue | undefined): AnswerValue | null {
  return value === undefined || value.length === 0 ? null : value;
}

function alike(left: AnswerValue | null, right: AnswerValue | null): boolean {
  if (left === null || right === null || typeof left === 'string' || typeof right === 'string')
    return left === right;
  return JSON.stringify([...left].sort()) === JSON.stringify([...right].sort());
}

function placed(
  { sheet, reach }: Comparing,
  path: string,
): Pick<ComparedRow, 'label' | 'section' | 'sectionTitle'> & { problem?: TakeProblem } {
  const place = fieldAt(sheet.form, path);
  const { id: section = '', title: sectionTitle = '' } = place?.section ?? {};
  const problem = !reach.sections.includes(section)
    ? 'notYours'
    : !reach.isAsked(path)
      ? 'notAsked'
      : undefined;
  const label = place?.other === true ? `${labelAt(sheet.form, path)}（其他）` : labelAt(sheet.form, path);
  return { label, section, sectionTitle, ...(problem ? { problem } : {}) };
}

const basedOn = ({ versions }: Comparing, path: string) =>
  Object.hasOwn(versions, path) ? (versions[path] ?? 0) : 0;

function rowLabelOf({ sheet }: Comparing, path: string): string | undefined {
  const place = fieldAt(sheet.form, path);
  if (place?.year !== undefined) return `${place.year} 年`;
  if (place?.row === undefined) return undefined;
  const first = listColumns(place.field)?.[0];
  const words = first ? textOf(sheet, `${place.field.id}.${place.row}.${first.id}`) : '';
  return words || `第 ${listAt(sheet.answers, place.field.id).indexOf(place.row) + 1} 行`;
}

/** The free text of a ticked "other" entry that was typed into the same cell. */
function withOther(compared: ComparedRow, other: string | undefined, comparing: Comparing): ComparedRow {
  const path = `${compared.path}.other`;
  const now = rawAt(comparing.sheet.answers, path) ?? '';
  if (other === undefined || now === other) return compared;
  const changes = [...compared.changes, { path, value: other, basedOn: basedOn(comparing, path) }];
  return { ...compared, same: false, changes };
}

function compareValue(comparing: Comparing, found: FoundValue): ComparedRow[] {
  const { sheet } = comparing;
  const { path } = found;
  const row = rowLabelOf(comparing, path);
  const { problem: outside, ...place } = placed(comparing, path);
  const now = textOf(sheet, path);
  const base = {
    kind: 'value',
    path,
    ...place,
    ...(row === undefined ? {} : { rowLabel: row }),
    now,
  } as const;
  const isOther = fieldAt(sheet.form, path)?.other === true;
  if (!isOther && typedFieldAt(sheet.form, path) === undefined) return fixed(comparing, base, found);
  const reading = readingOf(comparing, found);
  if ('problem' in reading) {
    return [{ ...base, inFile: found.words, same: false, changes: [], problem: reading.problem }];
  }
  const value = plainValue(reading.value);
  const other = reading.other === undefined ? {} : { [`${path}.other`]: reading.other };
  const inFile = inWords(comparing, path, value, other);
  const same =
    alike(plainValue(rawAt(sheet.answers, path)), value) ||
    (legible(now) === legible(inFile) && typeof value !== 'object');
  const change = {
    path,
    value: value === null || typeof value === 'string' ? value : [...value],
    basedOn: basedOn(comparing, path),
  };
  const problem = same || outside === undefined ? {} : { problem: outside };
  const compared = { ...base, inFile, same, changes: same ? [] : [change], ...problem };
  return [withOther(compared, reading.other, comparing)];
}

/** References and what follows from other answers: shown when they differ, never taken. */
function fixed(
  { sheet }: Comparing,
  base: Omit<ComparedRow, 'inFile' | 'same' | 'changes'>,
  { words }: FoundValue,
): ComparedRow[] {
  if (legible(words) === '' || legible(words) === legible(base.now)) return [];
  const place = fieldAt(sheet.form, base.path);
  const computed = (place?.column ?? place?.field)?.computed !== undefined;
  const problem = computed ? ('computed' as const) : ('fixed' as const);
  return [{ ...base, inFile: words, same: false, changes: [], problem }];
}

/** All columns of a row in words: 姓名：王；性别：男. */
function rowInWords(
  { sheet }: Comparing,
  path: string,
  id: string,
  values: ReadonlyMap<string, string>,
): string {
  const columns = listColumns(fieldAt(sheet.form, path)!.field) ?? [];
  return columns
    .map(({ id: column, label }) => ({ label, text: values.get(`${path}.${id}.${column}`) ?? '' }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}：${text}`)
    .join('；');
}

function addedRow(comparing: Comparing, path: string, id: string, found: readonly FoundValue[]): ComparedRow {
  const changes: TypedChange[] = [];
  const texts = new Map<string, string>();
  let problem: ReadProblem | undefined;
  for (const value of found) {
    const reading = readingOf(comparing, value);
    if ('problem' in reading) {
      problem ??= reading.problem;
      texts.set(value.path, value.words);
      continue;
    }
    const plain = plainValue(reading.value);
    const other = reading.other === undefined ? {} : { [`${value.path}.other`]: reading.other };
    texts.set(value.path, inWords(comparing, value.path, plain, other));
    if (plain !== null) changes.push({ path: value.path, value: plain, basedOn: 0 });
    for (const [at, text] of Object.entries(other)) changes.push({ path: at, value: text, basedOn: 0 });
  }
  const { problem: outside, ...place } = placed(comparing, path);
  const bad = outside ?? problem;
  const words = { now: '', inFile: rowInWords(comparing, path, id, texts), same: false };
  return { kind: 'added', path, row: id, ...place, ...words, changes, ...(bad ? { problem: bad } : {}) };
}

function missingRow(comparing: Comparing, path: string, id: string): ComparedRow {
  const { sheet } = comparing;
  const texts = new Map(
    (listColumns(fieldAt(sheet.form, path)!.field) ?? []).map(({ id: column }): [string, string] => {
      const at = `${path}.${id}.${column}`;
      return [at, textOf(sheet, at)];
    }),
  );
  const words = { now: rowInWords(comparing, path, id, texts), inFile: '', same: false };
  return { kind: 'missing', path, row: id, ...placed(comparing, path), ...words, changes: [] };
}

function compareList(comparing: Comparing, found: FoundAnswers, path: string): ComparedRow[] {
  const inFile = found.lists[path] ?? [];
  const now = listAt(comparing.sheet.answers, path);
  const valuesOf = (id: string) => found.values.filter((value) => value.path.startsWith(`${path}.${id}.`));
  return [
    ...inFile
      .filter((id) => now.includes(id))
      .flatMap((id) => valuesOf(id).flatMap((value) => compareValue(comparing, value))),
    ...inFile.filter((id) => !now.includes(id)).map((id) => addedRow(comparing, path, id, valuesOf(id))),
    ...now.filter((id) => !inFile.includes(id)).map((id) => missingRow(comparing, path, id)),
  ];
}

/** The sheet as it would be with everything that the file holds. */
function allTaken({ sheet }: Comparing, { rows, lists }: Comparison): Sheet {
  const fine = rows.filter(({ same, problem }) => !same && problem === undefined);
  const taken = applyPatch(sheet.form, sheet.answers, chosenChanges(fine, lists));
  return filledSheet({ ...sheet, answers: taken.ok ? taken.answers : sheet.answers });
}

/**
 * What a file holds, field by field beside what is stored, in the order of the form. Nothing is decided: each line says
 * what taking it would change. A row that exists on one side only is one line. A computed answer that follows from what
 * the file holds is no difference.
 */
export function compareAnswers(
  sheet: Sheet,
  versions: Versions,
  found: FoundAnswers,
  reach: Reach,
): Comparison {
  const comparing = { sheet: filledSheet(sheet), versions, reach };
  const rows = [...formIndex(sheet.form).values()].flatMap(({ field }) => {
    if (found.lists[field.id] !== undefined) return compareList(comparing, found, field.id);
    const own = (path: string) => path === field.id || path.startsWith(`${field.id}.`);
    return found.values.filter(({ path }) => own(path)).flatMap((value) => compareValue(comparing, value));
  });
  const lists = Object.keys(found.lists).map((path): [string, Comparison['lists'][string]] => [
    path,
    { rows: listAt(sheet.answers, path), basedOn: basedOn(comparing, path) },
  ]);
  const compared = { rows, lists: Object.fromEntries(lists) };
  const taken = allTaken(comparing, compared);
  const follows = ({ path, problem, inFile }: ComparedRow) =>
    problem === 'computed' && legible(textOf(taken, path)) === legible(inFile);
  return { ...compared, rows: rows.filter((row) => !follows(row)) };
}
