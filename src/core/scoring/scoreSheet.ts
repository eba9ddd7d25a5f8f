import { formatDecimal } from '../decimal.ts';
import {
  addFractions,
  compareFractions,
  type Fraction,
  fractionOfNumber,
  largerOf,
  noFraction,
  roundFraction,
} from '../fraction.ts';
import type { Standard, StandardItem } from '../programme/standard.ts';
import type { Marks } from '../standards/marks.ts';
import { isMarked, markPoints } from './markPoints.ts';

/** One sheet counted: by one reviewer about one application. Decimal texts, never floats. */
export interface SheetScore {
  /** All marks but the bonus, deductions taken off, never below 0. */
  readonly points: string;
  readonly bonus: string;
  /** Every item that is marked, or has a marked item below it; a deduction is negative. */
  readonly items: Readonly<Record<string, string>>;
  /** Items with fewer points than their threshold. */
  readonly belowThreshold: readonly string[];
  /** Items with a mark that nobody marked; they count as nothing. */
  readonly unmarked: readonly string[];
}

/** Sums and products of decimals are decimals: nothing of one sheet has to be rounded. */
function exactly(value: Fraction): string {
  return formatDecimal(roundFraction(value, 24));
}

interface Sum {
  readonly points: Fraction;
  readonly bonus: Fraction;
}

/** Counts an item and all below it; tells `each` of every item on the way. */
function countItem(item: StandardItem, marks: Marks, each: (item: StandardItem, sum: Sum) => void): Sum {
  const own = item.mark === undefined ? noFraction : markPoints(item.mark, marks[item.id]);
  const isBonus = item.mark?.kind === 'bonus';
  const first = { points: isBonus ? noFraction : own, bonus: isBonus ? own : noFraction };
  const sum = (item.items ?? []).reduce<Sum>((all, below) => {
    const { points, bonus } = countItem(below, marks, each);
    return { points: addFractions(all.points, points), bonus: addFractions(all.bonus, bonus) };
  }, first);
  each(item, sum);
  return sum;
}

function hasMark(item: StandardItem): boolean {
  return item.mark !== undefined || (item.items ?? []).some(hasMark);
}

/** The points of one sheet by the marks of the standard (F23). Unmarked items count as nothing and are told. */
export function scoreSheet(standard: Pick<Standard, 'items'>, marks: Marks): SheetScore {
  const items: Record<string, string> = {};
  const belowThreshold: string[] = [];
  const unmarked: string[] = [];
  let points = noFraction;
  let bonus = noFraction;
  const each = (item: StandardItem, sum: Sum) => {
    if (item.mark !== undefined && !isMarked(item.mark, marks[item.id])) unmarked.push(item.id);
    if (!hasMark(item)) return;
    const whole = addFractions(sum.points, sum.bonus);
    items[item.id] = exactly(whole);
    const { threshold } = item;
    if (threshold !== undefined && compareFractions(whole, fractionOfNumber(threshold)) < 0)
      belowThreshold.push(item.id);
  };
  for (const item of standard.items) {
    const sum = countItem(item, marks, each);
    points = addFractions(points, sum.points);
    bonus = addFractions(bonus, sum.bonus);
  }
  return {
    points: exactly(largerOf(points, noFraction)),
    bonus: exactly(bonus),
    items,
    belowThreshold,
    unmarked,
  };
}
