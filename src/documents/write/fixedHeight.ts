import { emWidth, lineCount, textHeight } from '../fit.ts';
import type { CellContent, CellKind, PageCell, PageRow } from '../page.ts';

type ContentOf<K extends CellKind> = Extract<CellContent, { kind: K }>;

const SIZE = 12;
const EM_MM = SIZE * 0.3528;
/** Room for what the estimate does not know. */
const SAFE = 1.06;

/** Lines that wrap leave room unused at their ends: one line more is reckoned for them. */
function surely(text: string, width: number, size: number): number {
  const wraps = lineCount(text, width, size) > text.split('\n').length;
  return textHeight(wraps ? `${text}\n` : text, width, size);
}

const plain = (content: { readonly text: string }, width: number) => surely(content.text, width, SIZE);

function marksHeight({ marks, perLine }: ContentOf<'choices'>, width: number): number {
  let lines = 0;
  for (let at = 0; at < marks.length; at += perLine) {
    const line = marks.slice(at, at + perLine);
    // Each mark is a box of its own and a space beside.
    const em = line.reduce((sum, { label }) => sum + emWidth(label) + 2.2, 0);
    if (em * EM_MM > width) return Number.POSITIVE_INFINITY;
    lines++;
  }
  return textHeight('\n'.repeat(Math.max(0, lines - 1)), width, SIZE);
}

/** Height in mm that the content surely finds enough; infinite where only the writer can tell. */
const heights: { [K in CellKind]: (content: ContentOf<K>, width: number) => number } = {
  label: (content, width) => {
    if (!content.stacked) return plain(content, width);
    const longest = Math.max(...content.text.split('\n').map((column) => [...column].length));
    return longest * EM_MM * 1.7;
  },
  value: (content, width) => surely(content.text, width, content.size),
  choices: marksHeight,
  seal: plain,
  blank: () => 0,
  longText: () => Number.POSITIVE_INFINITY,
  opinion: () => Number.POSITIVE_INFINITY,
};

function room(cell: PageCell, rows: readonly PageRow[], index: number): number {
  return rows.slice(index, index + cell.rows).reduce((sum, { height }) => sum + height, 0);
}

/**
 * The row's height in mm when everything in it surely fits, else null. Typst sets rows of fixed height in half the
 * time that it takes to measure them.
 */
export function fixedHeight(rows: readonly PageRow[], index: number, unit: number): number | null {
  const row = rows[index]!;
  const fits = row.cells.every((cell) => {
    const height = heights[cell.content.kind] as (content: CellContent, width: number) => number;
    return height(cell.content, cell.span * unit) * SAFE <= room(cell, rows, index);
  });
  return fits ? row.height : null;
}
