import { type WriteSheet, writeXlsx } from 'hucre';
import type { GridPart, PageCell, PagePart, PagePartKind, Paper } from '../page.ts';
import { COLUMNS } from '../page.ts';
import { placedWords } from '../placed.ts';
import { xlsxSheet } from './xlsxSheet.ts';

type PartOf<K extends PagePartKind> = Extract<PagePart, { kind: K }>;

/** Standing date inside the file: equal papers are equal bytes. */
const STANDING_TIME = new Date('2000-01-01T00:00:00Z');

function cell(column: number, span: number, text: string, isLabel: boolean): PageCell {
  const content = isLabel
    ? ({ kind: 'label', text, stacked: false } as const)
    : ({ kind: 'value', text, size: 12 } as const);
  return { column, span, rows: 1, align: isLabel ? 'center' : 'left', vertical: 'middle', content };
}

const line = (cells: PageCell[]) => ({ height: 10, heading: false, breakable: false, cells });

const written = (texts: readonly string[]): GridPart => ({
  kind: 'grid',
  newPage: false,
  rows: texts.filter((text) => text !== '').map((text) => line([cell(0, COLUMNS, text, false)])),
});

/** Parts that are no grid become one, so that a workbook holds the whole paper. */
const asGrid: { [K in PagePartKind]: (part: PartOf<K>) => GridPart } = {
  cover: (part) => ({
    kind: 'grid',
    above: part.above,
    title: part.title.join('\n'),
    newPage: true,
    rows: [
      ...part.items.map(({ label, text }) => line([cell(0, 6, label, true), cell(6, 18, text, false)])),
      line([cell(0, COLUMNS, part.issuer, true)]),
    ],
  }),
  instructions: (part) => ({
    kind: 'grid',
    title: part.title,
    newPage: true,
    rows: part.items.map((item) => line([cell(0, COLUMNS, item, false)])),
  }),
  text: (part) => ({
    kind: 'grid',
    above: part.above,
    title: part.title,
    newPage: true,
    rows: part.paragraphs.map((item) => line([cell(0, COLUMNS, item, false)])),
  }),
  letterhead: ({ issuer, number }) => written([issuer, number ?? '']),
  letter: ({ title, to = '', paragraphs }) => ({
    ...written([to, ...paragraphs.map(({ heading = '', text }) => heading + text)]),
    title: title.join('\n'),
  }),
  closing: ({ annexes, issuer, date }) =>
    written([...annexes.map((annex, at) => (at === 0 ? `附件：${annex}` : annex)), issuer, date]),
  leaf: ({ head, note = '' }) => written([head, note]),
  code: ({ text }) => written([text]),
  // The table below has the same figures.
  bars: ({ rows }) => written(rows.map(({ label, values }) => `${label}：${values.join(' / ')}`)),
  placed: (part) => written(placedWords(part)),
  grid: (part) => part,
};

/** A name that Excel takes: at most 31 characters, none of its signs, a letter or Han character first, no name twice. */
function sheetName(words: string, taken: Set<string>): string {
  const plain = words
    .split('\n')
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^[^\p{L}]+/u, '');
  const base = [...(plain || 'Sheet')].slice(0, 26).join('');
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}${number}`;
  taken.add(name);
  return name;
}

/** Writes a paper as XLSX, one sheet for each part. What users wrote is never a formula. */
export async function renderXlsx(paper: Paper): Promise<Uint8Array> {
  const taken = new Set<string>();
  const sheets: WriteSheet[] = paper.parts.map((part) => {
    const grid = (asGrid[part.kind] as (part: PagePart) => GridPart)(part);
    return xlsxSheet(grid, sheetName(grid.title || paper.title, taken), paper.landscape);
  });
  return writeXlsx({
    sheets,
    properties: { title: paper.title, created: STANDING_TIME, modified: STANDING_TIME },
    defaultFont: { name: '仿宋_GB2312', size: 12 },
  });
}
