import { allow, type Decision, refuse } from '../refusals.ts';
import { isPassed, opinionOf, type Stand } from './stand.ts';

/** What a level writes in its box. */
export interface OpinionDraft {
  readonly step: string;
  readonly text: string;
  readonly signatory: string | undefined;
  readonly paperDate: string | undefined;
  /** The content the level has read. */
  readonly contentVersion: string;
  /** The moment of the saved draft the writer has seen, null where none was; undefined: looked at none. */
  readonly basedOn?: string | null | undefined;
}

/** The draft that is saved now, by whomever. */
export interface SavedDraft {
  readonly text: string;
  readonly recordedAt: string;
}

/** The step must be the one the application waits at (V13: level n needs level n − 1). */
export function atThisStep(stand: Stand, step: string): Decision<undefined> {
  if (isPassed(stand, step)) return refuse('alreadySealed', { step });
  const { state } = stand;
  if (state.kind === 'atStep' && state.step === step) return allow(undefined);
  return refuse('wrongStep', { state: state.kind, step });
}

/**
 * Drafts an opinion or saves it again; the paper date is never in the future (V13). `today` is ISO. What somebody
 * else saved meanwhile is never silently written over.
 */
export function giveOpinion(
  stand: Stand,
  draft: OpinionDraft,
  today: string,
  saved?: SavedDraft,
): Decision<{ readonly again: boolean }> {
  const here = atThisStep(stand, draft.step);
  if (!here.ok) return here;
  if (draft.contentVersion !== stand.contentVersion) return refuse('contentChanged', {});
  if (draft.paperDate !== undefined && draft.paperDate > today) {
    return refuse('paperDateInFuture', { date: draft.paperDate });
  }
  const seen = draft.basedOn === undefined || draft.basedOn === (saved?.recordedAt ?? null);
  if (!seen && saved !== undefined && saved.text !== draft.text)
    return refuse('opinionChanged', { ...saved });
  const step = stand.steps.find((one) => one.id === draft.step);
  const missing = step?.needs.includes('text') && draft.text.trim() === '' ? ['text'] : [];
  if (missing.length > 0) return refuse('opinionIncomplete', { missing });
  return allow({ again: opinionOf(stand, draft.step) !== undefined });
}
