import { allow, type Decision, refuse } from '../refusals.ts';
import type { StudioState } from './studioState.ts';

/** As acts of the register need it. */
export interface Kept {
  readonly name: string;
  readonly leadName: string;
  readonly state: StudioState;
  readonly mergedInto: string | null;
}

/** A file that went into another one is read, not written. */
export function stillKept<T>({ mergedInto }: Pick<Kept, 'mergedInto'>, change: T): Decision<T> {
  return mergedInto === null ? allow(change) : refuse('studioMerged', {});
}

/** Business dates may lie back, never ahead. */
export function notAhead<T>(day: string, today: string, change: T): Decision<T> {
  return day > today ? refuse('dayAhead', {}) : allow(change);
}

/** History goes forward: what comes next does not lie before the line it follows (`since`). */
export function notBehind<T>(day: string, since: string | null, change: T): Decision<T> {
  return since !== null && day < since ? refuse('dayBehind', { since }) : allow(change);
}

export function leadLeft(studio: Kept, on: string, today: string): Decision<StudioState> {
  if (studio.state === 'leadLeft') return refuse('leadGone', {});
  const kept = stillKept(studio, 'leadLeft' as const);
  return kept.ok ? notAhead(on, today, kept.change) : kept;
}

/** A new lead ends the state that the old one's leaving made; what a body has imposed stands. */
export function appointLead(
  studio: Kept,
  asked: { readonly leadName: string; readonly name: string; readonly on: string },
  today: string,
): Decision<StudioState> {
  if (asked.leadName === studio.leadName && asked.name === studio.name) return refuse('studioUnchanged', {});
  const kept = stillKept(studio, studio.state === 'leadLeft' ? ('active' as const) : studio.state);
  return kept.ok ? notAhead(asked.on, today, kept.change) : kept;
}
