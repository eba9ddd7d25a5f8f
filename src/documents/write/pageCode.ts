import qrcode from 'qrcode';
import { writeMark } from '../../core/paper/pageMark.ts';
import { pageWords } from '../markWords.ts';
import type { PaperMark } from '../page.ts';

/** What one page says about itself, ready to be drawn. */
export interface PageCode {
  /** Modules along a side. */
  readonly size: number;
  /** Side of a module in mm. */
  readonly module: number;
  /** Black modules, row by row: column, row, how many. */
  readonly runs: readonly (readonly [number, number, number])[];
  readonly words: readonly string[];
}

/** 3 dots of a 150 dpi scan. */
const MODULE_MM = 0.5;
/** What finds room under a landscape page without reaching where printers cannot print. */
const MOST_MM = 17;

/** Side of the code in a letter: read from an arm's length. */
const LETTER_MM = 42;

function runsOf(size: number, data: Uint8Array): [number, number, number][] {
  const runs: [number, number, number][] = [];
  for (let row = 0; row < size; row++) {
    let column = 0;
    while (column < size) {
      const start = column;
      while (column < size && data[row * size + column]) column++;
      if (column > start) runs.push([start, row, column - start]);
      else column++;
    }
  }
  return runs;
}

/** Any text as black modules: what a letter shows for the camera of a telephone. */
export function codeOf(text: string): Omit<PageCode, 'words'> {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  return { size, module: LETTER_MM / size, runs: runsOf(size, data) };
}

/** The codes of all pages of a paper, page 1 first. A quarter of a code may be covered by ink (level Q). */
export function pageCodes(mark: PaperMark, pages: number): PageCode[] {
  return Array.from({ length: pages }, (_, index) => {
    const own = { ...mark, page: index + 1, pages };
    const { modules } = qrcode.create(writeMark(own), { errorCorrectionLevel: 'Q' });
    const { size, data } = modules;
    const module = Math.min(MODULE_MM, MOST_MM / size);
    return { size, module, runs: runsOf(size, data), words: pageWords(own) };
  });
}
