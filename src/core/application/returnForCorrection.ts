import { allow, type Decision, refuse } from '../refusals.ts';
import { actingLevel } from './actingLevel.ts';
import { isPassed, type Move, type Stand, stepIndex } from './stand.ts';
import { placesAfter } from './supersede.ts';

/** Back to whom: the applicant, or a step of the track. */
export const toApplicant = 'applicant';

/**
 * 退回修改. To the applicant: the level that returns takes its own opinion back, earlier seals stand as long as the content
 * does. To a step: that level and all behind it are asked again. A level may also reopen its own opinion once it is sealed.
 */
export function returnForCorrection(stand: Stand, to: string): Decision<Move & { readonly from: string }> {
  const level = actingLevel(stand);
  if (level === undefined) return refuse('notEditable', { state: stand.state.kind });
  const from = stepIndex(stand, level.id);
  const target = to === toApplicant ? from : stepIndex(stand, to);
  const own = target === from && isPassed(stand, level.id);
  if (target < 0 || target > from || (target === from && to !== toApplicant && !own)) {
    return refuse('returnTargetUnknown', { target: to });
  }
  const supersede = stand.steps.slice(target).map((step) => step.id);
  return allow({
    from: level.id,
    state: to === toApplicant ? { kind: 'returned', step: level.id } : { kind: 'atStep', step: to },
    supersede,
    because: 'returned',
    places: placesAfter(stand, supersede),
  });
}
