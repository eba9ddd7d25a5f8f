import type { Tier } from '../../programme/quotaTable.ts';
import type { BrokenTable } from './brokenTable.ts';
import { quoted } from './doctorWords.ts';
import { fitColumns } from './fitColumns.ts';
import type { Nesting } from './nesting.ts';
import { chosenOptions, leftOver, type RowChoices } from './placings.ts';
import { type ColumnTotals, textTotals } from './printedTotals.ts';
import { brokenRules, type RowOption } from './rowOptions.ts';

/** What is wrong in words, and where the numbers stand when the other columns leave only one way. */
export interface Unsolved {
  readonly sentences: readonly string[];
  readonly chosen?: readonly RowOption[];
}

function columnSum(chosen: readonly RowOption[], column: number): number {
  return chosen.reduce((sum, option) => sum + option.places[column]!, 0);
}

const offBy = (sum: number, total: number) => (sum > total ? `多 ${sum - total}` : `少 ${total - sum}`);

/** The one row whose own rule is broken and mended by the same change that mends the column. */
function nearestChange(
  table: BrokenTable,
  tiers: readonly Tier[],
  nesting: Nesting,
  chosen: readonly RowOption[],
  off: { readonly column: number; readonly by: number },
): string | undefined {
  const mending = table.rows.flatMap((row, at) => {
    const { columns } = chosen[at]!;
    const place = columns.indexOf(off.column);
    const cell = row.values[place]?.cell;
    if (!cell || !('count' in cell) || cell.count < off.by || chosen[at]!.cost === 0) return [];
    const cells: (number | undefined)[] = table.headings.map((_heading, column) =>
      columns.includes(column) ? chosen[at]!.places[column]! : undefined,
    );
    cells[off.column] = cell.count - off.by;
    return brokenRules(nesting, cells) === 0 ? [{ row, from: cell.count, to: cell.count - off.by }] : [];
  });
  const [one, ...others] = mending;
  if (!one || others.length > 0) return undefined;
  return `若${quoted(one.row.label)}一行的${quoted(tiers[off.column]!.label)}由 ${one.from} 改为 ${one.to}，合计与这一行就都对了，请对照原件。`;
}

/** Sentences about columns that do not come to their totals when every number has its column. */
function columnSentences(
  table: BrokenTable,
  tiers: readonly Tier[],
  nesting: Nesting,
  totals: ColumnTotals,
  chosen: readonly RowOption[],
): string[] {
  const text = textTotals(table);
  return totals.flatMap((total, column) => {
    const sum = columnSum(chosen, column);
    if (total === undefined || sum === total) return [];
    const found = `${quoted(tiers[column]!.label)}各行相加是 ${sum}，合计是 ${total}，${offBy(sum, total)}。`;
    if (text[column] === sum) return [`${found}正文的数字也是 ${sum}，多半是合计印错了，请对照原件。`];
    const change = nearestChange(table, tiers, nesting, chosen, { column, by: sum - total });
    return [change ? `${found}${change}` : found];
  });
}

function grandDifference(table: BrokenTable, totals: ColumnTotals, choices: RowChoices): string {
  if (totals.some((total) => total === undefined) || table.rows.length === 0) return '';
  const rows = choices.options.reduce(
    (sum, own) => sum + (own[0]?.places ?? []).reduce((left, right) => left + right, 0),
    0,
  );
  const all = totals.reduce<number>((sum, total) => sum + (total ?? 0), 0);
  return rows === all ? '' : `各行的数一共是 ${rows}，合计一行一共是 ${all}，${offBy(rows, all)}。`;
}

/** No placing fits: which column is off and by how much, or that no single column explains it. */
export function explainUnsolved(
  table: BrokenTable,
  tiers: readonly Tier[],
  nesting: Nesting,
  choices: RowChoices,
  totals: ColumnTotals,
): Unsolved {
  if (choices.open.length === 0) {
    const chosen = chosenOptions(choices, []);
    return { sentences: columnSentences(table, tiers, nesting, totals, chosen), chosen };
  }
  const rows = choices.open.map((row) => choices.options[row]!);
  const released = totals.flatMap((total, column) => {
    if (total === undefined) return [];
    const without = totals.map((one, at) => (at === column ? undefined : one));
    const fit = fitColumns(rows, leftOver(choices, without));
    return fit !== 'limit' && fit.count > 0 ? [{ column, fit }] : [];
  });
  const grand = grandDifference(table, totals, choices);
  const [one, ...others] = released;
  if (!one) return { sentences: [`怎样放都与合计对不上，不止一栏有出入。${grand}请对照原件修改。`] };
  if (others.length > 0) {
    const names = released.map(({ column }) => quoted(tiers[column]!.label)).join('、');
    return { sentences: [`怎样放都与合计对不上：${names}中有一栏的数有出入。${grand}请对照原件修改。`] };
  }
  const chosen = one.fit.cheapest === 1 ? chosenOptions(choices, one.fit.first[0]!) : undefined;
  const name = quoted(tiers[one.column]!.label);
  if (!chosen)
    return { sentences: [`怎样放都与合计对不上：有出入的是${name}一栏。${grand}请对照原件修改。`] };
  const found = columnSentences(table, tiers, nesting, totals, chosen);
  return { sentences: [`只有${name}一栏与合计对不上，其余各栏都对。`, ...found], chosen };
}
