import { SIGN_ROOM_MM } from '../bindCell.ts';
import { fitSize } from '../fit.ts';
import type { CellContent, GridPart, PageCell, PagePart, PagePartKind, PageRow, Paper } from '../page.ts';

type PartOf<K extends PagePartKind> = Extract<PagePart, { kind: K }>;

/** Font families by use, best first. */
export interface FontFamilies {
  readonly fang: readonly string[];
  readonly title: readonly string[];
  readonly hei: readonly string[];
  readonly digits: readonly string[];
  readonly symbols: readonly string[];
}

/** Typst breaks a line only between words: longer runs of letters get places where they may break. */
function breakable(text: string): string {
  return text.replace(/[!-~]{24,}/g, (run) => run.replace(/.{8}(?=.)/g, '$&\u200b'));
}

function content(cell: CellContent): object {
  return 'text' in cell ? { ...cell, text: breakable(cell.text) } : cell;
}

/** The widest cell of a row that stands in this row alone carries the row's least height. */
function strutCell(row: PageRow): PageCell | undefined {
  const own = row.cells.filter((cell) => cell.rows === 1);
  return own.reduce<PageCell | undefined>(
    (best, cell) => (best && best.span >= cell.span ? best : cell),
    undefined,
  );
}

function gridCells(rows: readonly PageRow[], first: number): object[] {
  return rows.flatMap((row, index) => {
    const strut = strutCell(row);
    return row.cells.map((cell) => ({
      signature: null,
      ...content(cell.content),
      x: cell.column,
      y: first + index,
      span: cell.span,
      rows: cell.rows,
      align: cell.align,
      vertical: cell.vertical,
      breakable: row.breakable,
      height: row.height,
      strut: cell === strut && cell.content.kind !== 'opinion' ? row.height : 0,
    }));
  });
}

function headLength(part: GridPart): number {
  const length = part.rows.findIndex((row) => !row.heading);
  return length === -1 ? 0 : length;
}

const parts: { [K in PagePartKind]: (part: PartOf<K>) => object } = {
  cover: (part) => ({
    ...part,
    above: part.above ?? null,
    items: part.items.map((item) => ({
      ...item,
      text: breakable(item.text),
      size: fitSize(item.text, 72, 8) + 4,
    })),
  }),
  instructions: (part) => part,
  text: (part) => ({ ...part, above: part.above ?? null, title: part.title ?? null }),
  grid: (part) => {
    const head = headLength(part);
    return {
      kind: 'grid',
      above: part.above ?? null,
      title: part.title || null,
      aboveLeft: part.aboveLeft ?? null,
      aboveRight: part.aboveRight ?? null,
      newPage: part.newPage,
      head: gridCells(part.rows.slice(0, head), 0),
      cells: gridCells(part.rows.slice(head), head),
    };
  },
};

/** The page tree as `paper.typ` reads it. */
export function typstInput(paper: Paper, fonts: FontFamilies): string {
  return JSON.stringify({
    title: paper.title,
    landscape: paper.landscape,
    numbers: paper.pageNumbers,
    mark: paper.footerMark ?? '',
    signRoom: SIGN_ROOM_MM,
    fonts,
    parts: paper.parts.map((part) => (parts[part.kind] as (part: PagePart) => object)(part)),
  });
}
