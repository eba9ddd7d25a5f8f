import { nextState } from './nextState.ts';
import type { Move, Stand } from './stand.ts';
import type { StateKind } from './state.ts';
import { placesAfter, without } from './supersede.ts';

const unsubmitted: readonly StateKind[] = ['draft'];
/** Ended or decided: what was named, declined or withdrawn keeps the revision it was decided under. */
const decided: readonly StateKind[] = ['designated', 'declined', 'withdrawn'];

/** Steps whose opinions do not stand on this content and would be asked again. */
export function askedAgain(stand: Stand, contentVersion: string): string[] {
  return stand.opinions.filter((one) => one.contentVersion !== contentVersion).map(({ step }) => step);
}

/**
 * What a submitted file's way is after it was frozen anew under another revision: as after any changed content, the levels
 * that sealed the old one are asked again from the first. One that lies with the applicant stays there.
 */
export function correctedMove(
  stand: Stand,
  contentVersion: string,
): 'notSubmitted' | 'decided' | { readonly move: Move; readonly resubmitted: boolean } {
  const { kind } = stand.state;
  if (unsubmitted.includes(kind)) return 'notSubmitted';
  if (decided.includes(kind)) return 'decided';
  if (kind === 'returned')
    return {
      move: { state: stand.state, supersede: [], because: undefined, places: 'keep' },
      resubmitted: false,
    };
  const supersede = askedAgain(stand, contentVersion);
  // Asked from the first level on, wherever it stands now: filing and acceptance are not done twice.
  const fresh = { ...without(stand, supersede), state: { kind: 'draft' } } as const;
  const because = supersede.length > 0 ? 'contentChanged' : undefined;
  return {
    move: { state: nextState(fresh), supersede, because, places: placesAfter(stand, supersede) },
    resubmitted: true,
  };
}
