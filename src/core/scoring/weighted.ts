import { parseDecimal } from '../decimal.ts';
import {
  addFractions,
  type Fraction,
  fractionOf,
  fractionOfNumber,
  meanOf,
  noFraction,
  timesFraction,
} from '../fraction.ts';
import type { Scoring } from '../programme/standard.ts';
import type { SheetScore } from './scoreSheet.ts';

/** A sheet that was handed in, and the stage it belongs to. */
export interface StageSheet {
  readonly stage: string | null;
  readonly score: Pick<SheetScore, 'points' | 'bonus' | 'items'>;
}

interface StageMean {
  readonly weight: Fraction;
  readonly mean: Fraction;
}

export function exact(text: string): Fraction {
  const read = parseDecimal(text);
  return read === undefined ? noFraction : fractionOf(read);
}

/**
 * The sheets that count, stage by stage: several of one stage are averaged later. Without stages all are of one; with stages a
 * sheet that names none of them counts nowhere.
 */
export function sheetsByStage({ stages }: Scoring, sheets: readonly StageSheet[]) {
  if (stages === undefined) return [{ id: null, weight: fractionOfNumber(100), sheets }];
  return stages.map(({ id, weight }) => ({
    id,
    weight: fractionOfNumber(weight),
    sheets: sheets.filter(({ stage }) => stage === id),
  }));
}

type Stages = ReturnType<typeof sheetsByStage>;

function meansOf(stages: Stages, worth: (score: StageSheet['score']) => Fraction): StageMean[] {
  return stages
    .filter(({ sheets }) => sheets.length > 0)
    .map(({ weight, sheets }) => ({ weight, mean: meanOf(sheets.map(({ score }) => worth(score))) }));
}

const weighted = (means: readonly StageMean[]) =>
  means.reduce((sum, { weight, mean }) => addFractions(sum, timesFraction(weight, mean)), noFraction);

/** Points and bonus of all stages by their weights; a stage without a sheet counts as nothing. */
export function totalOf(stages: Stages): Fraction {
  const { of, over } = weighted(
    meansOf(stages, ({ points, bonus }) => addFractions(exact(points), exact(bonus))),
  );
  return { of, over: over * 100n };
}

/** Points of one item by the stages in which somebody looked at it. */
export function itemTotal(stages: Stages, item: string): Fraction {
  const means = meansOf(stages, ({ items }) => exact(items[item] ?? '0'));
  const sum = weighted(means);
  const weights = means.reduce((all, { weight }) => addFractions(all, weight), noFraction);
  if (weights.of === 0n) return meanOf(means.map(({ mean }) => mean));
  return timesFraction(sum, { of: weights.over, over: weights.of });
}
