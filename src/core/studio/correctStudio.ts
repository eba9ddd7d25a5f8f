import { allow, type Decision, refuse } from '../refusals.ts';

/** What somebody may put right in a studio's file; names, leads, units and titles have acts of their own. */
export const studioFields = ['trade', 'kind', 'specialty', 'results', 'establishedOn'] as const;
export type StudioField = (typeof studioFields)[number];

export interface Correction {
  readonly field: StudioField;
  /** As it was seen. */
  readonly from: string;
  readonly to: string;
}

/**
 * Corrections of different fields never meet. Of one field the second sees both values: what it was seen with must be what stands,
 * unless both say the same.
 */
export function correctStudio(
  now: Readonly<Record<StudioField, string>>,
  changes: readonly Correction[],
): Decision<Partial<Record<StudioField, string>>> {
  const clash = changes.filter(({ field, from, to }) => now[field] !== from && now[field] !== to);
  if (clash.length > 0)
    return refuse('studioValueChanged', {
      conflicts: clash.map(({ field, to }) => ({ field, yours: to, theirs: now[field] })),
    });
  const changed = changes.filter(({ field, to }) => now[field] !== to);
  return changed.length === 0
    ? refuse('studioUnchanged', {})
    : allow(Object.fromEntries(changed.map(({ field, to }) => [field, to])));
}
