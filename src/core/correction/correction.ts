import { parseDecimal } from '../decimal.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

/** What may be corrected after the approval (domain 3.7). */
export const correctionKinds = ['name', 'lead', 'unit', 'figure'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export interface AskedCorrection {
  readonly what: CorrectionKind;
  /** Place of the form, of a figure. */
  readonly path?: string | undefined;
  /** What the asker saw. */
  readonly oldValue: string;
  readonly newValue: string;
}

export interface CorrectionFacts {
  /** The value now; undefined: the form has no such number. */
  readonly current: string | undefined;
  /** Somebody asked for the same already and nobody has decided. */
  readonly open: boolean;
}

/** A request: the value is what the asker saw, the new one differs, and nobody else waits with the same. */
export function askCorrection(
  { current, open }: CorrectionFacts,
  { what, oldValue, newValue }: AskedCorrection,
): Decision<{ readonly oldValue: string; readonly newValue: string }> {
  if (current === undefined) return refuse('correctionNoFigure', {});
  if (current !== oldValue) return refuse('correctionStale', { yours: oldValue, theirs: current });
  const value = newValue.trim();
  if (value === current) return refuse('correctionUnchanged', { value });
  if (what === 'figure' && parseDecimal(value) === undefined) return refuse('correctionNotNumber', { value });
  return open ? refuse('correctionOpen', {}) : allow({ oldValue: current, newValue: value });
}

export interface StandingCorrection {
  readonly decided: boolean;
  readonly oldValue: string;
  /** The value now. */
  readonly current: string | undefined;
}

/** The decision: once, not of tomorrow, and only while the value still is what the request says. */
export function decideCorrection(
  { decided, oldValue, current }: StandingCorrection,
  {
    approved,
    decidedOn,
    text,
  }: { readonly approved: boolean; readonly decidedOn: string; readonly text: string },
  today: string,
): Decision<{ readonly approved: boolean }> {
  if (decided) return refuse('correctionDecided', {});
  if (decidedOn > today) return refuse('paperDateInFuture', { date: decidedOn });
  if (!approved && text.trim() === '') return refuse('reasonMissing', {});
  if (approved && current !== oldValue)
    return refuse('correctionStale', { yours: oldValue, theirs: current ?? '' });
  return allow({ approved });
}
