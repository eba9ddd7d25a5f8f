import type { Move, Stand } from './stand.ts';

/**
 * What happens to the places when these opinions no longer stand: a recommendation that is void gives its places back,
 * unless the body has filed it; a filed application keeps them while it is corrected.
 */
export function placesAfter(stand: Stand, superseded: readonly string[]): Move['places'] {
  const taker = stand.steps.find((step) => step.takesPlace === true);
  const voided = taker !== undefined && superseded.includes(taker.id);
  return voided && stand.holdsPlaces && !stand.filed ? 'release' : 'keep';
}

/** The stand without these opinions. */
export function without(stand: Stand, superseded: readonly string[]): Stand {
  return { ...stand, opinions: stand.opinions.filter((opinion) => !superseded.includes(opinion.step)) };
}
