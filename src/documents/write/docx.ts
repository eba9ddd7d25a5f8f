import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { fitSize } from '../fit.ts';
import { markWords } from '../markWords.ts';
import type { GridPart, PagePart, PagePartKind, Paper } from '../page.ts';
import { COLUMNS, columnWidth } from '../page.ts';
import { placedWords } from '../placed.ts';
import { barBlocks } from './docxBars.ts';
import { docxCell, FACES, runs, twips } from './docxCell.ts';
import { withControls } from './docxControls.ts';
import { closingBlocks, letterBlocks, letterheadBlocks } from './docxLetter.ts';
import { MARK_PROPERTY, markText } from './fileMarkText.ts';
import { rewriteZip } from './rewriteZip.ts';

type PartOf<K extends PagePartKind> = Extract<PagePart, { kind: K }>;
type Block = Paragraph | Table;

const above = (text: string | undefined, pageBreakBefore = false) =>
  text ? [new Paragraph({ children: runs(text, 16, FACES.hei), pageBreakBefore })] : [];

function heading(
  text: string,
  size: number,
  spacing: { before?: number; after?: number },
  pageBreakBefore = false,
) {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    children: runs(text, size, FACES.title),
    spacing: { before: twips(spacing.before ?? 0), after: twips(spacing.after ?? 0) },
    keepNext: true,
    pageBreakBefore,
  });
}

/** Word needs a paragraph between two tables; this one takes hardly any room. */
const gap = (pageBreakBefore: boolean) =>
  new Paragraph({ children: [], spacing: { line: 20, lineRule: 'exact' }, pageBreakBefore });

function words(part: GridPart, width: number): Paragraph[] {
  if (!part.aboveLeft && !part.aboveRight) return [];
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(width) }];
  return [
    new Paragraph({
      children: runs(`${part.aboveLeft ?? ''}\t${part.aboveRight ?? ''}`),
      tabStops,
      keepNext: true,
    }),
  ];
}

function table(part: GridPart, landscape: boolean): Table {
  const unit = columnWidth(landscape);
  const rows = part.rows.map(
    (row) =>
      new TableRow({
        height: { value: twips(row.height), rule: HeightRule.ATLEAST },
        cantSplit: !row.breakable,
        tableHeader: row.heading && part.rows[0]!.heading,
        children: row.cells.map((cell) => docxCell(cell, unit, row.height)),
      }),
  );
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: twips(unit * COLUMNS), type: WidthType.DXA },
    columnWidths: new Array<number>(COLUMNS).fill(twips(unit)),
  });
}

function coverTable(part: PartOf<'cover'>): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const borders = { top: none, left: none, right: none, bottom: none };
  const cell = (
    text: string,
    mm: number,
    bottom: typeof none | typeof rule,
    alignment?: typeof AlignmentType.CENTER,
  ) =>
    new TableCell({
      width: { size: twips(mm), type: WidthType.DXA },
      verticalAlign: VerticalAlign.BOTTOM,
      borders: { ...borders, bottom },
      children: [
        new Paragraph({
          children: runs(text, bottom === none ? 16 : fitSize(text, 70, 8) + 4),
          ...(alignment ? { alignment } : {}),
        }),
      ],
    });
  const rows = part.items.map(
    ({ label, text }) =>
      new TableRow({
        height: { value: twips(16), rule: HeightRule.ATLEAST },
        children: [cell(label, 38, none), cell(text, 96, rule, AlignmentType.CENTER)],
      }),
  );
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: [twips(38), twips(96)],
    width: { size: twips(134), type: WidthType.DXA },
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
  });
}

const running = (text: string, pageBreakBefore = false) =>
  new Paragraph({
    children: runs(text, 16),
    indent: { firstLine: twips(11.3) },
    spacing: { line: 560, lineRule: 'exact' },
    pageBreakBefore,
  });

const parts: { [K in PagePartKind]: (part: PartOf<K>, landscape: boolean) => Block[] } = {
  letterhead: letterheadBlocks,
  letter: letterBlocks,
  closing: closingBlocks,
  leaf: (part) => [running(part.head), ...(part.note ? [running(part.note)] : [])],
  code: (part) => [running(part.text)],
  bars: barBlocks,
  placed: (part) => placedWords(part).map((text) => running(text)),
  cover: (part) => [
    ...above(part.above, part.newPage),
    heading(part.title.join('\n'), 24, { before: 30, after: 26 }, part.newPage && !part.above),
    coverTable(part),
    new Paragraph({
      children: runs(part.issuer, 16),
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(18) },
    }),
  ],
  instructions: (part) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      alignment: AlignmentType.CENTER,
      children: runs(part.title, 18, FACES.hei),
      spacing: { before: twips(8), after: twips(5) },
      pageBreakBefore: true,
    }),
    ...part.items.map((item) => running(item)),
  ],
  text: (part) => [
    ...above(part.above, part.newPage),
    ...(part.title ? [heading(part.title, 22, { before: 6, after: 6 }, part.newPage && !part.above)] : []),
    ...part.paragraphs.map((paragraph) => running(paragraph)),
  ],
  grid: (part, landscape) => {
    const first = above(part.above, part.newPage);
    const titleBreaks = part.newPage && first.length === 0;
    return [
      ...first,
      ...(part.title ? [heading(part.title, 18, { before: 6, after: 4 }, titleBreaks)] : []),
      ...(first.length === 0 && !part.title ? [gap(part.newPage)] : []),
      ...words(part, columnWidth(landscape) * COLUMNS),
      table(part, landscape),
    ];
  },
};

/** What the foot says beside the page number. Only the printed PDF carries the code, so only that is sealed. */
function footWords({ mark, footerMark = '' }: Paper): TextRun[] {
  if (!mark) return runs(footerMark, 8);
  const page = new TextRun({
    children: ['　第 ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES, ' 页　盖章请用打印的 PDF'],
    size: 16,
    font: FACES.fang,
  });
  return [...runs(markWords(mark).join('　'), 8), page];
}

/** `cover`: without the page number. */
function footer(paper: Paper, side: 'odd' | 'even' | 'cover'): Footer {
  const number = new TextRun({
    children: ['\u3000— ', PageNumber.CURRENT, ' —\u3000'],
    size: 28,
    font: FACES.song,
  });
  const tab = new TextRun({ children: ['\t'] });
  const numbers = paper.pageNumbers && side !== 'cover' ? [number] : [];
  const words = footWords(paper);
  const children = side === 'even' ? [...numbers, tab, ...words] : [...words, tab, ...numbers];
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(columnWidth(paper.landscape) * COLUMNS) }];
  return new Footer({ children: [new Paragraph({ children, tabStops })] });
}

function properties(paper: Paper) {
  const margin = paper.landscape
    ? { top: twips(28), bottom: twips(26), left: twips(36), right: twips(36), footer: twips(19) }
    : { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(23) };
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    page: { size: { width: twips(210), height: twips(297), orientation }, margin },
    titlePage: paper.parts[0]?.kind === 'cover',
  };
}

/** Writes a paper as DOCX with the fonts that Chinese offices use. The same paper gives the same bytes. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const children = paper.parts.flatMap((part) =>
    (parts[part.kind] as (part: PagePart, landscape: boolean) => Block[])(part, paper.landscape),
  );
  const footed = paper.pageNumbers || paper.mark || paper.footerMark;
  const footers = {
    default: footer(paper, 'odd'),
    even: footer(paper, 'even'),
    first: footer(paper, 'cover'),
  };
  const document = new Document({
    title: paper.title,
    ...(paper.fill ? { customProperties: [{ name: MARK_PROPERTY, value: markText(paper.fill.mark) }] } : {}),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: FACES.fang, size: 24, language: { eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        properties: properties(paper),
        children,
        ...(footed ? { footers } : {}),
      },
    ],
  });
  const { fill } = paper;
  const zip = await Packer.toBuffer(document);
  if (!fill) return rewriteZip(zip, paper.title);
  return rewriteZip(zip, paper.title, { 'word/document.xml': (xml) => withControls(xml, paper, fill) });
}
