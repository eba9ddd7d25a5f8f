import { formatDecimal, parseDecimal, sumDecimals } from '../decimal.ts';
import type { Scope } from '../fields/behaviour.ts';
import { choiceRank } from '../fields/choice.ts';
import type { Computed } from '../programme/field.ts';
import { listAt, valueAt } from './answerAt.ts';
import { fieldAt } from './fieldAt.ts';
import { rowsWith } from './rowsWith.ts';
import type { Sheet } from './sheet.ts';
import { textOf } from './textOf.ts';

/** One word of the vocabulary: `sumOf`, `countOf` … */
type Word<K extends PropertyKey> = Extract<Computed, { readonly [P in K]: unknown }>;
type Words = {
  sumOf: Word<'sumOf'>;
  countOf: Word<'countOf'>;
  sumOfRows: Word<'sumOfRows'>;
  joinOfRows: Word<'joinOfRows'>;
  highestOf: Word<'highestOf'>;
  listOf: Word<'listOf'>;
  withNotes: Word<'withNotes'>;
  copyOf: Word<'copyOf'>;
  byNameRule: Word<'byNameRule'>;
};

/** In a year table, the rows of that year; elsewhere all. */
function rowsOfYear(sheet: Sheet, rows: string, year: string | undefined, scope?: Scope): string[] {
  const all = rowsWith(sheet.answers, rows);
  if (year === undefined || scope === undefined) return all;
  const wanted = scope.prefix.slice(scope.prefix.lastIndexOf('.') + 1);
  return all.filter((prefix) => valueAt(sheet.answers, `${prefix}.${year}`).slice(0, 4) === wanted);
}

function sum(texts: readonly string[]): string {
  const total = sumDecimals(texts);
  return total === undefined ? '' : formatDecimal(total);
}

/** Place of a row in the order of the dictionary: the entry listed first is the highest. */
function rank(sheet: Sheet, path: string): number {
  const column = fieldAt(sheet.form, path)?.column;
  return (column && choiceRank(column, path, sheet)) ?? Number.POSITIVE_INFINITY;
}

function show(sheet: Sheet, prefix: string, columns: readonly string[]): string {
  return columns.map((column) => textOf(sheet, `${prefix}.${column}`)).join('');
}

/** How each word of the closed vocabulary makes its value; '' is blank. */
const words: { readonly [K in keyof Words]: (computed: Words[K], sheet: Sheet, scope?: Scope) => string } = {
  sumOf(computed, sheet, scope) {
    const at = (path: string) => (scope === undefined ? path : `${scope.prefix}.${path}`);
    return sum(computed.sumOf.map((path) => valueAt(sheet.answers, at(path))));
  },
  // An empty list says nothing, so the paper stays blank; with rows a count of none is a 0.
  countOf(computed, sheet) {
    if (listAt(sheet.answers, computed.countOf).length === 0) return '';
    return String(rowsWith(sheet.answers, computed.countOf, computed.where).length);
  },
  sumOfRows(computed, sheet, scope) {
    const prefixes = rowsOfYear(sheet, computed.sumOfRows, computed.year, scope);
    return sum(prefixes.map((prefix) => valueAt(sheet.answers, `${prefix}.${computed.column}`)));
  },
  joinOfRows(computed, sheet, scope) {
    const prefixes = rowsOfYear(sheet, computed.joinOfRows, computed.year, scope);
    const parts = prefixes.map((prefix) => {
      const label = textOf(sheet, `${prefix}.${computed.label}`);
      // One source needs no amount beside it: the year's amount is its own (R64).
      const amount = computed.amount === undefined ? '' : textOf(sheet, `${prefix}.${computed.amount}`);
      return prefixes.length > 1 && parseDecimal(amount) !== undefined ? `${label} ${amount}` : label;
    });
    return parts.filter((part) => part !== '').join('；');
  },
  highestOf(computed, sheet) {
    const ranked = rowsWith(sheet.answers, computed.highestOf)
      .map((prefix) => ({ prefix, rank: rank(sheet, `${prefix}.${computed.by}`) }))
      .filter((row) => row.rank !== Number.POSITIVE_INFINITY)
      .sort((left, right) => left.rank - right.rank);
    return ranked[0] === undefined ? '' : show(sheet, ranked[0].prefix, computed.show);
  },
  listOf(computed, sheet) {
    const rows = rowsWith(sheet.answers, computed.listOf, computed.where).map((row) =>
      show(sheet, row, computed.show),
    );
    return rows.filter((row) => row !== '').join('；');
  },
  withNotes(computed, sheet) {
    const main = textOf(sheet, computed.withNotes);
    const notes = computed.notes.map((path) => textOf(sheet, path)).filter((note) => note !== '');
    return main === '' || notes.length === 0 ? main : `${main}（${notes.join('，')}）`;
  },
  copyOf: (computed, sheet) => valueAt(sheet.answers, computed.copyOf),
  byNameRule(computed, sheet) {
    const name = valueAt(sheet.answers, computed.byNameRule).trim();
    return name === '' ? '' : `${name}${sheet.programme.nameRule.suffix}`;
  },
};

/** The value of one computed field; '' when it is blank. `scope` is the row or year in which it stands. */
export function computeValue(computed: Computed, sheet: Sheet, scope?: Scope): string {
  for (const key of Object.keys(words) as (keyof Words)[]) {
    if (key in computed)
      return (words[key] as (of: Computed, on: Sheet, at?: Scope) => string)(computed, sheet, scope);
  }
  return '';
}
