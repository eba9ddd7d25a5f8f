import { valueAt } from '../answers/answerAt.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { leafPaths } from '../answers/leafPaths.ts';
import { placeInWords } from '../answers/placeInWords.ts';
import type { Sheet } from '../answers/sheet.ts';
import { parseDecimal } from '../decimal.ts';

/** A number of a form as it stands, approved corrections counted in. */
export interface CorrectableFigure {
  readonly path: string;
  readonly label: string;
  readonly value: string;
}

/** The answers with approved corrections laid over them: for figures and reports only, the sealed ones stay. */
export function correctedSheet(sheet: Sheet, corrected: ReadonlyMap<string, string>): Sheet {
  return { ...sheet, answers: { ...sheet.answers, ...Object.fromEntries(corrected) } };
}

/** Every number that somebody typed: what the product reckons follows from them. */
export function correctableFigures(sheet: Sheet): CorrectableFigure[] {
  return leafPaths(sheet).flatMap((path) => {
    const value = valueAt(sheet.answers, path);
    const place = fieldAt(sheet.form, path);
    const kind = (place?.column ?? place?.field)?.kind;
    const isNumber = (kind === 'number' || kind === 'money') && parseDecimal(value) !== undefined;
    return isNumber ? [{ path, label: placeInWords(sheet, path), value }] : [];
  });
}
