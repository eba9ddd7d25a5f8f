import { listAt } from '../answers/answerAt.ts';
import type { Answers, AnswerValue } from '../answers/answers.ts';
import type { Form } from '../programme/form.ts';
import { isRowPath, type LogLink } from './logLink.ts';

/**
 * What is to be typed so that a place is as the log has it: a value, a row with its cells that comes back, or a row that goes
 * because its entries were withdrawn.
 */
export function takeLogValue(
  form: Form,
  answers: Answers,
  links: readonly LogLink[],
  path: string,
): readonly { readonly path: string; readonly value: AnswerValue | null }[] {
  const link = links.find((one) => one.path === path);
  if (!link) return [];
  if (!isRowPath(form, path)) return [{ path, value: link.value }];
  const [list = '', id = ''] = path.split('.');
  const ids = listAt(answers, list).filter((one) => one !== id);
  if (link.value === null) return [{ path: list, value: ids.length === 0 ? null : ids }];
  const cells = links.filter((one) => one.path.startsWith(`${path}.`) && one.value !== null);
  return [
    { path: list, value: [...ids, id] },
    ...cells.map(({ path: cell, value }) => ({ path: cell, value })),
  ];
}
