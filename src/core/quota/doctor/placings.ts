import type { QuotaCell, Tier } from '../../programme/quotaTable.ts';
import { surePlaces } from '../surePlaces.ts';
import type { BrokenRow, BrokenTable } from './brokenTable.ts';
import type { PlacedRow, Placing } from './diagnosis.ts';
import { type Fit, fitColumns } from './fitColumns.ts';
import { saysReserve } from './headingWords.ts';
import type { Nesting } from './nesting.ts';
import type { ColumnTotals } from './printedTotals.ts';
import { type RowOption, rowOptions } from './rowOptions.ts';

/** Everything a table's rows may be, and the order they are searched in, which does not depend on the order printed. */
export interface RowChoices {
  /** Options of each row, in the order of the table. */
  readonly options: readonly (readonly RowOption[])[];
  /** Rows with several options, in the order of the search. */
  readonly open: readonly number[];
}

/** What was found under one reading of the totals row. */
export interface Found {
  readonly totals: ColumnTotals;
  readonly choices: RowChoices;
  readonly fit: Fit;
  /** Only ways without a broken row rule were looked for: the others are too many to count. */
  readonly ruled: boolean;
}

function rowKey(row: BrokenRow): string {
  return JSON.stringify([row.values.map(({ cell, column }) => [surePlaces(cell), column]), row.label]);
}

/** 'tooMany' or the rows' options; the places of rows with more numbers than columns are listed by `longRows`. */
export function rowChoices(table: BrokenTable, nesting: Nesting, loose: boolean): RowChoices | 'tooMany' {
  const options: (readonly RowOption[])[] = [];
  for (const row of table.rows) {
    const own = rowOptions(row, table.headings.length, nesting, loose);
    if (own === 'tooMany') return 'tooMany';
    options.push(own);
  }
  const open = table.rows
    .map((row, at) => ({ at, key: rowKey(row), ways: options[at]!.length }))
    .filter(({ ways }) => ways > 1)
    .sort((one, other) => one.ways - other.ways || (one.key < other.key ? -1 : 1))
    .map(({ at }) => at);
  return { options, open };
}

/** What the open rows have to bring so that the columns come to their totals. */
export function leftOver(choices: RowChoices, totals: ColumnTotals): (number | undefined)[] {
  const open = new Set(choices.open);
  return totals.map((total, column) =>
    total === undefined
      ? undefined
      : choices.options.reduce(
          (left, own, row) => (open.has(row) ? left : left - (own[0]?.places[column] ?? 0)),
          total,
        ),
  );
}

/** Every way that the totals allow; when they are too many, those only that break no more row rules than they must. */
export function findPlacings(choices: RowChoices, totals: ColumnTotals): Found | 'limit' {
  const left = leftOver(choices, totals);
  const rows = choices.open.map((row) => choices.options[row]!);
  const all = fitColumns(rows, left);
  if (all !== 'limit') return { totals, choices, fit: all, ruled: false };
  const least = choices.options.map((own) => {
    const cost = Math.min(...own.map((option) => option.cost));
    return own.filter((option) => option.cost === cost);
  });
  const ruled = fitColumns(
    choices.open.map((row) => least[row]!),
    left,
  );
  if (ruled === 'limit' || ruled.count === 0) return 'limit';
  return { totals, choices: { ...choices, options: least }, fit: ruled, ruled: true };
}

/** The option of every row under one way: single ones as they are, open ones as chosen. */
export function chosenOptions(choices: RowChoices, way: readonly number[]): readonly RowOption[] {
  const chosen = choices.options.map((own) => own[0]!);
  choices.open.forEach((row, at) => {
    chosen[row] = choices.options[row]![way[at]!]!;
  });
  return chosen;
}

/** Rows with their numbers in columns, as the draft takes them over. */
export function placingOf(
  table: BrokenTable,
  tiers: readonly Tier[],
  columns: (row: number) => readonly number[],
): Placing {
  return {
    rows: table.rows.map((row, at): PlacedRow => {
      const cells: Record<string, QuotaCell> = {};
      columns(at).forEach((column, place) => {
        const tier = tiers[column];
        if (tier) cells[tier.id] = row.values[place]!.cell;
      });
      return { label: row.label, cells, reserve: saysReserve(row.label) };
    }),
  };
}

/** The numbers as they stand: in the columns that the file gives, else from left to right. */
export function asTheyStand(table: BrokenTable): (row: number) => readonly number[] {
  return (row) => table.rows[row]!.values.map(({ column }, place) => column ?? place);
}
