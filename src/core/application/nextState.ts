import { isPassed, type Stand } from './stand.ts';
import type { ApplicationState } from './state.ts';

/**
 * The next place on the way, found by walking the steps in order: the first level that has not agreed, or the filing
 * (报送) and acceptance (受理) behind the level that the programme names, or the end. `passing` counts as agreed.
 * What was filed and accepted once is not filed and accepted again.
 */
export function nextState(stand: Stand, passing?: string): ApplicationState {
  const { state, steps } = stand;
  // Whoever stands at a step has the filing and acceptance before it behind him.
  const from = state.kind === 'atStep' ? steps.findIndex((step) => step.id === state.step) : 0;
  for (const step of steps.slice(Math.max(from, 0))) {
    if (step.id !== passing && !isPassed(stand, step.id)) return { kind: 'atStep', step: step.id };
    if (step.filedAfter !== true) continue;
    if (!stand.filed) return { kind: 'awaitingFiling' };
    if (!stand.accepted) return { kind: 'filed' };
  }
  return { kind: 'approved' };
}
