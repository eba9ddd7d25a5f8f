import type { LintNote } from '../programme/lintNote.ts';
import type { QuotaRow, QuotaTable, Tier } from '../programme/quotaTable.ts';
import { bindingPlaces } from './bindingPlaces.ts';
import { surePlaces } from './surePlaces.ts';

function rowPlaces(row: QuotaRow, tier: string): number | undefined {
  return surePlaces(Object.hasOwn(row.cells, tier) ? row.cells[tier] : undefined);
}

/** A column's sum over all rows, reserve rows included, as the printed totals count them. */
export function columnTotal(table: QuotaTable, tier: string): number {
  return table.rows.reduce((sum, row) => sum + (rowPlaces(row, tier) ?? 0), 0);
}

interface Span {
  readonly least: number;
  readonly most: number;
}

/** What a column may add up to: a range reaches from its lower ends to its upper ones, a floor has no upper end. */
export function columnSpan(table: QuotaTable, tier: string): Span {
  const ends = table.rows.map(({ cells }) => (Object.hasOwn(cells, tier) ? bindingPlaces(cells[tier]!) : 0));
  const most = ends.reduce<number>((sum, end) => sum + (end ?? Number.POSITIVE_INFINITY), 0);
  return { least: columnTotal(table, tier), most };
}

/** 5; 3—5; 至少 3. */
export const spanWords = ({ least, most }: Span) =>
  least === most ? String(least) : Number.isFinite(most) ? `${least}—${most}` : `至少 ${least}`;
const meet = (one: Span, other: Span) => one.least <= other.most && other.least <= one.most;

/** The parts that stand inside a tier without adding up to it: 示范 in 市级. */
function subsets(table: QuotaTable): { inner: Tier; outer: Tier }[] {
  return table.tiers.flatMap((inner) => {
    const outer = table.tiers.find((tier) => tier.id === inner.within);
    const isPart = outer?.partsOf?.includes(inner.id) === true;
    return outer === undefined || isPart ? [] : [{ inner, outer }];
  });
}

const where = (row?: QuotaRow) => (row === undefined ? '名额表' : `名额表 › ${row.label} (${row.id})`);

/** What is wrong with a column; an error, nothing is published with it. */
export interface ColumnFault {
  readonly tier: string;
  readonly message: string;
}

/** I1–I4, I9: the columns add up to the printed totals, and these are the numbers of the text. */
function faultyTotals(table: QuotaTable): ColumnFault[] {
  return table.tiers.flatMap((tier): ColumnFault[] => {
    const span = columnSpan(table, tier.id);
    const printed = Object.hasOwn(table.printedTotals, tier.id) ? table.printedTotals[tier.id] : undefined;
    const found: ColumnFault[] = [];
    if (printed !== undefined && !meet(span, { least: printed, most: printed })) {
      const message = `“${tier.label}”各行相加是 ${spanWords(span)}，合计印的是 ${printed}，请核对这一栏各行的名额`;
      found.push({ tier: tier.id, message });
    }
    const stated = printed === undefined ? span : { least: printed, most: printed };
    if (tier.target !== undefined && !meet(stated, { least: tier.target, most: tier.target })) {
      const message = `“${tier.label}”正文的数字是 ${tier.target}，表上合计是 ${spanWords(stated)}，请核对`;
      found.push({ tier: tier.id, message });
    }
    return found;
  });
}

/** I7: the total column is the sum of its parts. */
function faultyParts(table: QuotaTable): ColumnFault[] {
  return table.tiers.flatMap((tier): ColumnFault[] => {
    if (tier.partsOf === undefined) return [];
    const spans = tier.partsOf.map((part) => columnSpan(table, part));
    const parts = spans.reduce(
      (sum, span) => ({ least: sum.least + span.least, most: sum.most + span.most }),
      { least: 0, most: 0 },
    );
    const total = columnSpan(table, tier.id);
    if (meet(parts, total)) return [];
    const message = `“${tier.label}”合计 ${spanWords(total)}，它的各部分合计 ${spanWords(parts)}，请核对`;
    return [{ tier: tier.id, message }];
  });
}

/** Columns that do not reconcile. */
export function columnFaults(table: QuotaTable): ColumnFault[] {
  return [...faultyTotals(table), ...faultyParts(table)];
}

/** A row that breaks a row rule; with the reason when somebody has looked at it. */
export interface OddRow {
  readonly row: QuotaRow;
  readonly rule: string;
  readonly message: string;
  readonly reason?: string;
}

type RowRule = (table: QuotaTable, row: QuotaRow) => { rule: string; message: string }[];

/** I5: in a row the total is the sum of the parts given there. */
const partsOfRow: RowRule = (table, row) =>
  table.tiers.flatMap((tier) => {
    const total = rowPlaces(row, tier.id);
    const parts = (tier.partsOf ?? [])
      .map((part) => rowPlaces(row, part))
      .filter((part) => part !== undefined);
    const sum = parts.reduce((left, right) => left + right, 0);
    if (tier.partsOf === undefined || total === sum || (total === undefined && parts.length === 0)) return [];
    return [{ rule: 'parts', message: `“${tier.label}”是 ${total ?? '空白'}，各部分相加是 ${sum}` }];
  });

/** I6: a subset is not larger than what it is part of; blank is not 0, so a part without its whole is strange too. */
const subsetOfRow: RowRule = (table, row) =>
  subsets(table).flatMap(({ inner, outer }) => {
    const part = rowPlaces(row, inner.id);
    const whole = rowPlaces(row, outer.id);
    if (part === undefined || (whole !== undefined && part <= whole)) return [];
    return [{ rule: 'subset', message: `“${inner.label}”是 ${part}，“${outer.label}”是 ${whole ?? '空白'}` }];
  });

/** Rows that break a row rule (I5, I6): a warning until acknowledged (domain 3.2). */
export function oddRows(table: QuotaTable): OddRow[] {
  return table.rows.flatMap((row) =>
    [partsOfRow, subsetOfRow].flatMap((rule) =>
      rule(table, row).map((odd): OddRow => {
        const seen = table.acknowledged?.find((one) => one.row === row.id && one.rule === odd.rule);
        return { row, ...odd, ...(seen === undefined ? {} : { reason: seen.reason }) };
      }),
    ),
  );
}

function lintRows(table: QuotaTable): LintNote[] {
  return oddRows(table).map(({ row, rule, message, reason }): LintNote => {
    if (reason !== undefined)
      return {
        level: 'note',
        where: where(row),
        message: `${message}；已确认：${reason}`,
        acknowledged: true,
      };
    return {
      level: 'warning',
      where: where(row),
      message: `${message}，请核对；属实请确认并写明原因（规则 ${rule}）`,
    };
  });
}

/** I8: what is left for the plain part differs by row and overall when reserve places replace a part (42 against 40). */
function lintReserve(table: QuotaTable): LintNote[] {
  if (!table.rows.some((row) => row.reserve === true)) return [];
  return subsets(table).flatMap(({ inner, outer }): LintNote[] => {
    const own = table.rows.filter((row) => row.reserve !== true);
    const byRow = own.reduce(
      (sum, row) => sum + (rowPlaces(row, outer.id) ?? 0) - (rowPlaces(row, inner.id) ?? 0),
      0,
    );
    const overall = columnTotal(table, outer.id) - columnTotal(table, inner.id);
    if (byRow === overall) return [];
    const message =
      `按各单位相减，“${outer.label}”中不属于“${inner.label}”的是 ${byRow}，合计却是 ${overall}：` +
      `机动名额的 ${byRow - overall} 个“${inner.label}”从已占“${outer.label}”的工作室中产生，不能按行把 ${byRow} 个都定为非“${inner.label}”`;
    return [{ level: 'note', where: where(), message }];
  });
}

/** All that arithmetic says about a quota table: totals are errors, rows are warnings until acknowledged. */
export function lintQuotaTable(table: QuotaTable): LintNote[] {
  const faults = columnFaults(table).map(
    ({ tier, message }): LintNote => ({ level: 'error', where: `名额表 › 合计 (${tier})`, message }),
  );
  return [...faults, ...lintRows(table), ...lintReserve(table)];
}
