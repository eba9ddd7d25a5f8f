import { formatDecimal } from '../decimal.ts';
import { compareFractions, type Fraction, fractionOf, fractionOfNumber, roundFraction } from '../fraction.ts';
import type { Scoring, Standard, StandardItem } from '../programme/standard.ts';
import { type Grade, gradesOf } from './grades.ts';
import { itemTotal, type StageSheet, sheetsByStage, totalOf } from './weighted.ts';

/** An application with the sheets that were handed in about it. */
export interface Candidate {
  readonly application: string;
  readonly sheets: readonly StageSheet[];
}

/** Where an application stands among the others (F23). */
export interface Standing {
  readonly application: string;
  /** Rounded half up to two decimals; null: nothing to count. */
  readonly points: string | null;
  /** Null: the standard names no points to pass. */
  readonly passed: boolean | null;
  /** Id of the band. */
  readonly grade: string | null;
  /** 1, 2, 2, 4: those with the same points stand at the same place. */
  readonly position: number;
  readonly tied: boolean;
  readonly belowThreshold: readonly string[];
  /** Stages of the scoring without a sheet; they count as nothing. */
  readonly missingStages: readonly string[];
  /** The points are enough for the best grade, but its share is used up, or a tie lies over the edge of the share. */
  readonly heldByShare: boolean;
}

/** What was counted for one application, before anybody is compared. */
export interface Counted {
  readonly application: string;
  /** As shown: whoever has the same points on paper has the same points. */
  readonly shown: Fraction | null;
  readonly passed: boolean | null;
  readonly belowThreshold: readonly string[];
  readonly missingStages: readonly string[];
}

const itemsBelow = (items: readonly StandardItem[]): StandardItem[] =>
  items.flatMap((item) => [item, ...itemsBelow(item.items ?? [])]);

const rounded = (value: Fraction) => fractionOf(roundFraction(value, 2));

function count(standard: Standard, scoring: Scoring, { application, sheets }: Candidate): Counted {
  const stages = sheetsByStage(scoring, sheets);
  const missingStages = stages.flatMap(({ id, sheets: own }) =>
    own.length === 0 && id !== null ? [id] : [],
  );
  if (stages.every(({ sheets: own }) => own.length === 0)) {
    return { application, shown: null, passed: null, belowThreshold: [], missingStages };
  }
  const shown = rounded(totalOf(stages));
  const belowThreshold = itemsBelow(standard.items).flatMap(({ id, threshold }) =>
    threshold !== undefined &&
    compareFractions(rounded(itemTotal(stages, id)), fractionOfNumber(threshold)) < 0
      ? [id]
      : [],
  );
  const enough = scoring.pass === undefined || compareFractions(shown, fractionOfNumber(scoring.pass)) >= 0;
  const fails = belowThreshold.length > 0 || !enough;
  const passed = fails ? false : scoring.pass === undefined ? null : true;
  return { application, shown, passed, belowThreshold, missingStages };
}

/** Who failed stands behind who did not, who has no points behind all. */
function compare(left: Counted, right: Counted): number {
  if (left.shown === null || right.shown === null)
    return Number(left.shown === null) - Number(right.shown === null);
  const failed = Number(left.passed === false) - Number(right.passed === false);
  return failed === 0 ? compareFractions(right.shown, left.shown) : failed;
}

const byId = (left: { application: string }, right: { application: string }) =>
  left.application < right.application ? -1 : left.application > right.application ? 1 : 0;

function place(all: readonly Counted[], one: Counted, grade: Grade | undefined): Standing {
  const { application, passed, belowThreshold, missingStages } = one;
  return {
    ...{ application, passed, belowThreshold, missingStages },
    points: one.shown === null ? null : formatDecimal(roundFraction(one.shown, 2)),
    grade: grade?.grade ?? null,
    heldByShare: grade?.heldByShare ?? false,
    position: 1 + all.filter((other) => compare(other, one) < 0).length,
    tied: one.shown !== null && all.filter((other) => compare(other, one) === 0).length > 1,
  };
}

/**
 * All candidates of a track, the best first; those with the same points by their id, which means nothing: ties are named and left
 * to the meeting. The order in which candidates, sheets or items come changes nothing.
 */
export function standings(standard: Standard, candidates: readonly Candidate[]): Standing[] {
  const { scoring } = standard;
  const counted = candidates
    .map((one) =>
      scoring === undefined
        ? { application: one.application, shown: null, passed: null, belowThreshold: [], missingStages: [] }
        : count(standard, scoring, one),
    )
    .sort((left, right) => compare(left, right) || byId(left, right));
  const grades = gradesOf(scoring, counted);
  return counted.map((one) => place(counted, one, grades.get(one.application)));
}
