import { valueAt } from '../answers/answerAt.ts';
import { type Finding, finding } from '../answers/finding.ts';
import { countCharacters, hasUnprintable } from '../chineseText.ts';
import { type FieldBehaviour, placeOf } from './behaviour.ts';
import { plain, shapeFindings } from './plain.ts';

/** A text of several paragraphs, counted as people count (S10, V12). */
export const longText: FieldBehaviour<'longText'> = {
  ...plain,
  check(field, path, sheet, scope): Finding[] {
    const found = shapeFindings(field, path, sheet, scope);
    const value = valueAt(sheet.answers, path);
    if (value === '') return found;
    const { label, count: limits } = field;
    const error = placeOf(field, path, 'error', scope, 'V12');
    const warning = placeOf(field, path, 'warning', scope, 'V12');
    if (hasUnprintable(value, true)) found.push(finding('controlCharacter', error, { label }));
    const count = countCharacters(value);
    if (count > limits.cap) {
      found.push(finding('overCap', error, { label, count, cap: limits.cap, over: count - limits.cap }));
    } else if (limits.warnAbove !== undefined && count > limits.warnAbove) {
      found.push(finding('textLong', warning, { label, count, to: limits.warnAbove }));
    } else if (limits.warnBelow !== undefined && count < limits.warnBelow) {
      found.push(finding('textShort', warning, { label, count, from: limits.warnBelow }));
    }
    return found;
  },
  lint(field, where) {
    const { warnBelow = 0, warnAbove = field.count.cap, cap } = field.count;
    if (warnBelow <= warnAbove && warnAbove <= cap) return [];
    return [
      {
        level: 'error',
        where,
        message: `字数界限应依次为 warnBelow ≤ warnAbove ≤ cap，现在是 ${warnBelow}、${warnAbove}、${cap}`,
      },
    ];
  },
};
