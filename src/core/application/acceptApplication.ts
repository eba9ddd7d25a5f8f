import { allow, type Decision, refuse } from '../refusals.ts';
import { nextState } from './nextState.ts';
import type { Move, Stand } from './stand.ts';

/** 受理: the city takes a filed application in; its own step begins. */
export function acceptApplication(stand: Stand): Decision<Move> {
  if (stand.state.kind !== 'filed') {
    const filer = stand.steps.find((step) => step.filedAfter === true);
    return refuse('wrongStep', { state: stand.state.kind, step: filer?.id ?? '' });
  }
  const state = nextState({ ...stand, accepted: true });
  return allow({ state, supersede: [], because: undefined, places: 'keep' });
}
