import { valueAt } from '../answers/answerAt.ts';
import type { Answers } from '../answers/answers.ts';
import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';
import { namedByRule, studioNameByRule } from '../studio/studioName.ts';

/** Where the reason for another name than the rule's is written, if the form asks for it. */
export function nameReasonPath(form: Form): string | undefined {
  return form.checks.flatMap((check) => (check.kind === 'nameRule' ? [check.reason] : []))[0];
}

/**
 * The name the studio has to bear after its lead's name changed (R22, V1); undefined when nothing changes: no name was
 * typed (the rule proposes it), a reason for another name stands beside it, or the form is one of alliances.
 */
export function renameByRule(
  programme: Programme,
  form: Form,
  before: Answers,
  after: Answers,
): string | undefined {
  const { leadName, studioName } = form.roles;
  const own = programme.tracks.filter((track) => track.form === form.id);
  if (own.length > 0 && !own.some(namedByRule)) return undefined;
  const lead = valueAt(after, leadName).trim();
  if (lead === '' || lead === valueAt(before, leadName).trim()) return undefined;
  const reason = nameReasonPath(form);
  if (reason !== undefined && valueAt(after, reason) !== '') return undefined;
  const typed = valueAt(after, studioName);
  const expected = studioNameByRule(programme, lead);
  return typed === '' || typed === expected || typed !== valueAt(before, studioName) ? undefined : expected;
}
