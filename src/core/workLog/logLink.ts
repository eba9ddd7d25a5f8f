import { rawAt } from '../answers/answerAt.ts';
import type { Answers, AnswerValue } from '../answers/answers.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { compareDecimals, parseDecimal } from '../decimal.ts';
import type { Form } from '../programme/form.ts';

/**
 * What the log last gave at a path of one form. A path of a row (`results.<id>`) stands for the row being there; `present` is its
 * value. Whether the person typed over it is seen by comparing: it follows the log as long as it is what the log gave.
 */
export interface LogLink {
  readonly path: string;
  /** Null: the entries behind it were withdrawn, and what stands in the form was typed. */
  readonly value: AnswerValue | null;
  /** The entries behind it; of what was withdrawn, the last ones. */
  readonly entries: readonly string[];
  /** A row that the person had typed before the log had it: never taken away. */
  readonly own: boolean;
}

/** The value of a row link: the row is there. */
export const present = 'row';

export function isRowPath(form: Form, path: string): boolean {
  const place = fieldAt(form, `${path}.${firstColumn(form, path)}`);
  return path.split('.').length === 2 && place?.row !== undefined;
}

function firstColumn(form: Form, path: string): string {
  const field = fieldAt(form, path.split('.')[0] ?? '')?.field;
  return field?.kind === 'rows' ? (field.columns[0]?.id ?? '') : '';
}

/** What stands at a path now; for a row whether it is there. */
export function standingAt(form: Form, answers: Answers, path: string): AnswerValue | null {
  if (!isRowPath(form, path)) return rawAt(answers, path) ?? null;
  const [list = '', row = ''] = path.split('.');
  const ids = rawAt(answers, list);
  return Array.isArray(ids) && ids.includes(row) ? present : null;
}

/** 5.00 is 5; blank is nothing. */
export function sameValue(left: AnswerValue | null, right: AnswerValue | null): boolean {
  const plain = (value: AnswerValue | null) => (value === null || value.length === 0 ? null : value);
  const [one, other] = [plain(left), plain(right)];
  if (typeof one === 'string' && typeof other === 'string') {
    const [first, second] = [parseDecimal(one), parseDecimal(other)];
    if (first && second) return compareDecimals(first, second) === 0;
    return one.trim() === other.trim();
  }
  return JSON.stringify(one) === JSON.stringify(other);
}
