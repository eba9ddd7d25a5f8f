import { listAt } from '../answers/answerAt.ts';
import type { AnswerValue } from '../answers/answers.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { placeInWords } from '../answers/placeInWords.ts';
import type { Sheet } from '../answers/sheet.ts';
import { textOf } from '../answers/textOf.ts';
import { isRowPath } from './logLink.ts';

/** A cell or a row in words: "创新成果 成果2", or its list where the row is not there. */
export function logPlace(sheet: Sheet, path: string): string {
  if (!isRowPath(sheet.form, path)) return placeInWords(sheet, path);
  const [list = '', id = ''] = path.split('.');
  const field = fieldAt(sheet.form, list)?.field;
  const at = listAt(sheet.answers, list).indexOf(id);
  if (field?.kind !== 'rows') return path;
  return at < 0 ? `${field.label} ${field.rowName}` : `${field.label} ${field.rowName}${at + 1}`;
}

/** A value as it is printed at this path; of a row, what it is called. '' for nothing. */
export function logText(sheet: Sheet, path: string, value: AnswerValue | null): string {
  if (value === null) return '';
  if (!isRowPath(sheet.form, path))
    return textOf({ ...sheet, answers: { ...sheet.answers, [path]: value } }, path);
  const [list = ''] = path.split('.');
  const field = fieldAt(sheet.form, list)?.field;
  const name = field?.kind === 'rows' ? field.columns.find(({ kind }) => kind === 'text') : undefined;
  return name ? textOf(sheet, `${path}.${name.id}`) : '';
}
