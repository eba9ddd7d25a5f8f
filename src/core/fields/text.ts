import { valueAt } from '../answers/answerAt.ts';
import { type Finding, finding } from '../answers/finding.ts';
import { characterLength, hasUnprintable } from '../chineseText.ts';
import { type FieldBehaviour, placeOf } from './behaviour.ts';
import { plain, shapeFindings } from './plain.ts';

const defaultCap = 200;
const formats = {
  plain: { pattern: /^/, code: 'badPhone' },
  phone: { pattern: /^[0-9+＋(（][0-9 \-－()（）转]{5,24}$/, code: 'badPhone' },
  email: { pattern: /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/, code: 'badEmail' },
} as const;

/** One line of text. */
export const text: FieldBehaviour<'text'> = {
  ...plain,
  check(field, path, sheet, scope): Finding[] {
    const found = shapeFindings(field, path, sheet, scope);
    const value = valueAt(sheet.answers, path);
    if (value === '') return found;
    const label = field.label;
    const place = placeOf(field, path, 'error', scope);
    if (hasUnprintable(value, false)) found.push(finding('controlCharacter', place, { label }));
    const cap = field.maxCharacters ?? defaultCap;
    const count = characterLength(value);
    if (count > cap) found.push(finding('overCap', place, { label, count, cap, over: count - cap }));
    const format = formats[field.format ?? 'plain'];
    if (!format.pattern.test(value.trim())) found.push(finding(format.code, place, { label }));
    return found;
  },
};
