import { valueAt } from '../answers/answerAt.ts';
import type { Answers } from '../answers/answers.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { isProposal } from '../answers/fillComputed.ts';
import { type Finding, finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import { askedOfNewLead } from './askedOfNewLead.ts';

/** What a field holds, with everything inside it, as one text to compare; '' when it holds nothing. */
function held(answers: Answers, field: string): string {
  const inside = Object.entries(answers).filter(
    ([path, value]) => (path === field || path.startsWith(`${field}.`)) && value.length > 0,
  );
  return inside.length === 0 ? '' : JSON.stringify(inside.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * After 更换领衔人 (3.7): the fields that spoke of the former lead and still hold what they held then. Nothing is cleared
 * silently, people look at each: what is written anew disappears from the list, what is right all the same is acknowledged.
 * `former` are the answers as they were when the lead was replaced.
 */
export function formerLeadFindings({ form, answers }: Sheet, former: Answers): Finding[] {
  const { leadName, studioName } = form.roles;
  const lead = valueAt(former, leadName);
  return askedOfNewLead(form, former, lead).flatMap((path) => {
    const field = fieldAt(form, path)?.field;
    if (field === undefined || path === leadName || path === studioName) return [];
    if (field.computed !== undefined && !isProposal(field.computed)) return [];
    const now = held(answers, path);
    if (now === '' || now !== held(former, path)) return [];
    return [finding('ofFormerLead', { level: 'warning', path }, { label: field.label, lead })];
  });
}
