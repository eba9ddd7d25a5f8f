import type { Programme } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import type { Asked } from './asked.ts';
import { checkSheet } from './checkSheet.ts';
import { type OpenSheet, openSheet } from './saveSheet.ts';
import type { SheetLevel, SheetState } from './sheetState.ts';

export interface SheetToSubmit extends OpenSheet {
  readonly level: SheetLevel;
  readonly programme: Programme;
  readonly asked: Asked;
  readonly answers: Readonly<Record<string, string>>;
  readonly dueOn: string;
  /** 代录: the body or the city hands in for another. */
  readonly forAnother: boolean;
}
export interface Submission {
  /** The city's own sheet has nobody above it to confirm it. */
  readonly state: SheetState;
  readonly late: boolean;
  /** Who gave the answers where somebody else typed them. */
  readonly enteredFor: string | null;
}

/** 提交: complete, before or after the due date (then it is marked late, never turned away while the survey is open). */
export function submitSheet(
  sheet: SheetToSubmit,
  informant: string | undefined,
  today: string,
): Decision<Submission> {
  const open = openSheet(sheet);
  if (!open.ok) return open;
  if (sheet.forAnother && !informant) return refuse('informantMissing', {});
  const errors = checkSheet(sheet.programme, sheet.asked, sheet.answers).filter(
    ({ level }) => level === 'error',
  );
  if (errors.length > 0) {
    const labels = errors.map(({ params }) => String((params as { label?: string }).label ?? ''));
    return refuse('surveyIncomplete', { count: errors.length, first: labels.slice(0, 5) });
  }
  return allow({
    state: sheet.level === 'city' ? 'confirmed' : 'submitted',
    late: today > sheet.dueOn,
    enteredFor: sheet.forAnother ? (informant ?? null) : null,
  });
}

/** 确认 and 退回: only what was handed in; a confirmed sheet may still be sent back while the survey is open. */
export function checkable(
  { state, closed, title }: OpenSheet,
  act: 'confirm' | 'return',
): Decision<undefined> {
  if (closed) return refuse('surveyClosed', { title });
  const fits = act === 'confirm' ? state === 'submitted' : state === 'submitted' || state === 'confirmed';
  return fits ? allow(undefined) : refuse('sheetNotHandedIn', { state });
}
