import type { Answers } from '../answers/answers.ts';
import { textAt } from '../answers/textAt.ts';
import { parseDate } from '../calendarDate.ts';
import type { Programme } from '../programme/programme.ts';
import type { WorkKind } from '../programme/workLog.ts';
import { kindForm } from './kindForm.ts';

/** What the date of a kind is called. */
export const dayWord = ({ dateLabel }: Pick<WorkKind, 'dateLabel'>): string => dateLabel ?? '日期';

/** An entry as people read it: label and text, the date first; what was not answered is left out. */
export function wordsOfEntry(
  programme: Programme,
  kind: WorkKind,
  on: string,
  answers: Answers,
): { readonly label: string; readonly text: string }[] {
  const sheet = { programme, answers, form: kindForm(kind), references: {} };
  const said = kind.fields.map((field) => {
    const unit = 'unit' in field && field.unit !== undefined ? ` ${field.unit}` : '';
    const text = textAt(sheet, field.id);
    return {
      label: field.label,
      text: text === '' ? '' : `${text}${text.endsWith(unit.trim()) ? '' : unit}`,
    };
  });
  return [{ label: dayWord(kind), text: dayText(on) }, ...said.filter(({ text }) => text !== '')];
}

function dayText(on: string): string {
  const day = parseDate(on);
  return day ? `${day.year}年${day.month}月${day.day}日` : on;
}
