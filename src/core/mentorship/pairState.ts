/** How a pair stands (R9-R12). The sealed sheet makes an agreement hold; a changed one waits for its own sheet meanwhile. */
export type PairState =
  | { readonly kind: 'drafted' }
  | { readonly kind: 'running' }
  /** The agreement was changed after it was sealed: learning goes on, the new sheet is still to be signed. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'completed'; readonly result: PairResult }
  | { readonly kind: 'ended' };
export const pairStates = ['drafted', 'running', 'changed', 'completed', 'ended'] as const;
export type PairStateKind = (typeof pairStates)[number];

/** Whether the apprentice reached the goal of the agreement. */
export const pairResults = ['reached', 'partly', 'not'] as const;
export type PairResult = (typeof pairResults)[number];

/** Pairs that still go on: what counts as an apprentice at a time. */
export const openStates = ['drafted', 'running', 'changed'] as const satisfies readonly PairStateKind[];

export const pairActs = [
  'change',
  'seal',
  'tick',
  'check',
  'passOn',
  'extend',
  'end',
  'evaluate',
  'addOutcome',
  'link',
] as const;
export type PairAct = (typeof pairActs)[number];

/** What may be done to a pair that stands so; the one place that says it. */
const actsIn: { readonly [A in PairAct]: readonly PairStateKind[] } = {
  change: ['drafted', 'running', 'changed'],
  seal: ['drafted', 'changed'],
  tick: ['running', 'changed'],
  check: ['running', 'changed'],
  passOn: ['drafted', 'running', 'changed'],
  // Also when the evaluation found that the goal is not reached yet: the pair goes on.
  extend: ['running', 'changed', 'completed'],
  end: ['drafted', 'running', 'changed'],
  // Again: what was written before is superseded.
  evaluate: ['running', 'completed'],
  addOutcome: ['completed'],
  link: ['drafted', 'running', 'changed', 'completed'],
};

export function mayAct(state: PairStateKind, act: PairAct): boolean {
  return actsIn[act].includes(state);
}

/** The acts that a pair standing so is open to. */
export function actsOf(state: PairStateKind): PairAct[] {
  return pairActs.filter((act) => mayAct(state, act));
}
