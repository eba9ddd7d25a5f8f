import { listAt, rawAt } from '../answers/answerAt.ts';
import type { Answers } from '../answers/answers.ts';
import { type AnswerChange, applyPatch } from '../answers/applyPatch.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { type SavedPath, type Versions, versioned } from '../application/saveAnswers.ts';
import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';
import { fillForm, type LogEntry } from './fillForm.ts';
import { followLog } from './followLog.ts';
import { isRowPath, type LogLink, sameValue } from './logLink.ts';

export interface DraftFacts {
  readonly programme: Programme;
  readonly form: Form;
  readonly answers: Answers;
  readonly versions: Versions;
  readonly links: readonly LogLink[];
  readonly entries: readonly LogEntry[];
  readonly mayChange: (path: string) => boolean;
  /** What the log had given to earlier forms of the studio: what was only carried over is given afresh. */
  readonly earlier?: readonly LogLink[];
}
export interface FilledDraft {
  readonly answers: Answers;
  readonly versions: Versions;
  readonly changes: readonly SavedPath[];
  readonly links: readonly LogLink[];
}

/** A draft with everything that the log gives it (F30); `changes` is empty when it had it all. */
export function fillDraft(facts: DraftFacts): FilledDraft {
  const { programme, form, answers: before, links, mayChange } = facts;
  const begun = facts.earlier ? withoutCarried(form, before, facts.earlier) : before;
  const proposal = fillForm(programme, form, facts.entries);
  const followed = followLog({ form, answers: begun, links, proposal, mayChange });
  const answers = applied(form, begun, followed.changes);
  const paths = [...new Set([...Object.keys(answers), ...Object.keys(before)])].filter(
    (path) =>
      !sameValue(rawAt(before, path) ?? null, rawAt(answers, path) ?? null) &&
      (rawAt(answers, path) !== undefined || rowStands(form, answers, path)),
  );
  return {
    answers,
    ...versioned({ answers: before, versions: facts.versions }, answers, paths),
    links: followed.links,
  };
}

/** What the form does not take (more rows than it stores) is left out, and the rest goes in. */
function applied(form: Form, answers: Answers, changes: readonly AnswerChange[]): Answers {
  const first = applyPatch(form, answers, changes);
  if (first.ok) return first.answers;
  const refused = new Set(first.refusals.map(({ path }) => path));
  const second = applyPatch(
    form,
    answers,
    changes.filter(({ path }) => !refused.has(path)),
  );
  return second.ok ? second.answers : answers;
}

/** A blank cell of a row that is gone is no change of its own. */
function rowStands(form: Form, answers: Answers, path: string): boolean {
  const place = fieldAt(form, path);
  return place?.row === undefined || listAt(answers, place.field.id).includes(place.row);
}

/** Last year's answers without what only the log had put there: corrected since, or out of the years that count now. */
function withoutCarried(form: Form, answers: Answers, earlier: readonly LogLink[]): Answers {
  const own = earlier.filter((link) => link.own).map(({ path }) => `${path}.`);
  const gone = earlier.filter(
    ({ path, value }) =>
      !isRowPath(form, path) &&
      !own.some((prefix) => path.startsWith(prefix)) &&
      value !== null &&
      sameValue(rawAt(answers, path) ?? null, value),
  );
  const left: Record<string, Answers[string]> = { ...answers };
  for (const { path } of gone) delete left[path];
  for (const { path } of earlier.filter((link) => isRowPath(form, link.path) && !link.own)) {
    const [list = '', id = ''] = path.split('.');
    if (Object.keys(left).some((cell) => cell.startsWith(`${path}.`))) continue;
    const ids = listAt(left, list).filter((one) => one !== id);
    if (ids.length === 0) delete left[list];
    else left[list] = ids;
  }
  return left;
}
