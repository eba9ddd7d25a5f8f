import type { StudioState } from '../studio/studioState.ts';

/** What a rule of 分类管理 may count: entries of the year's log, pairs, and how the studio stands (R7). Closed; no expressions. */
export const numberFacts = [
  // entries of the year
  'project',
  'result',
  'application',
  'patent',
  'award',
  'training',
  'activity',
  'person',
  'honour',
  // money put in during the year, in 万元
  'funds',
  // pairs of mentor and apprentice in the year
  'pairsRunning',
  'pairsCompleted',
  'pairsPromoted',
  // of the latest survey: items of the standard that are met, in percent; problems that are open
  'standardMet',
  'openProblems',
  // warning signs that stand
  'signs',
] as const;
export type NumberFact = (typeof numberFacts)[number];
export const yesNoFacts = ['surveyAnswered'] as const;
export type YesNoFact = (typeof yesNoFacts)[number];

/** Levels as rules name them: also those that nobody named yet. */
export const classLevels = ['nation', 'province', 'city', 'county', 'unit', 'unnamed'] as const;
export type ClassLevel = (typeof classLevels)[number];

/**
 * One studio in one year, as it was when it was looked at. Numbers are decimal strings. Null: not known – nothing was asked or kept –
 * and a rule over it says so.
 */
export type ClassFacts = {
  readonly [F in NumberFact]: string | null;
} & {
  readonly [F in YesNoFact]: boolean | null;
} & {
  readonly level: ClassLevel;
  readonly state: StudioState;
  /** In words, as the studio's file has it; '' where it is not filled. */
  readonly type: string;
};

/** Met items of all, in percent with two digits, cut off: 2 of 3 are 66.66 and never 67. */
export function percentOf({ met, all }: { readonly met: number; readonly all: number }): string | null {
  if (all <= 0) return null;
  const hundredths = Math.floor((met * 10_000) / all);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
