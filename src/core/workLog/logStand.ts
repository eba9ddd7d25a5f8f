import type { Answers, AnswerValue } from '../answers/answers.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import type { Form } from '../programme/form.ts';
import { isRowPath, type LogLink, present, sameValue, standingAt } from './logLink.ts';

/** How a value of the form stands to the log. */
export interface LogStand {
  readonly path: string;
  readonly given: AnswerValue | null;
  readonly standing: AnswerValue | null;
  readonly differs: boolean;
  readonly entries: readonly string[];
}

/** Every linked value beside what stands in the form; cells of rows that are not there are told by their row. */
export function logStand(form: Form, answers: Answers, links: readonly LogLink[]): LogStand[] {
  return links.flatMap(({ path, value: given, entries }) => {
    if (fieldAt(form, isRowPath(form, path) ? (path.split('.')[0] ?? '') : path) === undefined) return [];
    const row = path.split('.').slice(0, 2).join('.');
    const inRow = row !== path && isRowPath(form, row);
    if (inRow && standingAt(form, answers, row) !== present) return [];
    const standing = standingAt(form, answers, path);
    return [{ path, given, standing, differs: !sameValue(given, standing), entries }];
  });
}
