/**
 * Where an application stands: 提交 → 推荐 → 报送 → 受理 → 审批 → 命名.
 * `step` is a step id of the programme's track.
 */
export type ApplicationState =
  | { readonly kind: 'draft' }
  /** Sent back to the applicant by the level `step`; only the named fields are asked for again. */
  | { readonly kind: 'returned'; readonly step: string }
  /** Waits for the opinion of a level. */
  | { readonly kind: 'atStep'; readonly step: string }
  /** Recommended and sealed; waits for the body's filing (报送). */
  | { readonly kind: 'awaitingFiling' }
  /** Filed; waits for the city's acceptance (受理). */
  | { readonly kind: 'filed' }
  /** All levels agreed; waits for designation. */
  | { readonly kind: 'approved' }
  | { readonly kind: 'designated' }
  /** 不予推荐 / 不予命名 by the level `step`. */
  | { readonly kind: 'declined'; readonly step: string }
  | { readonly kind: 'withdrawn' };
export type StateKind = ApplicationState['kind'];
export const stateKinds = [
  'draft',
  'returned',
  'atStep',
  'awaitingFiling',
  'filed',
  'approved',
  'designated',
  'declined',
  'withdrawn',
] as const satisfies readonly StateKind[];

/** Ended without a title: no longer in anybody's hands, and it stands in nobody's way. */
export const endedKinds = ['withdrawn', 'declined'] as const satisfies readonly StateKind[];
