import type { Action } from '../access/actions.ts';
import type { Track } from '../programme/programme.ts';
import { actingLevel } from './actingLevel.ts';
import { opinionOf, type Stand } from './stand.ts';

/** Of the actions that somebody may do, those that the programme offers here and that have something to act on. */
export function offeredActions(
  allowed: readonly Action[],
  stand: Stand,
  track: Track,
  campaignClosed: boolean,
): Action[] {
  const step = actingLevel(stand);
  const offered: Partial<Record<Action, boolean>> = {
    acceptOnline: step?.online === true,
    letSealFollow: step?.sealMayFollow === true && opinionOf(stand, step.id)?.seal === 'none',
    supplySeal: stand.opinions.some((opinion) => opinion.seal === 'follows' && !opinion.supplied),
    confirmByLead: track.leadConfirms === true,
  };
  return allowed.filter((action) => {
    if (campaignClosed && !/^(see|export|print)/.test(action) && action !== 'supplySeal') return false;
    return offered[action] ?? true;
  });
}
