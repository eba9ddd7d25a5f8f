import { choicesAt } from '../core/answers/choicesAt.ts';
import { rowPrefixes } from '../core/answers/rowPrefixes.ts';
import type { Sheet } from '../core/answers/sheet.ts';
import { textAt } from '../core/answers/textAt.ts';
import type { Bindable, OpinionPrint } from './bindable.ts';

/** Opinions by step, as far as they were given. */
export type Opinions = Readonly<Record<string, OpinionPrint | undefined>>;

/** `year`, `year-1` …: the campaign's year in official words. */
function campaignYear(year: number, path: string): string | undefined {
  const match = /^year([+-]\d{1,2})?$/.exec(path);
  return match ? String(year + Number(match[1] ?? 0)) : undefined;
}

/** Binds a layout to an application's answers, computed values included, and to the opinions given so far. */
export function formSheet(sheet: Sheet, opinions: Opinions = {}): Bindable {
  return {
    text: (path) => campaignYear(sheet.programme.year, path) ?? textAt(sheet, path),
    choices: (path) => choicesAt(sheet, path),
    rows: (path) => rowPrefixes(sheet, path),
    opinion: (step) => (Object.hasOwn(opinions, step) ? opinions[step] : undefined),
  };
}
