import { allow, type Decision, refuse } from '../refusals.ts';
import { nextState } from './nextState.ts';
import type { Move, Stand } from './stand.ts';
import { placesAfter, without } from './supersede.ts';

/** What submitting depends on besides the stand. */
export interface SubmitFacts {
  readonly stand: Stand;
  /** The application's version now, and the one the person saw. */
  readonly version: number;
  readonly seenVersion: number;
  readonly errors: number;
  readonly unacknowledged: number;
  readonly leadMustConfirm: boolean;
  readonly leadConfirmed: boolean;
  /** SHA-256 of the content as it is now. */
  readonly contentVersion: string;
}

/**
 * 提交 (V14, V16–V18 and the checks behind `errors`). After a return the application goes back to the level that returned
 * it when nothing changed; a changed content voids what was sealed and asks those levels again from the first.
 */
export function submitApplication(facts: SubmitFacts): Decision<Move> {
  const { stand } = facts;
  const { kind } = stand.state;
  if (kind !== 'draft' && kind !== 'returned') return refuse('notEditable', { state: kind });
  if (facts.version !== facts.seenVersion) return refuse('applicationChanged', { version: facts.version });
  const { errors, unacknowledged } = facts;
  if (errors > 0 || unacknowledged > 0) return refuse('findingsRemain', { errors, unacknowledged });
  if (facts.leadMustConfirm && !facts.leadConfirmed) return refuse('leadNotConfirmed', {});
  const voided = stand.opinions.filter((opinion) => opinion.contentVersion !== facts.contentVersion);
  const supersede = voided.map((opinion) => opinion.step);
  return allow({
    state: nextState(without(stand, supersede)),
    supersede,
    because: supersede.length > 0 ? 'contentChanged' : undefined,
    places: placesAfter(stand, supersede),
  });
}
