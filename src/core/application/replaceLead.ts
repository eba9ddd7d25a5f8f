import { allow, type Decision, refuse } from '../refusals.ts';
import type { Move, Stand } from './stand.ts';
import { placesAfter } from './supersede.ts';

/**
 * 更换领衔人 (3.7): the content is another one, so every level that had sealed is asked again, and a running application
 * goes back to the applicant, because all that the form says of the old lead must be written anew.
 */
export function replaceLead(stand: Stand): Decision<Move> {
  const { kind } = stand.state;
  if (kind === 'designated' || kind === 'declined' || kind === 'withdrawn') {
    return refuse('notEditable', { state: kind });
  }
  const supersede = stand.opinions.map((opinion) => opinion.step);
  const stays = kind === 'draft' || kind === 'returned';
  return allow({
    state: stays ? stand.state : { kind: 'returned', step: stand.steps[0]?.id ?? '' },
    supersede,
    because: 'leadReplaced',
    places: placesAfter(stand, supersede),
  });
}
