import { parseDecimal } from '../decimal.ts';
import {
  type Fraction,
  fractionOf,
  fractionOfNumber,
  largerOf,
  negativeOf,
  noFraction,
  smallerOf,
  timesFraction,
} from '../fraction.ts';
import type { Mark, MarkKind } from '../programme/standard.ts';
import type { MarkGiven } from '../standards/marks.ts';

type MarkOf<K extends MarkKind> = Extract<Mark, { kind: K }>;

const points = fractionOfNumber;

/** The count or the points that were given; a count below nothing is nothing. */
function given({ value = '' }: MarkGiven): Fraction {
  const read = parseDecimal(value);
  return read === undefined ? noFraction : largerOf(fractionOf(read), noFraction);
}

function each(mark: { readonly points: number }, of: MarkGiven): Fraction {
  return timesFraction(given(of), points(mark.points));
}

/** What a mark is worth, by its kind (F23). Deductions are negative; a bonus is counted beside the total. */
const worth: { readonly [K in MarkKind]: (mark: MarkOf<K>, of: MarkGiven) => Fraction } = {
  check: ({ points: full = 0 }, { value }) => (value === 'yes' ? points(full) : noFraction),
  points: ({ max }, of) => smallerOf(given(of), points(max)),
  perUnit: (mark, of) => smallerOf(each(mark, of), points(mark.max)),
  perMissing(mark, of) {
    const { of: have, over } = given(of);
    const missing = largerOf({ of: BigInt(mark.target) * over - have, over }, noFraction);
    const lost = negativeOf(timesFraction(missing, points(mark.points)));
    const full = points(mark.max);
    return largerOf(
      { of: full.of * lost.over + lost.of * full.over, over: full.over * lost.over },
      noFraction,
    );
  },
  deduct(mark, of) {
    const lost = each(mark, of);
    return negativeOf(mark.max === undefined ? lost : smallerOf(lost, points(mark.max)));
  },
  bonus: (mark, of) => smallerOf(each(mark, of), points(mark.max)),
};

/** Whether somebody said something of this item that its mark understands. */
export function isMarked(mark: Mark, of: MarkGiven | undefined): of is MarkGiven {
  const { value = '' } = of ?? {};
  return mark.kind === 'check' ? value === 'yes' || value === 'no' : parseDecimal(value) !== undefined;
}

/** Points of one mark, exactly; an item that nobody marked counts as nothing. */
export function markPoints(mark: Mark, of: MarkGiven | undefined): Fraction {
  return isMarked(mark, of)
    ? (worth[mark.kind] as (mark: Mark, of: MarkGiven) => Fraction)(mark, of)
    : noFraction;
}
