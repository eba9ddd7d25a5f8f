import { listAt, rawAt, valueAt } from '../answers/answerAt.ts';
import { type Finding, finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import { characterLength, hasUnprintable } from '../chineseText.ts';
import type { Field, FieldOf } from '../programme/field.ts';
import type { DictionaryEntry } from '../programme/vocabulary.ts';
import { type FieldBehaviour, placeOf, type Scope } from './behaviour.ts';

const otherCap = 100;

/** The entries a choice offers; [] when the dictionary is missing. */
export function entriesOf(field: FieldOf<'choice'>, sheet: Sheet): readonly DictionaryEntry[] {
  const { dictionaries } = sheet.programme;
  return Object.hasOwn(dictionaries, field.dictionary) ? (dictionaries[field.dictionary]?.entries ?? []) : [];
}

/** The ids chosen, for one and for many. */
function chosenAt(field: FieldOf<'choice'>, path: string, sheet: Sheet): readonly string[] {
  if (field.many === true) return listAt(sheet.answers, path);
  const value = valueAt(sheet.answers, path);
  return value === '' ? [] : [value];
}

function checkOther(field: FieldOf<'choice'>, path: string, sheet: Sheet, scope?: Scope): Finding[] {
  const { label } = field;
  const typed = valueAt(sheet.answers, `${path}.other`);
  const place = placeOf(field, `${path}.other`, 'error', scope);
  if (typed === '') return [finding('otherTextMissing', place, { label })];
  const count = characterLength(typed);
  if (count > otherCap)
    return [finding('overCap', place, { label, count, cap: otherCap, over: count - otherCap })];
  return hasUnprintable(typed, false) ? [finding('controlCharacter', place, { label })] : [];
}

export interface ChoiceMark {
  readonly label: string;
  readonly checked: boolean;
}

/** Every entry as on paper, ticked or not; the typed text stands behind the "other" entry. [] for other kinds. */
export function choiceMarks(field: Field, path: string, sheet: Sheet): ChoiceMark[] {
  if (field.kind !== 'choice') return [];
  const chosen = chosenAt(field, path, sheet);
  return entriesOf(field, sheet).map((entry) => {
    const checked = chosen.includes(entry.id);
    const typed = checked && entry.other === true ? valueAt(sheet.answers, `${path}.other`) : '';
    return { label: typed === '' ? entry.label : `${entry.label}（${typed}）`, checked };
  });
}

/** Place of the chosen entry in its dictionary, 0 the highest; undefined when nothing known is chosen. */
export function choiceRank(field: Field, path: string, sheet: Sheet): number | undefined {
  if (field.kind !== 'choice') return undefined;
  const at = entriesOf(field, sheet).findIndex((entry) => entry.id === valueAt(sheet.answers, path));
  return at < 0 ? undefined : at;
}

/** One or many entries of a dictionary; the entry marked `other` asks for a text of its own. */
export const choice: FieldBehaviour<'choice'> = {
  takes: (field) => (field.many === true ? 'list' : 'text'),
  empty: (field, path, sheet) => chosenAt(field, path, sheet).length === 0,
  parts: (field, path) => [{ path, field }],
  prefixes: () => [],
  check(field, path, sheet, scope) {
    const { label } = field;
    const place = placeOf(field, path, 'error', scope);
    const raw = rawAt(sheet.answers, path);
    if (raw !== undefined && Array.isArray(raw) !== (field.many === true)) {
      return [finding(field.many === true ? 'wrongShape' : 'onlyOneChoice', place, { label })];
    }
    const entries = entriesOf(field, sheet);
    const chosen = chosenAt(field, path, sheet);
    const known = chosen.every((id) => entries.some((entry) => entry.id === id));
    if (!known) return [finding('unknownChoice', place, { label })];
    const wantsText = entries.some((entry) => entry.other === true && chosen.includes(entry.id));
    return wantsText ? checkOther(field, path, sheet, scope) : [];
  },
  text(field, path, sheet) {
    const words = chosenAt(field, path, sheet).map((id) => {
      const entry = entriesOf(field, sheet).find((one) => one.id === id);
      const typed = entry?.other === true ? valueAt(sheet.answers, `${path}.other`) : '';
      return typed === '' ? (entry?.label ?? id) : `${entry?.label}（${typed}）`;
    });
    return words.join('、');
  },
  at(_field, rest) {
    if (rest.length === 0) return {};
    return rest.length === 1 && rest[0] === 'other' ? { other: true } : undefined;
  },
  lint(field, where, programme) {
    if (Object.hasOwn(programme.dictionaries, field.dictionary)) return [];
    return [
      {
        level: 'error',
        where,
        message: `没有名为“${field.dictionary}”的字典，请在 dictionaries 中补上或改正拼写`,
      },
    ];
  },
};
