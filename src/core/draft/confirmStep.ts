import { allow, type Decision, refuse } from '../refusals.ts';
import { allVersions, type Confirmation, changedSince, type Draft, type PartVersions } from './draft.ts';
import { type DraftStep, keysOfStep } from './draftSteps.ts';
import { stillOpen } from './stillOpen.ts';

/** A person has looked at a step; refused when what was looked at is not what stands there now. */
export function confirmStep(
  draft: Draft,
  { step, versions }: { readonly step: DraftStep; readonly versions: PartVersions },
  { by, at }: { readonly by: string; readonly at: string },
): Decision<Confirmation> {
  const open = stillOpen(draft);
  if (!open.ok) return open;
  const keys = keysOfStep[step];
  const parts = changedSince(draft.versions, versions, keys);
  if (parts.length > 0) return refuse('draftChanged', { parts });
  const now = allVersions(draft.versions);
  return allow({ by, at, versions: Object.fromEntries(keys.map((key) => [key, now[key]!])) });
}
