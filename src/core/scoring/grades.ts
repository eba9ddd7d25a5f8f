import { compareFractions, fractionOfNumber } from '../fraction.ts';
import type { Band, Scoring } from '../programme/standard.ts';
import type { Counted } from './standings.ts';

export interface Grade {
  readonly grade: string | null;
  readonly heldByShare: boolean;
}

function bandOf(bands: readonly Band[], { shown, passed }: Counted): number {
  if (shown === null || passed === false) return -1;
  return bands.findIndex(({ from }) => compareFractions(shown, fractionOfNumber(from)) >= 0);
}

/** How many may have the best grade: the share of those who did not fail, rounded down. */
function most({ topShare }: Scoring, all: readonly Counted[]): number {
  if (topShare === undefined) return Number.POSITIVE_INFINITY;
  const standing = all.filter(({ shown, passed }) => shown !== null && passed !== false).length;
  const { of, over } = fractionOfNumber(topShare);
  return Number((BigInt(standing) * of) / (over * 100n));
}

/** Whether all with at least these points fit under the cap: a tie over its edge falls as a whole, never by chance. */
function fits(one: Counted, best: readonly Counted[], cap: number): boolean {
  return best.filter(({ shown }) => compareFractions(shown!, one.shown!) >= 0).length <= cap;
}

/** The band of each application by its points; the best one within its share (F23). */
export function gradesOf(scoring: Scoring | undefined, all: readonly Counted[]): Map<string, Grade> {
  const bands = scoring?.bands ?? [];
  if (scoring === undefined || bands.length === 0) return new Map();
  const best = all.filter((one) => bandOf(bands, one) === 0);
  const cap = most(scoring, all);
  return new Map(
    all.map((one) => {
      const at = bandOf(bands, one);
      const heldByShare = at === 0 && !fits(one, best, cap);
      return [one.application, { grade: bands[heldByShare ? 1 : at]?.id ?? null, heldByShare }];
    }),
  );
}
