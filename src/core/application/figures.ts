import { valueAt } from '../answers/answerAt.ts';
import { filledSheet } from '../answers/fillComputed.ts';
import { expandPath } from '../answers/rowPrefixes.ts';
import type { Sheet } from '../answers/sheet.ts';
import { formatDecimal, parseDecimal } from '../decimal.ts';

/** One number of the form for lists and statistics. */
export interface Figure {
  readonly path: string;
  readonly year: number;
  readonly unit: string;
  /** Decimal text. */
  readonly value: string;
}

/** The numbers that the form names, computed ones included; a number without a year belongs to the campaign's. */
export function figures(sheet: Sheet): Figure[] {
  const filled = filledSheet(sheet);
  return (sheet.form.figures ?? []).flatMap(({ path, unit }) =>
    expandPath(filled, path).flatMap((place): Figure[] => {
      const value = parseDecimal(valueAt(filled.answers, place));
      const year = /\.(\d{4})\./.exec(place)?.[1];
      const figure = { path: place, year: year ? Number(year) : sheet.programme.year, unit };
      return value === undefined ? [] : [{ ...figure, value: formatDecimal(value) }];
    }),
  );
}
