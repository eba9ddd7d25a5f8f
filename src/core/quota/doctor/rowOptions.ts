import { surePlaces } from '../surePlaces.ts';
import type { BrokenRow } from './brokenTable.ts';
import { saysReserve } from './headingWords.ts';
import type { Nesting } from './nesting.ts';

/** One way to put a row's numbers into columns, from left to right. */
export interface RowOption {
  /** Column of each number. */
  readonly columns: readonly number[];
  /** Places by column; blank is 0 here, as the totals count it. */
  readonly places: readonly number[];
  /** What it breaks: row rules (domain 3.2, I5 and I6), and columns that the file gave otherwise. */
  readonly cost: number;
}

/** Ways to put one row that are looked at; far more than any quota table has. */
const MOST_OPTIONS = 3_000;
/** A number moved out of the column that the file gives weighs more than any broken row rule. */
const MOVED = 1_000;

/** Rules that a row breaks when its numbers stand so: the whole is the sum of its parts, a subset is not larger. */
export function brokenRules(nesting: Nesting, places: readonly (number | undefined)[]): number {
  let broken = 0;
  for (const [whole, parts] of nesting.parts) {
    const given = parts.map((part) => places[part]).filter((part) => part !== undefined);
    const sum = given.reduce((left, right) => left + right, 0);
    if ((given.length > 0 || places[whole] !== undefined) && places[whole] !== sum) broken += 1;
  }
  for (const [inner, outer] of nesting.within) {
    if (nesting.parts.get(outer)?.includes(inner)) continue;
    const part = places[inner];
    const whole = places[outer];
    if (part !== undefined && (whole === undefined || part > whole)) broken += 1;
  }
  return broken;
}

/** Columns that the file gives can be followed: they rise, and the numbers between them find room. */
function followable(row: BrokenRow, width: number): boolean {
  let from = 0;
  return row.values.every(({ column }, at) => {
    const here = column ?? from;
    const fits = here >= from && here <= width - (row.values.length - at);
    from = here + 1;
    return fits;
  });
}

/**
 * All ways to put a row's numbers into `width` columns; 'tooMany' when there are more than anybody would look at, an
 * empty list when the row has more numbers than there are columns. `loose` lets a short row leave the columns that the
 * file gave: a table whose blank cells were dropped has its numbers pushed to the left.
 */
export function rowOptions(
  row: BrokenRow,
  width: number,
  nesting: Nesting,
  loose: boolean,
): readonly RowOption[] | 'tooMany' {
  const found: RowOption[] = [];
  const free = (loose && row.values.length < width) || !followable(row, width);
  const reserve = saysReserve(row.label);
  const columns: number[] = [];
  const add = () => {
    const cells: (number | undefined)[] = Array.from({ length: width });
    columns.forEach((column, at) => {
      cells[column] = surePlaces(row.values[at]!.cell);
    });
    const moved = columns.filter((column, at) => (row.values[at]!.column ?? column) !== column).length;
    found.push({
      columns: [...columns],
      places: cells.map((cell) => cell ?? 0),
      cost: moved * MOVED + (reserve ? 0 : brokenRules(nesting, cells)),
    });
  };
  const put = (at: number, from: number): boolean => {
    if (at === row.values.length) {
      add();
      return found.length <= MOST_OPTIONS;
    }
    const given = free ? undefined : row.values[at]!.column;
    const last = width - (row.values.length - at);
    for (let column = given ?? from; column <= (given ?? last); column += 1) {
      if (column < from || column > last) continue;
      columns.push(column);
      const going = put(at + 1, column + 1);
      columns.pop();
      if (!going) return false;
    }
    return true;
  };
  return put(0, 0) ? found : 'tooMany';
}
