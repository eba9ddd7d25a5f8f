import { plainWords } from '../../core/fields/readTyped.ts';
import type { PageCell, Paper } from '../page.ts';
import type { WordCell, WordContent } from './wordContent.ts';

/** Words of a cell as labels are compared: without blanks, stars and colons. */
export function labelWords(text: string): string {
  return plainWords(text).replace(/[*:：]/g, '');
}

const labels = new WeakMap<WordCell, string>();

/** `labelWords` of a cell, worked out once: every label is looked for in every cell. */
export function cellWords(cell: WordCell): string {
  const known = labels.get(cell);
  if (known !== undefined) return known;
  const words = labelWords(cell.text);
  labels.set(cell, words);
  return words;
}

/** Where an answer stands on the paper, told by the official words around it. */
export interface Anchor {
  readonly path: string;
  readonly label: string;
  /** All words of the label's row: they tell two labels of one wording apart. */
  readonly row: ReadonlySet<string>;
  /** Which of the labels of this wording it is, from 0. */
  readonly order: number;
  /** So many cells behind its label, or in the row below it. */
  readonly reach: { readonly behind: number } | 'below';
  readonly cell: PageCell;
}

/** The printed year at the head of a line of a table by years serves as its label. */
function labelOf(cell: PageCell): string | undefined {
  const { content, path } = cell;
  if (content.kind === 'label') return labelWords(content.text);
  return content.kind === 'value' && path?.endsWith('.year') ? labelWords(content.text) : undefined;
}

const wordsOf = (cells: readonly PageCell[]) => new Set(cells.flatMap((cell) => labelOf(cell) ?? []));

interface Line {
  readonly cells: readonly PageCell[];
  readonly above: readonly PageCell[];
}

function linesOf(paper: Paper): Line[] {
  return paper.parts.flatMap((part): Line[] => {
    if (part.kind === 'cover')
      return part.items.map(({ label, text, path }) => {
        const at = { rows: 1, align: 'left', vertical: 'middle' } as const;
        return {
          cells: [
            { ...at, column: 0, span: 6, content: { kind: 'label', text: label, stacked: false } },
            { ...at, column: 6, span: 18, path, content: { kind: 'value', text, size: 12 } },
          ],
          above: [],
        };
      });
    if (part.kind !== 'grid') return [];
    return part.rows.map(({ cells }, at) => ({ cells, above: part.rows[at - 1]?.cells ?? [] }));
  });
}

/** Anchors of all answers on the paper that are no rows of a list. */
export function anchorsOf(paper: Paper, isRow: (path: string) => boolean): Anchor[] {
  const counts = new Map<string, number>();
  const orders = new Map<PageCell, number>();
  const lines = linesOf(paper);
  for (const { cells } of lines) {
    for (const cell of cells) {
      const label = labelOf(cell);
      if (label === undefined) continue;
      orders.set(cell, counts.get(label) ?? 0);
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return lines.flatMap(({ cells, above }) =>
    cells.flatMap((cell, index): Anchor[] => {
      const { path } = cell;
      if (path === undefined || isRow(path) || labelOf(cell) !== undefined) return [];
      const left = cells.slice(0, index).findLastIndex((one) => labelOf(one) !== undefined);
      const beside = left < 0 ? undefined : cells[left];
      const over = above.find((one) => one.column <= cell.column && one.column + one.span > cell.column);
      const from = beside ?? over;
      const label = from && labelOf(from);
      if (from === undefined || label === undefined) return [];
      const place = { path, label, order: orders.get(from) ?? 0, cell };
      return [
        beside
          ? { ...place, row: wordsOf(cells), reach: { behind: index - left } }
          : { ...place, row: wordsOf(above), reach: 'below' },
      ];
    }),
  );
}

interface Spot {
  readonly row: number;
  readonly index: number;
  readonly rows: readonly (readonly WordCell[])[];
}

function spotsOf(content: WordContent, label: string): Spot[] {
  return content.tables.flatMap(({ rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, index) => (cellWords(cell) === label ? [{ row, index, rows }] : [])),
    ),
  );
}

function likeness({ rows, row }: Spot, words: ReadonlySet<string>): number {
  return (rows[row] ?? []).filter((cell) => words.has(cellWords(cell))).length;
}

/** The cell of the file that an anchor points to; undefined when its label is not there any more. */
export function cellAt(content: WordContent, anchor: Anchor): WordCell | undefined {
  const spots = spotsOf(content, anchor.label);
  const most = Math.max(0, ...spots.map((spot) => likeness(spot, anchor.row)));
  const best = spots.filter((spot) => likeness(spot, anchor.row) === most);
  const spot = best.length === 1 ? best[0] : (spots[anchor.order] ?? best[0]);
  if (spot === undefined) return undefined;
  const { rows, row, index } = spot;
  if (anchor.reach !== 'below') return rows[row]?.[index + anchor.reach.behind];
  const head = rows[row]![index]!;
  return rows[row + 1]?.find(({ column, span }) => column <= head.column && column + span > head.column);
}
