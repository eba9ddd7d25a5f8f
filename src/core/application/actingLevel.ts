import type { Step } from '../programme/programme.ts';
import type { Stand } from './stand.ts';

/**
 * The level in whose hands the application lies: the step it waits at; the level that recommended while it waits for the
 * filing; the level behind it once filed; the last level once approved. Undefined while the applicant has it or it has ended.
 */
export function actingLevel(stand: Pick<Stand, 'state' | 'steps'>): Step | undefined {
  const { state, steps } = stand;
  const filer = steps.findIndex((step) => step.filedAfter === true);
  if (state.kind === 'atStep') return steps.find((step) => step.id === state.step);
  if (state.kind === 'awaitingFiling') return steps[filer];
  if (state.kind === 'filed') return steps[filer + 1];
  if (state.kind === 'approved') return steps.at(-1);
  return undefined;
}
