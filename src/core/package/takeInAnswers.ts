import type { Answers, AnswerValue } from '../answers/answers.ts';
import { applyPatch, type PatchRefusalCode } from '../answers/applyPatch.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { referencePaths } from '../fields/referencePaths.ts';
import type { Form } from '../programme/form.ts';

/** An answer that the form here has no place for: kept aside and told, never dropped. */
export interface AsideAnswer {
  readonly path: string;
  readonly value: AnswerValue;
  readonly why: PatchRefusalCode;
}

/**
 * The answers of a package as far as this form has the same paths. What the form works out by itself and what names a body are
 * set here; everything else that does not fit is put aside with the reason.
 */
export function takeInAnswers(form: Form, offered: Answers): { answers: Answers; aside: AsideAnswer[] } {
  const references = new Set(referencePaths(form).map(({ path }) => path));
  const changes = Object.entries(offered)
    .filter(([path]) => !references.has(path))
    .map(([path, value]) => ({ path, value }));
  const why = new Map<string, PatchRefusalCode>();
  for (;;) {
    const left = changes.filter(({ path }) => !why.has(path));
    const applied = applyPatch(form, {}, left);
    if (applied.ok) {
      const aside = [...why]
        .filter(([, code]) => code !== 'computedPath')
        .map(([path, code]) => ({ path, value: offered[path]!, why: code }));
      return { answers: applied.answers, aside };
    }
    for (const { path, code } of applied.refusals) why.set(path, code);
  }
}

/** Whether a proof of the package has a place here. */
export function hasPlace(form: Form, path: string): boolean {
  return !path.includes('*') && fieldAt(form, path) !== undefined;
}
