import {
  AlignmentType,
  type IParagraphOptions,
  Paragraph,
  TableCell,
  TabStopType,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { SIGN_ROOM_MM } from '../bindCell.ts';
import { textHeight } from '../fit.ts';
import type { CellContent, CellKind, PageCell } from '../page.ts';

type ContentOf<K extends CellKind> = Extract<CellContent, { kind: K }>;

/** Twentieths of a point, the unit of Word, from mm. */
export const twips = (mm: number) => Math.round((mm * 1440) / 25.4);

/** The names that offices have installed (GB/T 9704 practice); Word substitutes when they are missing. */
export const FACES = {
  fang: {
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia: '仿宋_GB2312',
  },
  hei: { ascii: '黑体', hAnsi: '黑体', cs: '黑体', eastAsia: '黑体' },
  title: {
    ascii: '方正小标宋简体',
    hAnsi: '方正小标宋简体',
    cs: '方正小标宋简体',
    eastAsia: '方正小标宋简体',
  },
  kai: {
    ascii: '楷体_GB2312',
    hAnsi: '楷体_GB2312',
    cs: '楷体_GB2312',
    eastAsia: '楷体_GB2312',
  },
  song: { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' },
  symbol: { ascii: 'Segoe UI Symbol', hAnsi: 'Segoe UI Symbol', cs: 'Segoe UI Symbol', eastAsia: '宋体' },
} as const;

/** A run of text; its line ends become line breaks. `size` in pt. */
export function runs(text: string, size = 12, font: object = FACES.fang): TextRun[] {
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        size: size * 2,
        font,
        color: '000000',
        ...(index > 0 ? { break: 1 } : {}),
      }),
  );
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.CENTER,
  bottom: VerticalAlign.BOTTOM,
} as const;

const one = (children: TextRun[], options: IParagraphOptions = {}) => [
  new Paragraph({ children, ...options }),
];

function indented(text: string, size = 12): Paragraph[] {
  return text
    .split('\n')
    .map(
      (line) => new Paragraph({ children: runs(line, size), indent: { firstLine: twips(size * 0.7056) } }),
    );
}

function marks(cell: ContentOf<'choices'>): TextRun[] {
  return cell.marks.flatMap(({ label, checked }, index) => {
    const newLine = index > 0 && index % cell.perLine === 0;
    const space = index > 0 && !newLine ? '\u3000' : '';
    return [
      ...(space ? runs(space) : []),
      new TextRun({
        text: checked ? '☑' : '□',
        size: 24,
        font: FACES.symbol,
        ...(newLine ? { break: 1 } : {}),
      }),
      ...runs(label),
    ];
  });
}

function opinion(cell: ContentOf<'opinion'>, width: number, height: number): Paragraph[] {
  const room = height - SIGN_ROOM_MM - textHeight(cell.text, width, cell.size);
  const signed = cell.signature ? `${cell.signature.label}${cell.signature.name}` : '';
  return [
    ...indented(cell.text, cell.size),
    new Paragraph({
      children: runs(cell.seal),
      alignment: AlignmentType.RIGHT,
      indent: { right: twips(24) },
      spacing: { before: twips(Math.max(4, room)), after: twips(8) },
      keepNext: true,
    }),
    new Paragraph({
      children: runs(`${signed}\t${cell.date}`),
      tabStops: [{ type: TabStopType.RIGHT, position: twips(width - 8) }],
    }),
  ];
}

interface Box {
  readonly cell: PageCell;
  readonly width: number;
  readonly height: number;
}

const contents: { [K in CellKind]: (content: ContentOf<K>, box: Box) => Paragraph[] } = {
  label: (content, { cell }) => {
    // Vertical writing: a little air between the characters, as the printed form has.
    const text = content.stacked ? [...content.text].join(' ').replaceAll(' \n ', '\n') : content.text;
    return one(runs(text), { alignment: ALIGN[cell.align] });
  },
  value: (content, { cell }) => one(runs(content.text, content.size), { alignment: ALIGN[cell.align] }),
  choices: (content, { cell }) => one(marks(content), { alignment: ALIGN[cell.align] }),
  longText: (content) => indented(content.text, content.size),
  opinion: (content, { width, height }) => opinion(content, width, height),
  seal: (content, { cell }) => one(runs(content.text), { alignment: ALIGN[cell.align] }),
  blank: () => one([]),
};

/** One cell of Word's table. `unit` is a column's width, `height` the row's least height, both in mm. */
export function docxCell(cell: PageCell, unit: number, height: number): TableCell {
  const width = cell.span * unit;
  const write = contents[cell.content.kind] as (content: CellContent, box: Box) => Paragraph[];
  const stacked = cell.content.kind === 'label' && cell.content.stacked;
  return new TableCell({
    children: write(cell.content, { cell, width, height }),
    columnSpan: cell.span,
    rowSpan: cell.rows,
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VERTICAL[cell.vertical],
    margins: { top: 28, bottom: 28, left: 68, right: 68, marginUnitType: WidthType.DXA },
    ...(stacked ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
  });
}
