import { allow, type Decision, refuse } from '../refusals.ts';
import type { Draft } from './draft.ts';

/** A draft that was published or discarded only shows. */
export function stillOpen<D extends Pick<Draft, 'ended'>>(draft: D): Decision<D> {
  return draft.ended === undefined ? allow(draft) : refuse('draftEnded', { how: draft.ended });
}
