import type { WorkCalendar } from '../calendar/workdays.ts';
import type { LintNote } from '../programme/lintNote.ts';
import { type Draft, isConfirmed } from './draft.ts';
import { type DraftStep, draftSteps } from './draftSteps.ts';
import { lintDraft } from './lintDraft.ts';
import { stepOfNote } from './stepOfNote.ts';

export interface DraftNote extends Omit<LintNote, 'acknowledged'> {
  readonly step: DraftStep;
  readonly acknowledged: boolean;
}

/** The remarks of the linter, each with its step; a warning is acknowledged by its reason or with its step. */
export function draftNotes(draft: Draft, workdays?: WorkCalendar): DraftNote[] {
  return lintDraft(draft.programme, workdays).map((note) => {
    const step = stepOfNote(note);
    const seen = note.level === 'warning' && step !== 'quota' && isConfirmed(draft, step);
    return { ...note, step, acknowledged: note.acknowledged === true || seen };
  });
}

/** How each step stands. */
export function stepStands(draft: Draft, notes: readonly DraftNote[]) {
  return draftSteps.map((step) => {
    const own = notes.filter((note) => note.step === step);
    const confirmed = isConfirmed(draft, step);
    const by = confirmed ? draft.confirmed[step] : undefined;
    const warnings = own.filter(({ level, acknowledged }) => level === 'warning' && !acknowledged);
    const errors = own.filter(({ level }) => level === 'error');
    return { step, confirmed, by, errors: errors.length, warnings: warnings.length };
  });
}
