import type { Grant } from '../access/roles.ts';

/** Why somebody should keep away from an application (回避). */
export const conflictKinds = ['ownUnit', 'ownBody', 'declared'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export interface ConflictFacts {
  /** All grants that the person holds now: where somebody comes from, and what else they do. */
  readonly grants: readonly Pick<Grant, 'unit' | 'body'>[];
  readonly declared: boolean;
}

/**
 * The conflict of interest of a reviewer or inspector about an application of a unit and a body, or null. One's own unit always
 * counts. A body counts for who comes from that body; somebody of a unit below it is a colleague of nobody there, so may judge
 * the neighbours (decision 0045).
 */
export function conflictOf(
  { grants, declared }: ConflictFacts,
  { unit, body }: { readonly unit: string; readonly body: string },
): ConflictKind | null {
  if (grants.some((grant) => grant.unit === unit)) return 'ownUnit';
  if (grants.some((grant) => grant.body === body)) return 'ownBody';
  return declared ? 'declared' : null;
}
