import type { Element } from '@xmldom/xmldom';
import type { NoticeBlock, NoticeCell, NoticeTable, NoticeText } from '../../core/notice/noticeText.ts';
import { OfficeFault } from './officeFault.ts';
import { openOffice } from './openOffice.ts';
import { attributeOf, elements, inside, parseXml } from './parseXml.ts';
import { type Numbering, readNumbering } from './wordNumbering.ts';
import { wordText } from './wordText.ts';

/** What may stand around paragraphs, rows and cells without being one. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'smartTag', 'customXml', 'moveTo']);

function unwrapped(node: Element, names: ReadonlySet<string>): Element[] {
  return elements(node).flatMap((child) => {
    if (names.has(child.localName ?? '')) return [child];
    return WRAPPERS.has(child.localName ?? '') ? unwrapped(child, names) : [];
  });
}

interface Open {
  text: string;
  readonly columns: number;
  rows: number;
}

/** Cells with what they cover; a cell that goes on from the row above belongs to that one. */
function tableOf(table: Element): NoticeTable {
  const rows: NoticeCell[][] = [];
  const above = new Map<number, Open>();
  for (const line of unwrapped(table, new Set(['tr']))) {
    const cells: Open[] = [];
    let column = Number(attributeOf(inside(inside(line, 'trPr'), 'gridBefore')) ?? 0) || 0;
    for (const cell of unwrapped(line, new Set(['tc']))) {
      const look = inside(cell, 'tcPr');
      const columns = Math.min(Number(attributeOf(inside(look, 'gridSpan')) ?? 1) || 1, 200);
      const merge = inside(look, 'vMerge');
      const open = above.get(column);
      if (merge && attributeOf(merge) !== 'restart' && open) open.rows++;
      else {
        const made: Open = { text: wordText(cell).text.trim(), columns, rows: 1 };
        cells.push(made);
        above.set(column, made);
      }
      column += columns;
    }
    rows.push(cells);
  }
  return { kind: 'table', rows };
}

function paragraphOf(paragraph: Element, numbering: Numbering): NoticeBlock[] {
  const { text } = wordText(paragraph);
  const mark = text.trim() === '' ? '' : numbering.next(inside(paragraph, 'pPr'));
  return `${mark}${text}`.split('\n').map((line) => ({ kind: 'line', text: line }));
}

/** A notice as a Word file: its paragraphs, with the numbers that Word itself writes before them, and its tables. */
export async function wordNotice(bytes: Uint8Array): Promise<NoticeText> {
  const office = await openOffice(bytes);
  const xml = await office.text('word/document.xml');
  if (xml === undefined) throw new OfficeFault('noticeKind');
  const body = inside(parseXml(xml).documentElement ?? undefined, 'body');
  if (!body) throw new OfficeFault('fileDamaged');
  const numbering = readNumbering(
    await office.text('word/numbering.xml'),
    await office.text('word/styles.xml'),
  );
  const blocks = unwrapped(body, new Set(['p', 'tbl'])).flatMap((part): NoticeBlock[] =>
    part.localName === 'tbl' ? [tableOf(part)] : paragraphOf(part, numbering),
  );
  return { blocks };
}
