import type { Mentorship } from '../programme/mentorship.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { dayBefore } from '../reminder/remindersOf.ts';
import { monthsAfter } from './monthsAfter.ts';
import { mayAct, type PairAct, type PairResult, type PairStateKind } from './pairState.ts';

/** What decisions ask of a pair. */
export interface PairStand {
  readonly number: string;
  readonly state: PairStateKind;
  readonly result: PairResult | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly extendedOn: string | null;
  readonly agreementVersion: string;
  readonly lastCheckOn: string | null;
}

/** Whether the pair is open to the act; else the refusal that says what to do. */
export function openTo(pair: PairStand, act: PairAct): Decision<null> {
  if (mayAct(pair.state, act)) return allow(null);
  return refuse('pairNotOpen', { number: pair.number, state: pair.state });
}

/** The sealed sheet makes the agreement hold, if it is the sheet of the agreement as it is now. */
export function sealPair(
  pair: PairStand,
  sheet: { readonly version: string; readonly signedOn: string },
  today: string,
): Decision<{ readonly state: 'running' }> {
  const open = openTo(pair, 'seal');
  if (!open.ok) return open;
  if (sheet.version !== pair.agreementVersion) return refuse('pairSheetOld', { number: pair.number });
  return sheet.signedOn > today
    ? refuse('actInFuture', { date: sheet.signedOn })
    : allow({ state: 'running' });
}

/** When the next check is due: so many months after the last one, or after the pair began; not after its end. */
export function checkDueOn(
  { checkEveryMonths }: Pick<Mentorship, 'checkEveryMonths'>,
  pair: Pick<PairStand, 'startsOn' | 'endsOn' | 'lastCheckOn'>,
): string | null {
  if (checkEveryMonths === undefined) return null;
  const due = monthsAfter(pair.lastCheckOn ?? pair.startsOn, checkEveryMonths);
  return due > pair.endsOn ? pair.endsOn : due;
}

/** 延期 (domain 2.10): once, by at most what the programme gives, and not when the goal was reached. */
export function extendPair(
  { extensionMonths }: Mentorship,
  pair: PairStand,
): Decision<{ readonly endsOn: string; readonly state: PairStateKind }> {
  const open = openTo(pair, 'extend');
  if (!open.ok) return open;
  if (extensionMonths === undefined) return refuse('extensionNotGiven', {});
  if (pair.extendedOn !== null) return refuse('pairExtendedBefore', { until: pair.endsOn });
  if (pair.result === 'reached') return refuse('pairNotOpen', { number: pair.number, state: pair.state });
  const state = pair.state === 'completed' ? 'running' : pair.state;
  return allow({ endsOn: monthsAfter(pair.endsOn, extensionMonths), state });
}

/** What is done on a day: not before the pair began, not in the future. */
export function onDay(pair: PairStand, act: PairAct, day: string, today: string): Decision<null> {
  const open = openTo(pair, act);
  if (!open.ok) return open;
  if (day > today) return refuse('actInFuture', { date: day });
  return day < pair.startsOn ? refuse('beforePairBegan', { date: pair.startsOn }) : allow(null);
}

/** Which pair reminders are due on a day; computed, so that the screen says what the message says. */
export const pairDues = ['planDue', 'planOverdue', 'checkDue', 'ending', 'evaluationDue'] as const;
export type PairDue = (typeof pairDues)[number];

/** An agreement that ends within so many days is told. */
export const ENDING_DAYS = 30;
/** A plan item is told so many days before. */
export const PLAN_DAYS = 7;

/** What is due of a pair that goes on. `open`: days of the plan items that are not yet ticked by both sides. */
export function duesOf(
  pair: Pick<PairStand, 'state' | 'endsOn'> & { readonly checkDueOn: string | null },
  open: readonly string[],
  today: string,
): PairDue[] {
  if (pair.state !== 'running' && pair.state !== 'changed') return [];
  const dues: { readonly [D in PairDue]: boolean } = {
    planDue: open.some((day) => dayBefore(day, PLAN_DAYS) <= today && day >= today),
    planOverdue: open.some((day) => day < today),
    checkDue: pair.checkDueOn !== null && pair.checkDueOn <= today && pair.endsOn >= today,
    ending: dayBefore(pair.endsOn, ENDING_DAYS) <= today && pair.endsOn >= today,
    evaluationDue: pair.endsOn < today,
  };
  return pairDues.filter((due) => dues[due]);
}
