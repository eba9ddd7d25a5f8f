import { isBefore } from '../calendarDate.ts';
import { checkField } from '../fields/index.ts';
import { valueAt } from './answerAt.ts';
import { checkEvidence, type EvidenceItem } from './checkEvidence.ts';
import { runCheck } from './checks/index.ts';
import { fieldAt, labelAt } from './fieldAt.ts';
import { filledSheet } from './fillComputed.ts';
import { type Finding, finding } from './finding.ts';
import type { Sheet } from './sheet.ts';

export interface CheckContext {
  /** What lies in the file; absent: proofs are not looked at. */
  readonly evidence?: readonly EvidenceItem[] | undefined;
  /** Today in the programme's time zone, ISO; absent: future dates are not looked at. */
  readonly today?: string | undefined;
}

/** The day on which the form was filled in is the only date of a form that may not lie ahead. */
function checkToday(sheet: Sheet, today: string | undefined): Finding[] {
  const path = sheet.form.roles.filledOn;
  if (path === undefined || today === undefined) return [];
  const value = valueAt(sheet.answers, path);
  if (value === '' || !isBefore(today, value)) return [];
  const { source } = fieldAt(sheet.form, path)?.field ?? {};
  const place = { level: 'error', path, source, rule: 'V13' } as const;
  return [finding('dateInFuture', place, { label: labelAt(sheet.form, path) })];
}

/**
 * Everything that is wrong or strange in one application's answers (V1–V13, V17 as far as answers go): the fields,
 * then the rules between them, then the proofs. Never throws, whatever the answers hold.
 */
export function checkAnswers(sheet: Sheet, context: CheckContext = {}): Finding[] {
  const filled = filledSheet(sheet);
  const fields = filled.form.sections.flatMap((section) => section.fields);
  return [
    ...fields.flatMap((field) => checkField(field, filled)),
    ...filled.form.checks.flatMap((check) => runCheck(check, filled)),
    ...checkToday(filled, context.today),
    ...(context.evidence === undefined ? [] : checkEvidence(filled, context.evidence)),
  ];
}
