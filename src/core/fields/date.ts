import { valueAt } from '../answers/answerAt.ts';
import { type Finding, finding } from '../answers/finding.ts';
import { type CalendarDate, parseDate } from '../calendarDate.ts';
import type { FieldOf } from '../programme/field.ts';
import { type FieldBehaviour, placeOf } from './behaviour.ts';
import { plain, shapeFindings } from './plain.ts';

type Precision = FieldOf<'date'>['precision'];
const printed: { readonly [P in Precision]: (date: CalendarDate) => string } = {
  year: (date) => `${date.year}年`,
  month: (date) => `${date.year}年${date.month}月`,
  day: (date) => `${date.year}年${date.month}月${date.day}日`,
};
const examples: { readonly [P in Precision]: string } = { year: '2018', month: '2018-05', day: '2018-05-31' };

/** A year, a month or a day, as the programme asks. */
export const date: FieldBehaviour<'date'> = {
  ...plain,
  check(field, path, sheet, scope): Finding[] {
    const found = shapeFindings(field, path, sheet, scope);
    const value = valueAt(sheet.answers, path);
    if (value === '' || parseDate(value)?.precision === field.precision) return found;
    const params = { label: field.label, example: examples[field.precision] };
    return [...found, finding('badDate', placeOf(field, path, 'error', scope), params)];
  },
  text(_field, path, sheet) {
    const value = valueAt(sheet.answers, path);
    const parsed = parseDate(value);
    return parsed === undefined ? value : printed[parsed.precision](parsed);
  },
};
