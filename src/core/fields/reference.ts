import { valueAt } from '../answers/answerAt.ts';
import { type Finding, finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { FieldOf } from '../programme/field.ts';
import { type FieldBehaviour, placeOf } from './behaviour.ts';
import { plain, shapeFindings } from './plain.ts';

/** The name behind a reference: given from outside, or a body of the programme; '' when unknown. */
function nameOf(field: FieldOf<'reference'>, path: string, sheet: Sheet): string {
  const given = Object.hasOwn(sheet.references, path) ? sheet.references[path] : undefined;
  if (given !== undefined) return given;
  const id = valueAt(sheet.answers, path);
  if (field.to !== 'recommendingBody') return id;
  return sheet.programme.bodies.find((body) => body.id === id)?.name ?? '';
}

/** A record elsewhere: its id is stored, its name printed. */
export const reference: FieldBehaviour<'reference'> = {
  ...plain,
  check(field, path, sheet, scope): Finding[] {
    const found = shapeFindings(field, path, sheet, scope);
    if (valueAt(sheet.answers, path) === '' || nameOf(field, path, sheet) !== '') return found;
    return [
      ...found,
      finding('unknownReference', placeOf(field, path, 'error', scope), { label: field.label }),
    ];
  },
  text(field, path, sheet) {
    const id = valueAt(sheet.answers, path);
    return id === '' ? '' : nameOf(field, path, sheet) || id;
  },
};
