import { allow, type Decision, refuse } from '../refusals.ts';
import { opinionOf, type Stand } from './stand.ts';

/** The promised sealed sheet arrives: nothing moves, the missing-seal list gets shorter. */
export function supplySeal(stand: Stand, step: string): Decision<undefined> {
  const opinion = opinionOf(stand, step);
  if (opinion === undefined) return refuse('opinionMissing', { step });
  if (opinion.seal !== 'follows' || opinion.supplied) {
    return opinion.seal === 'none'
      ? refuse('wrongStep', { state: stand.state.kind, step })
      : refuse('alreadySealed', { step });
  }
  return allow(undefined);
}
