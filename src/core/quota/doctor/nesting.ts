import type { BrokenHeading } from './brokenTable.ts';
import { headingStem, saysWhole, saysWithin } from './headingWords.ts';

/** What is inside what, by column. */
export interface Nesting {
  /** Column -> the column it is a part of. */
  readonly within: ReadonlyMap<number, number>;
  /** Column -> the columns that add up to it. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
}

/** Numbers of a row whose columns are certain; null where it is blank. */
export type SureRow = readonly (number | null)[];

/** More columns than this are not searched for sums; no quota table has them. */
const MOST_COLUMNS = 12;

/** The parents that the headings themselves give: a merged 其中, the word 其中. */
function saidWithin(headings: readonly BrokenHeading[]): Map<number, number> {
  const within = new Map<number, number>();
  headings.forEach((heading, column) => {
    if (heading.within !== undefined && heading.within !== column) within.set(column, heading.within);
    else if (saysWithin(heading.label) && column > 0) {
      const alike = stemParent(headings, column);
      const before = saysWithin(headings[column - 1]!.label) ? within.get(column - 1) : column - 1;
      const parent = alike ?? before;
      if (parent !== undefined) within.set(column, parent);
    }
  });
  return within;
}

/** 市级 for 市级示范: the column whose words begin this one's. */
function stemParent(headings: readonly BrokenHeading[], column: number): number | undefined {
  const stem = headingStem(headings[column]!.label);
  const found = headings.findIndex((other, at) => {
    const before = headingStem(other.label);
    return at !== column && before.length > 1 && stem.length > before.length && stem.startsWith(before);
  });
  return found < 0 || saysWhole(headings[found]!.label) ? undefined : found;
}

/** Parents that only the words hint at, where no row speaks against it; a sum that needs the column goes before. */
function hintedWithin(
  headings: readonly BrokenHeading[],
  rows: readonly SureRow[],
  within: ReadonlyMap<number, number>,
): Map<number, number> {
  const hinted = new Map<number, number>();
  headings.forEach((_heading, column) => {
    const parent = within.has(column) ? undefined : stemParent(headings, column);
    if (parent === undefined) return;
    if (rows.every((row) => (row[column] ?? 0) <= (row[parent] ?? 0))) hinted.set(column, parent);
  });
  return hinted;
}

function* subsetsOf(columns: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= columns.length - size; at += 1) {
    for (const rest of subsetsOf(columns, size - 1, at + 1)) yield [columns[at]!, ...rest];
  }
}

/** Does the sum hold? Where the heading says 总, one odd row in four is the row's fault, not the sum's. */
function holds(rows: readonly SureRow[], whole: number, parts: readonly number[], said: boolean): boolean {
  const right = rows.filter(
    (row) => row[whole] === parts.reduce((sum, part) => sum + (row[part] ?? 0), 0),
  ).length;
  if (said) return rows.length > 0 && right >= Math.max(1, Math.ceil(rows.length * 0.75));
  const different = new Set(rows.map((row) => row.join(' ')));
  return different.size >= 3 && right === rows.length;
}

/** A column is inside another, over any number of steps. */
function isInside(within: ReadonlyMap<number, number>, column: number, outer: number): boolean {
  const seen = new Set<number>();
  for (let at = within.get(column); at !== undefined && !seen.has(at); at = within.get(at)) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}

/** The parts of `whole`: the fewest columns, not inside one another, that add up to it in the rows. */
function partsOf(
  headings: readonly BrokenHeading[],
  rows: readonly SureRow[],
  within: ReadonlyMap<number, number>,
  whole: number,
): number[] | undefined {
  const free = headings
    .map((_heading, column) => column)
    .filter((column) => column !== whole && !isInside(within, whole, column))
    .filter((column) => within.get(column) === undefined || within.get(column) === whole);
  const said = saysWhole(headings[whole]!.label);
  for (let size = 2; size <= free.length; size += 1) {
    for (const parts of subsetsOf(free, size)) if (holds(rows, whole, parts, said)) return parts;
  }
  return undefined;
}

/**
 * Columns within columns, from the headings and from arithmetic over the rows whose columns are certain. What a heading
 * calls 总 or 合计 is tried first; a column that nothing calls a sum must be one in three different rows at least.
 */
export function inferNesting(headings: readonly BrokenHeading[], rows: readonly SureRow[]): Nesting {
  const within = saidWithin(headings);
  const parts = new Map<number, readonly number[]>();
  if (headings.length > MOST_COLUMNS) return { within, parts };
  const hinted = hintedWithin(headings, rows, within);
  const columns = headings.map((_heading, column) => column);
  const rank = (column: number) =>
    saysWhole(headings[column]!.label) ? 0 : [...within.values()].includes(column) ? 1 : 2;
  for (const whole of [...columns].sort((one, other) => rank(one) - rank(other) || one - other)) {
    const all = new Map([...hinted, ...within]);
    const found = partsOf(headings, rows, all, whole) ?? partsOf(headings, rows, within, whole);
    if (found === undefined) continue;
    parts.set(whole, found);
    for (const part of found) {
      hinted.delete(part);
      within.set(part, whole);
    }
  }
  return { within: new Map([...within, ...hinted]), parts };
}
