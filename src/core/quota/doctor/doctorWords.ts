import type { Tier } from '../../programme/quotaTable.ts';
import { surePlaces } from '../surePlaces.ts';
import type { BrokenRow, BrokenTable } from './brokenTable.ts';
import type { Nesting } from './nesting.ts';
import { chosenOptions, type Found } from './placings.ts';
import type { ColumnTotals } from './printedTotals.ts';
import type { RowOption } from './rowOptions.ts';

/** “总任务”; of a heading that is half a page only its beginning. */
export function quoted(label: string): string {
  return `“${label.length > 24 ? `${label.slice(0, 22)}……` : label}”`;
}

/** 6、6、3 */
export function numbersOf(row: BrokenRow): string {
  return row.values.map(({ cell }) => surePlaces(cell)).join('、');
}

/** “总任务”=“市级数”+“县市区级数”，“市级示范数”在“市级数”之内 */
export function nestingInWords(tiers: readonly Tier[], nesting: Nesting): string {
  const name = (column: number) => quoted(tiers[column]!.label);
  const sums = [...nesting.parts].map(([whole, parts]) => `${name(whole)}=${parts.map(name).join('+')}`);
  const insides = [...nesting.within]
    .filter(([inner, outer]) => !nesting.parts.get(outer)?.includes(inner))
    .map(([inner, outer]) => `${name(inner)}在${name(outer)}之内`);
  return [...sums, ...insides].join('，');
}

/** 18+2=20, or 其余各行已是 40 for a column that gets nothing of the row. */
function sumInWords(places: number, total: number): string {
  return places === total ? `${total}` : `${total - places}+${places}=${total}`;
}

/** Rows with the same numbers in the same columns share a sentence. */
function alike(table: BrokenTable, found: Found, chosen: readonly RowOption[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const row of [...found.choices.open].sort((one, other) => one - other)) {
    const key = `${numbersOf(table.rows[row]!)}|${chosen[row]!.columns.join()}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** Why these numbers stand in these columns: by the one sum that shows it, or by what the blank columns already have. */
function reason(tiers: readonly Tier[], totals: ColumnTotals, option: RowOption): string {
  const [only] = option.columns;
  if (option.columns.length === 1 && only !== undefined && totals[only] !== undefined)
    return `：${sumInWords(option.places[only]!, totals[only])}`;
  const full = totals.flatMap((total, column) =>
    total === undefined || option.columns.includes(column)
      ? []
      : [`${quoted(tiers[column]!.label)}其余各行已是 ${total}`],
  );
  return full.length > 0 ? `：${full.join('，')}` : '';
}

/** One sentence for each row, or rows with the same numbers, that had to be placed (F47). */
export function placedSentences(
  table: BrokenTable,
  tiers: readonly Tier[],
  found: Found,
  way: readonly number[],
): string[] {
  const chosen = chosenOptions(found.choices, way);
  return alike(table, found, chosen).map((rows) => {
    const option = chosen[rows[0]!]!;
    const names = rows.map((row) => quoted(table.rows[row]!.label)).join('、');
    const columns = option.columns.map((column) => quoted(tiers[column]!.label)).join('、');
    const each = rows.length > 1 ? '各行' : '';
    // Where row rules or the fewest moves had to decide, the totals alone would allow something else as well.
    const verb = found.fit.count === 1 && !found.ruled ? '只能' : '应当';
    const all = found.fit.count === 1 && !found.ruled ? reason(tiers, found.totals, option) : '';
    return `${names}${each}的 ${numbersOf(table.rows[rows[0]!]!)} ${verb}${option.columns.length > 1 ? '依次' : ''}是${columns}${all}。`;
  });
}

/** “甲”的 2 可以是“市级数”，也可以是“市级示范数” */
export function choiceInWords(
  table: BrokenTable,
  tiers: readonly Tier[],
  found: Found,
): { labels: string[]; sentences: string[] } {
  const differing = found.choices.open.flatMap((row, at) => {
    const used = [...found.fit.used[at]!].sort((one, other) => one - other);
    return used.length > 1 ? [{ row, used }] : [];
  });
  differing.sort((one, other) => one.row - other.row);
  return {
    labels: differing.map(({ row }) => table.rows[row]!.label),
    sentences: differing.map(({ row, used }) => {
      // Of a row with few blanks the blanks are the shorter thing to say.
      const blanks = table.rows[row]!.values.length > tiers.length / 2;
      const ways = used.map((place) => {
        const { columns } = found.choices.options[row]![place]!;
        return tiers
          .filter((_tier, column) => columns.includes(column) !== blanks)
          .map(({ label }) => quoted(label))
          .join('、');
      });
      const listed =
        ways.length > 4 ? `${ways.slice(0, 4).join('，或')}等 ${ways.length} 种` : ways.join('，或');
      return `${quoted(table.rows[row]!.label)}的 ${numbersOf(table.rows[row]!)}${blanks ? '，空着的' : ' '}可以是${listed}。`;
    }),
  };
}

/** 3 种; a number beyond what anybody reads is said as such. */
export function countInWords(count: number): string {
  return count > 1_000_000 ? '一百万种以上' : `${count} 种`;
}
