import type { ApplicationState } from '../core/application/state.ts';

/** A state as it travels. */
export function stateAnswer(state: ApplicationState): { kind: ApplicationState['kind']; step?: string } {
  return 'step' in state ? { kind: state.kind, step: state.step } : { kind: state.kind };
}
