import { behaviourOf } from '../fields/index.ts';
import { simpleText } from '../fields/simple.ts';
import { rawAt } from './answerAt.ts';
import { fieldAt } from './fieldAt.ts';
import type { Sheet } from './sheet.ts';

/** Printed text at a path of a sheet whose computed values are already there. */
export function textOf(sheet: Sheet, path: string): string {
  const place = fieldAt(sheet.form, path);
  if (place === undefined) return yearOf(sheet, path);
  if (place.other === true) {
    const typed = rawAt(sheet.answers, path);
    return typeof typed === 'string' ? typed : '';
  }
  if (place.column !== undefined) return simpleText(place.column, path, sheet);
  return behaviourOf(place.field).text(place.field, path, sheet);
}

/** `benefit.2018.year` is no answer, yet the paper prints it at the head of the line: "2018 年". */
function yearOf(sheet: Sheet, path: string): string {
  if (!path.endsWith('.year')) return '';
  const prefix = path.slice(0, -'.year'.length);
  const [id = ''] = prefix.split('.');
  const field = fieldAt(sheet.form, id)?.field;
  if (field === undefined) return '';
  return behaviourOf(field).prefixes(field, id, sheet).includes(prefix)
    ? `${prefix.slice(id.length + 1)} 年`
    : '';
}
