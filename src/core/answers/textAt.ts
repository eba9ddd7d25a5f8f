import { filledSheet } from './fillComputed.ts';
import type { Sheet } from './sheet.ts';
import { textOf } from './textOf.ts';

/** The printed text of any path, computed ones included; '' when blank or unknown. */
export function textAt(sheet: Sheet, path: string): string {
  return textOf(filledSheet(sheet), path);
}
