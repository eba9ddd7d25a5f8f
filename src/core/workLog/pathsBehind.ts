import { valueAt } from '../answers/answerAt.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { rowsWith } from '../answers/rowsWith.ts';
import type { Sheet } from '../answers/sheet.ts';
import { behaviourOf } from '../fields/index.ts';
import type { Computed } from '../programme/field.ts';

/** Deeper chains of computed values the linter refuses. */
const deepest = 4;

type Word<K extends PropertyKey> = Extract<Computed, { readonly [P in K]: unknown }>;
type Behind<K extends PropertyKey> = (computed: Word<K>, sheet: Sheet, prefix: string) => string[];

function rowsOfYear(sheet: Sheet, list: string, year: string | undefined, prefix: string): string[] {
  const wanted = /\.(\d{4})$/.exec(prefix)?.[1];
  const all = rowsWith(sheet.answers, list);
  if (year === undefined || wanted === undefined) return all;
  return all.filter((row) => valueAt(sheet.answers, `${row}.${year}`).slice(0, 4) === wanted);
}

/** What each word of the vocabulary makes its value of. */
const words: {
  readonly [K in
    | 'sumOf'
    | 'countOf'
    | 'sumOfRows'
    | 'joinOfRows'
    | 'highestOf'
    | 'listOf'
    | 'withNotes'
    | 'copyOf'
    | 'byNameRule']: Behind<K>;
} = {
  sumOf: ({ sumOf }, _sheet, prefix) => sumOf.map((path) => (prefix === '' ? path : `${prefix}.${path}`)),
  countOf: ({ countOf, where }, sheet) => rowsWith(sheet.answers, countOf, where),
  sumOfRows: ({ sumOfRows, year }, sheet, prefix) => rowsOfYear(sheet, sumOfRows, year, prefix),
  joinOfRows: ({ joinOfRows, year }, sheet, prefix) => rowsOfYear(sheet, joinOfRows, year, prefix),
  highestOf: ({ highestOf }, sheet) => rowsWith(sheet.answers, highestOf),
  listOf: ({ listOf, where }, sheet) => rowsWith(sheet.answers, listOf, where),
  withNotes: ({ withNotes, notes }) => [withNotes, ...notes],
  copyOf: ({ copyOf }) => [copyOf],
  byNameRule: ({ byNameRule }) => [byNameRule],
};

/**
 * The typed places that a printed figure is made of: itself, the rows that it counts or sums, the cells of a table. A count of
 * results opens to the rows of those results, and they to their entries.
 */
export function pathsBehind(sheet: Sheet, path: string, depth = 0): string[] {
  const place = fieldAt(sheet.form, path);
  if (place === undefined || depth > deepest) return [path];
  if (place.column === undefined) {
    const { field } = place;
    const inside = behaviourOf(field).parts(field, field.id, sheet);
    const own = inside.filter((leaf) => leaf.path === path || leaf.path.startsWith(`${path}.`));
    const leaves = own.filter((leaf) => leaf.path !== path);
    if (leaves.length > 0) return unique(leaves.flatMap((leaf) => pathsBehind(sheet, leaf.path, depth + 1)));
  }
  const computed = (place.column ?? place.field).computed;
  if (computed === undefined) return [path];
  const prefix = place.year === undefined ? '' : path.split('.').slice(0, -1).join('.');
  for (const key of Object.keys(words) as (keyof typeof words)[]) {
    if (!(key in computed)) continue;
    const made = (words[key] as (of: Computed, on: Sheet, at: string) => string[])(computed, sheet, prefix);
    return unique(made.flatMap((one) => (isRow(sheet, one) ? [one] : pathsBehind(sheet, one, depth + 1))));
  }
  return [path];
}

const unique = (paths: readonly string[]) => [...new Set(paths)];
const isRow = ({ form }: Sheet, path: string) =>
  fieldAt(form, path) === undefined || fieldAt(form, path.split('.')[0] ?? '')?.field.kind === 'rows';

/** The entries that a printed figure rests on, each once. `values`: what the log gave, by path. */
export function entriesBehind(
  sheet: Sheet,
  values: readonly { readonly path: string; readonly entries: readonly string[] }[],
  path: string,
): string[] {
  const places = pathsBehind(sheet, path);
  const here = values.filter((value) =>
    places.some((place) => value.path === place || value.path.startsWith(`${place}.`)),
  );
  return unique(here.flatMap(({ entries }) => entries));
}
