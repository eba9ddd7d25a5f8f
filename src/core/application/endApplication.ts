import { allow, type Decision, refuse } from '../refusals.ts';
import { actingLevel } from './actingLevel.ts';
import type { Move, Stand } from './stand.ts';

function ended(stand: Stand, state: Move['state']): Move {
  return { state, supersede: [], because: undefined, places: stand.holdsPlaces ? 'release' : 'keep' };
}

/** 撤回: by the applicant's side, at any time before the naming; the places go back. */
export function withdrawApplication(stand: Stand): Decision<Move> {
  const { kind } = stand.state;
  if (kind === 'designated' || kind === 'declined' || kind === 'withdrawn') {
    return refuse('notWithdrawable', { state: kind });
  }
  return allow(ended(stand, { kind: 'withdrawn' }));
}

/** 不予推荐 / 不予命名 by the level in whose hands it lies; the places go back. */
export function declineApplication(stand: Stand, step: string): Decision<Move> {
  const { kind } = stand.state;
  const inHand = kind === 'atStep' || kind === 'filed';
  if (!inHand || actingLevel(stand)?.id !== step) return refuse('wrongStep', { state: kind, step });
  return allow(ended(stand, { kind: 'declined', step }));
}
