import type { Answers } from '../answers/answers.ts';
import { applyPatch } from '../answers/applyPatch.ts';
import { checkAnswers } from '../answers/checkAnswers.ts';
import { fillComputed } from '../answers/fillComputed.ts';
import type { FindingCode } from '../answers/finding.ts';
import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';

/** Values that another form may carry under the same path and this form cannot use. */
const unusable: readonly FindingCode[] = ['unknownChoice', 'onlyOneChoice', 'wrongShape', 'unknownReference'];

/**
 * The answers of an earlier application as far as this form has the same paths (改报, next year's form): computed values,
 * the day of filling in, and choices of another dictionary stay behind.
 */
export function prefill(programme: Programme, form: Form, earlier: Answers): Answers {
  const left = new Set([form.roles.filledOn]);
  const offered = Object.entries(earlier)
    .filter(([path]) => !left.has(path))
    .map(([path, value]) => ({ path, value }));
  const first = applyPatch(form, {}, offered);
  const refused = new Set(first.ok ? [] : first.refusals.map((one) => one.path));
  const second = first.ok
    ? first
    : applyPatch(
        form,
        {},
        offered.filter((one) => !refused.has(one.path)),
      );
  if (!second.ok) return {};
  const sheet = { programme, form, answers: second.answers, references: {} };
  const strange = checkAnswers({ ...sheet, answers: fillComputed(sheet) })
    .filter((found) => unusable.includes(found.code))
    .map((found) => ({ path: found.path, value: null }));
  const cleared = applyPatch(form, second.answers, strange);
  return cleared.ok ? cleared.answers : second.answers;
}
