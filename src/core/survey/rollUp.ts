import { addDecimals, formatDecimal, parseDecimal, zero } from '../decimal.ts';
import { answered, type HaveState, type SheetState } from './sheetState.ts';

/** What a roll-up reads of one studio's sheet. */
export interface SheetFacts {
  readonly state: SheetState;
  readonly late: boolean;
  readonly amounts: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly have: Readonly<Record<string, HaveState>>;
  readonly problems: readonly { readonly cause: string; readonly closed: boolean }[];
}
export type StateCounts = { readonly [S in SheetState]: number };
/**
 * 汇总: counts and sums of what was handed in. `figures`: sum and how many gave one; `counts`: path -> value -> sheets, of choices
 * and of the states of items; problems of all sheets by cause, whatever the state of the sheet.
 */
export interface RollUp {
  readonly sheets: StateCounts;
  readonly late: number;
  readonly figures: Readonly<Record<string, { readonly sum: string; readonly given: number }>>;
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly problems: Readonly<Record<string, { readonly open: number; readonly closed: number }>>;
}

export const nothing: RollUp = {
  ...{ sheets: { open: 0, submitted: 0, returned: 0, confirmed: 0 }, late: 0 },
  ...{ figures: {}, counts: {}, problems: {} },
};

/** The exact sum of two decimals in text. */
export function addTexts(left: string, right: string): string {
  return formatDecimal(addDecimals(parseDecimal(left) ?? zero, parseDecimal(right) ?? zero));
}

function join<V>(
  left: Readonly<Record<string, V>>,
  right: Readonly<Record<string, V>>,
  add: (a: V, b: V) => V,
): Record<string, V> {
  const all: Record<string, V> = { ...left };
  for (const [key, value] of Object.entries(right)) all[key] = key in all ? add(all[key]!, value) : value;
  return all;
}
const plus = (a: number, b: number) => a + b;

/** Two areas together: what the level above shows is nothing else than the sum of its parts. */
export function addRollUps(left: RollUp, right: RollUp): RollUp {
  return {
    sheets: join(left.sheets, right.sheets, plus) as unknown as StateCounts,
    late: left.late + right.late,
    figures: join(left.figures, right.figures, (a, b) => ({
      ...{ sum: addTexts(a.sum, b.sum), given: a.given + b.given },
    })),
    counts: join(left.counts, right.counts, (a, b) => join(a, b, plus)),
    problems: join(left.problems, right.problems, (a, b) => ({
      ...{ open: a.open + b.open, closed: a.closed + b.closed },
    })),
  };
}

const one = (record: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(record).map(([path, value]) => [path, { [value]: 1 }]));

/** One sheet as a roll-up of its own; figures and states count once it was handed in. */
export function rollUpSheet({ state, late, amounts, choices, have, problems }: SheetFacts): RollUp {
  const counts = answered.includes(state);
  const causes = problems.map(({ cause, closed }) => ({
    [cause]: { open: closed ? 0 : 1, closed: closed ? 1 : 0 },
  }));
  const figures = Object.entries(amounts).map(
    ([path, sum]) => [path, { sum: addTexts('0', sum), given: 1 }] as const,
  );
  return {
    sheets: { ...nothing.sheets, [state]: 1 },
    late: counts && late ? 1 : 0,
    figures: counts ? Object.fromEntries(figures) : {},
    counts: counts ? { ...one(choices), ...one(have) } : {},
    problems: causes.reduce(
      (all, next) => join(all, next, (a, b) => ({ open: a.open + b.open, closed: a.closed + b.closed })),
      {} as Record<string, { open: number; closed: number }>,
    ),
  };
}

/** The roll-up of many. */
export function rollUp(parts: readonly RollUp[]): RollUp {
  return parts.reduce(addRollUps, nothing);
}

/** How many were asked, and how many handed in. */
export function askedAndAnswered({ open, submitted, returned, confirmed }: StateCounts) {
  return { asked: open + submitted + returned + confirmed, answered: submitted + confirmed };
}
