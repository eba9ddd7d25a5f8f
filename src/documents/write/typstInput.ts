import { barShares } from '../bars.ts';
import { SIGN_ROOM_MM } from '../bindCell.ts';
import { fitSize, lettersPerLine } from '../fit.ts';
import { closingIndent, letterheadSize } from '../letter.ts';
import type { CellContent, GridPart, PageCell, PagePart, PagePartKind, PageRow, Paper } from '../page.ts';
import { COLUMNS, columnWidth } from '../page.ts';
import { fixedHeight } from './fixedHeight.ts';
import { codeOf, type PageCode } from './pageCode.ts';

type PartOf<K extends PagePartKind> = Extract<PagePart, { kind: K }>;

/** Font families by use, best first. */
export interface FontFamilies {
  readonly fang: readonly string[];
  readonly title: readonly string[];
  readonly hei: readonly string[];
  /** 楷, for headings of the second level in letters. */
  readonly kai: readonly string[];
  readonly digits: readonly string[];
  readonly symbols: readonly string[];
}

/** Typst breaks a line only between words: words longer than a line get places where they may break. */
function breakable(text: string, widthMm: number, size: number): string {
  const most = lettersPerLine(widthMm, size);
  return text.replace(/[!-~]+/g, (word) =>
    word.length > most ? word.replace(/.{4}(?=.)/g, '$&\u200b') : word,
  );
}

function content(cell: CellContent, widthMm: number): object {
  if (!('text' in cell)) return cell;
  return { ...cell, text: breakable(cell.text, widthMm, 'size' in cell ? cell.size : 12) };
}

/** The widest cell of a row that stands in this row alone carries the row's least height. */
function strutCell(row: PageRow): PageCell | undefined {
  const own = row.cells.filter((cell) => cell.rows === 1);
  return own.reduce<PageCell | undefined>(
    (best, cell) => (best && best.span >= cell.span ? best : cell),
    undefined,
  );
}

function gridCells(
  rows: readonly PageRow[],
  heights: readonly (number | null)[],
  first: number,
  unit: number,
): object[] {
  return rows.flatMap((row, index) => {
    const strut = heights[first + index] === null ? strutCell(row) : undefined;
    return row.cells.map((cell) => ({
      signature: null,
      ...content(cell.content, cell.span * unit),
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

const parts: { [K in PagePartKind]: (part: PartOf<K>, unit: number) => object } = {
  cover: (part) => ({
    ...part,
    newPage: part.newPage ?? false,
    above: part.above ?? null,
    items: part.items.map((item) => ({
      ...item,
      text: breakable(item.text, 94, 12),
      size: fitSize(item.text, 72, 8) + 4,
    })),
  }),
  instructions: (part) => part,
  text: (part) => ({
    ...part,
    newPage: part.newPage ?? false,
    above: part.above ?? null,
    title: part.title ?? null,
  }),
  letterhead: (part) => ({ ...part, number: part.number ?? null, size: letterheadSize(part.issuer) }),
  letter: (part, unit) => ({
    ...part,
    newPage: part.newPage ?? false,
    together: part.together ?? false,
    to: part.to ?? null,
    paragraphs: part.paragraphs.map(({ level = 0, heading = null, text }) => ({
      level,
      heading,
      text: breakable(text, unit * COLUMNS, 16),
    })),
  }),
  code: (part, unit) => ({
    ...part,
    text: breakable(part.text, unit * COLUMNS, 10.5),
    drawn: codeOf(part.text),
  }),
  bars: ({ kind, keys, rows }, unit) => {
    const shares = barShares({ rows });
    return {
      ...{ kind, keys },
      rows: rows.map(({ label, values }, at) => ({
        ...{ label: breakable(label, unit * 6, 10.5), shares: shares[at], told: values.join(' / ') },
      })),
    };
  },
  closing: (part) => ({ ...part, indent: closingIndent(part.issuer, part.date) }),
  leaf: (part) => ({ ...part, note: part.note ?? null }),
  placed: (part) => ({ ...part, things: part.things.map((thing) => ({ signature: null, ...thing })) }),
  grid: (part, unit) => {
    const head = headLength(part);
    const heights = part.rows.map((_, index) => fixedHeight(part.rows, index, unit));
    return {
      kind: 'grid',
      above: part.above ?? null,
      title: part.title || null,
      aboveLeft: part.aboveLeft ?? null,
      aboveRight: part.aboveRight ?? null,
      newPage: part.newPage,
      heights,
      head: gridCells(part.rows.slice(0, head), heights, 0, unit),
      cells: gridCells(part.rows.slice(head), heights, head, unit),
    };
  },
};

/** The page tree as `paper.typ` reads it; `codes`: what each page says about itself. */
export function typstInput(paper: Paper, fonts: FontFamilies, codes: readonly PageCode[] = []): string {
  const unit = columnWidth(paper.landscape);
  return JSON.stringify({
    title: paper.title,
    landscape: paper.landscape,
    numbers: paper.pageNumbers,
    mark: paper.footerMark ?? '',
    codes,
    signRoom: SIGN_ROOM_MM,
    fonts,
    parts: paper.parts.map((part) =>
      (parts[part.kind] as (part: PagePart, unit: number) => object)(part, unit),
    ),
  });
}
