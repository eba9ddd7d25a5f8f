import type { LintNote } from '../programme/lintNote.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { changedSince, type Draft, type PartVersions, unconfirmedSteps } from './draft.ts';
import { draftKeys } from './draftSteps.ts';
import { lintDraft } from './lintDraft.ts';
import { stepOfNote } from './stepOfNote.ts';
import { stillOpen } from './stillOpen.ts';

/** As many faults as one sentence can name. */
const named = ({ where, message }: LintNote) => `${where}：${message}`;

/**
 * Whether a draft may be published as it stands: what was looked at is what stands there, no errors, row warnings of the
 * quota table acknowledged with their reason (domain 3.2), each step confirmed by a person. The confirmation of a step is
 * what acknowledges its other warnings.
 */
export function publishable(draft: Draft, seen: PartVersions): Decision<Draft> {
  const open = stillOpen(draft);
  if (!open.ok) return open;
  const parts = changedSince(draft.versions, seen, draftKeys);
  if (parts.length > 0) return refuse('draftChanged', { parts });
  const notes = lintDraft(draft.programme);
  const errors = notes.filter(({ level }) => level === 'error');
  if (errors.length > 0)
    return refuse('draftHasErrors', { count: errors.length, first: errors.slice(0, 3).map(named) });
  const odd = notes.filter((note) => note.level === 'warning' && stepOfNote(note) === 'quota');
  if (odd.length > 0)
    return refuse('draftHasWarnings', { count: odd.length, first: odd.slice(0, 3).map(named) });
  const steps = unconfirmedSteps(draft);
  return steps.length > 0 ? refuse('draftNotConfirmed', { steps }) : allow(draft);
}
