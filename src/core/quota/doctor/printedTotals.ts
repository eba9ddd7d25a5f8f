import type { BrokenTable } from './brokenTable.ts';
import type { Nesting } from './nesting.ts';
import { rowOptions } from './rowOptions.ts';

/** What each column must come to, by column; undefined where nothing says so. */
export type ColumnTotals = readonly (number | undefined)[];

/** Numbers of the running text by column (R2, R3). */
export function textTotals(table: BrokenTable): ColumnTotals {
  return table.headings.map(
    (_heading, column) => table.textNumbers?.find((number) => number.column === column)?.count,
  );
}

/** The totals row put into columns: one way when it is full or the file tells, several when one of its blanks is lost. */
export function totalsPlacings(table: BrokenTable, nesting: Nesting): readonly ColumnTotals[] {
  const row = table.totals;
  const width = table.headings.length;
  if (!row || row.values.length === 0) return [table.headings.map(() => undefined)];
  const cut = { ...row, values: row.values.slice(0, width) };
  const options = rowOptions(cut, width, nesting, false);
  const placed = (options === 'tooMany' ? [] : options).map(({ columns }) => {
    const totals: (number | undefined)[] = table.headings.map(() => undefined);
    columns.forEach((column, at) => {
      const { cell } = cut.values[at]!;
      // A range or a floor as a total binds nothing that could be added up.
      if ('count' in cell) totals[column] = cell.count;
    });
    return totals;
  });
  const text = textTotals(table);
  const agreeing = placed.filter((totals) =>
    totals.every((total, column) => total === undefined || (text[column] ?? total) === total),
  );
  return agreeing.length > 0 ? agreeing : placed;
}
