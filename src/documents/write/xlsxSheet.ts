import type { CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre';
import type { CellContent, CellKind, GridPart, PageCell } from '../page.ts';
import { COLUMNS, columnWidth } from '../page.ts';

type ContentOf<K extends CellKind> = Extract<CellContent, { kind: K }>;

/** Width of Excel's column unit (one digit of 11 pt) in mm. */
const CHARACTER_MM = 1.95;
const POINT_MM = 0.3528;
const thin = { style: 'thin' } as const;
const BORDER = { top: thin, right: thin, bottom: thin, left: thin };
const FANG = { name: '仿宋_GB2312', size: 12 };

/** Small whole numbers are numbers, so that sums work; everything else stays text, formulas most of all. */
function cellValue(text: string): CellValue {
  return /^(0|[1-9]\d{0,5})$/.test(text) ? Number(text) : text;
}

const contents: { [K in CellKind]: (content: ContentOf<K>) => CellValue } = {
  label: (content) => content.text,
  value: (content) => cellValue(content.text),
  choices: (content) => content.marks.map(({ label, checked }) => `${checked ? '☑' : '□'}${label}`).join(' '),
  longText: (content) => content.text,
  opinion: ({ text, seal, signature, date }) =>
    [text, seal, signature ? `${signature.label}${signature.name}` : '', date].filter(Boolean).join('\n'),
  seal: (content) => content.text,
  blank: () => '',
};

const HORIZONTAL = { left: 'left', center: 'center', right: 'right' } as const;
const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

function styleOf(cell: PageCell, heading: boolean): CellStyle {
  const rotation = cell.content.kind === 'label' && cell.content.stacked ? { textRotation: 255 } : {};
  return {
    font: { ...FANG, ...(heading ? { bold: true } : {}) },
    border: BORDER,
    alignment: {
      horizontal: HORIZONTAL[cell.align],
      vertical: VERTICAL[cell.vertical],
      wrapText: true,
      ...rotation,
    },
  };
}

/** The sheet while it is filled, row by row. */
interface Draft {
  readonly cells: Map<string, { value: CellValue; style?: CellStyle }>;
  readonly merges: MergeRange[];
  readonly rowDefs: Map<number, { height: number }>;
}

const at = (row: number, column: number) => `${row},${column}`;

/** Writes a value over a range; every cell of a merge gets the style, else its borders are lost. */
function put(draft: Draft, range: MergeRange, value: CellValue, style: CellStyle): void {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startCol; column <= range.endCol; column++) {
      draft.cells.set(at(row, column), { value: null, style });
    }
  }
  draft.cells.set(at(range.startRow, range.startCol), { value, style });
  if (range.endRow > range.startRow || range.endCol > range.startCol) draft.merges.push(range);
}

/** Points that the text of a cell takes at 12 pt; spreadsheets do not stretch a row whose height is set. */
function textHeight(cell: PageCell, landscape: boolean): number {
  const write = contents[cell.content.kind] as (content: CellContent) => CellValue;
  const wide = (cell.span * columnWidth(landscape)) / POINT_MM / FANG.size - 1;
  const lines = String(write(cell.content) ?? '')
    .split('\n')
    .map((line) => Math.ceil([...line].reduce((sum, one) => sum + (one < '\u0080' ? 0.5 : 1), 0) / wide));
  return lines.reduce((sum, count) => sum + Math.max(1, count), 0) * FANG.size * 1.3 + 4;
}

/** The grid columns at which some cell begins: only they become columns of the sheet. */
function boundaries(part: GridPart): number[] {
  const starts = new Set<number>([0, COLUMNS]);
  for (const row of part.rows)
    for (const cell of row.cells) starts.add(cell.column).add(cell.column + cell.span);
  return [...starts].sort((a, b) => a - b);
}

function putWords(draft: Draft, part: GridPart, last: number): number {
  const bands: [string | undefined, CellStyle, number][] = [
    [part.above, { font: { name: '黑体', size: 16 } }, 24],
    [
      part.title,
      {
        font: { name: '方正小标宋简体', size: 18 },
        alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
      },
      28 * (part.title?.split('\n').length ?? 1),
    ],
    [part.aboveLeft, { font: FANG }, 18],
    [part.aboveRight, { font: FANG, alignment: { horizontal: 'right' } }, 18],
  ];
  let row = 0;
  for (const [text, style, height] of bands) {
    if (!text) continue;
    put(draft, { startRow: row, endRow: row, startCol: 0, endCol: last }, text, style);
    draft.rowDefs.set(row, { height });
    row++;
  }
  return row;
}

/** One grid as one sheet: official words above it, merged heads, print titles. */
export function xlsxSheet(part: GridPart, name: string, landscape: boolean): WriteSheet {
  const bounds = boundaries(part);
  const draft: Draft = { cells: new Map(), merges: [], rowDefs: new Map() };
  const top = putWords(draft, part, bounds.length - 2);
  part.rows.forEach((row, index) => {
    const text = Math.max(0, ...row.cells.map((cell) => (cell.rows > 1 ? 0 : textHeight(cell, landscape))));
    draft.rowDefs.set(top + index, { height: Math.max(row.height / POINT_MM, text) });
    for (const cell of row.cells) {
      const range = {
        startRow: top + index,
        endRow: top + index + cell.rows - 1,
        startCol: bounds.indexOf(cell.column),
        endCol: bounds.indexOf(cell.column + cell.span) - 1,
      };
      const write = contents[cell.content.kind] as (content: CellContent) => CellValue;
      put(draft, range, write(cell.content), styleOf(cell, row.heading));
    }
  });
  const heads = part.rows.findIndex(({ heading }) => !heading);
  const unit = columnWidth(landscape) / CHARACTER_MM;
  return {
    name,
    columns: bounds.slice(1).map((bound, index) => ({ width: (bound - bounds[index]!) * unit })),
    ...draft,
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      ...(heads > 0 ? { printTitlesRow: `$${top + 1}:$${top + heads}` } : {}),
    },
    headerFooter: { oddFooter: '&C— &P —' },
  };
}
