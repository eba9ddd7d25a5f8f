import { type ChoiceMark, choiceMarks } from '../fields/choice.ts';
import { fieldAt } from './fieldAt.ts';
import type { Sheet } from './sheet.ts';

/** Every entry of a choice field as on paper, ticked or not. [] for other fields. */
export function choicesAt(sheet: Sheet, path: string): ChoiceMark[] {
  const place = fieldAt(sheet.form, path);
  return place === undefined ? [] : choiceMarks(place.column ?? place.field, path, sheet);
}
