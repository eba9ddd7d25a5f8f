import { listAt } from '../core/answers/answerAt.ts';
import type { Sheet } from '../core/answers/sheet.ts';
import type { Layout } from '../core/programme/layout.ts';
import { bind } from './bind.ts';
import { type FileMark, fillable } from './filling.ts';
import { fillLayout } from './fillLayout.ts';
import { formSheet } from './formSheet.ts';
import type { Paper } from './page.ts';

/** Id of the n-th new line of a list in a file; one that a row has already is skipped. */
function newRowId(taken: readonly string[], index: number): string {
  let number = 0;
  for (let left = index; ; number++) {
    if (taken.includes(`new${number + 1}`)) continue;
    if (left-- === 0) return `new${number + 1}`;
  }
}

/**
 * A form, blank or with what is there already, to be filled in with a word processor and read back (F15). Without
 * opinions: they are given elsewhere, and would come back as words that belong to no answer.
 */
export function fillSheet(layout: Layout, sheet: Sheet, mark: FileMark): Paper {
  const source = {
    ...formSheet(sheet),
    newRow: (path: string, index: number) => `${path}.${newRowId(listAt(sheet.answers, path), index)}`,
  };
  return fillable(bind(fillLayout(layout, sheet.form, sheet.programme), source), sheet, mark);
}
