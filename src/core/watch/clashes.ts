import { allow, type Decision, refuse } from '../refusals.ts';
import type { Counted } from '../workLog/counted.ts';

/** What does not fit together in the register (F49, S13). */
export const clashKinds = [
  'sameWork',
  'sameMember',
  'sameApprentice',
  'sameOutcome',
  'jump',
  'yearDiffers',
  'membersDiffer',
  'reportDiffers',
  'answerDiffers',
] as const;
export type ClashKind = (typeof clashKinds)[number];

/** Work of these kinds is claimed once: the same person, patent, award or benefit in two entries is looked at. */
export const claimedOnce: readonly Counted[] = ['person', 'patent', 'award', 'benefit', 'honour'];

/** A figure three times as large as the year before, or a third of it, is looked at: less is the ordinary way of things. */
export const JUMP = 3;

/** How an officer settles one: it is two things, or it was put right. */
export const settlements = ['different', 'corrected'] as const;
export type Settlement = (typeof settlements)[number];

/** What is over or settled already is not settled again. */
export function settleClash(clash: { readonly open: boolean }): Decision<true> {
  return clash.open ? allow(true) : refuse('clashSettled', {});
}
