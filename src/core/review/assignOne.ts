import { allow, type Decision, refuse } from '../refusals.ts';
import type { ConflictKind } from './conflicts.ts';

/** Assigns one reviewer by hand (F24): a conflict only with a reason, which is kept; one that is none keeps none. */
export function assignOne(
  facts: {
    readonly name: string;
    readonly assigned: boolean;
    readonly conflict: ConflictKind | null;
  },
  overrideReason: string,
): Decision<{ readonly override: string | null }> {
  const { name, assigned, conflict } = facts;
  if (assigned) return refuse('alreadyAssigned', { name });
  if (conflict === null) return allow({ override: null });
  if (overrideReason.trim() === '') return refuse('reviewerConflict', { name, kind: conflict });
  return allow({ override: overrideReason.trim() });
}
