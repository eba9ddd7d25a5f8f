import type { Document, Element } from '@xmldom/xmldom';
import type { FileMark } from '../filling.ts';
import { isControlTag } from '../write/controlTag.ts';
import { MARK_PROPERTY, readMarkText } from '../write/fileMarkText.ts';
import { OfficeFault } from './officeFault.ts';
import { openOffice } from './openOffice.ts';
import { attributeOf, elements, inside, parseXml } from './parseXml.ts';
import type { WordCell, WordContent, WordControl, WordTable } from './wordContent.ts';
import { wordText } from './wordText.ts';

/** Rows and cells may be wrapped in controls of their own. */
function unwrapped(node: Element, name: string): Element[] {
  return elements(node).flatMap((child) => {
    if (child.localName === name) return [child];
    const content = child.localName === 'sdt' ? inside(child, 'sdtContent') : undefined;
    if (content) return unwrapped(content, name);
    return child.localName === 'ins' || child.localName === 'smartTag' ? unwrapped(child, name) : [];
  });
}

/** A control around a whole cell, as some programs write it, is a control in that cell. */
function around(cell: Element): WordControl[] {
  const sdt = cell.parentNode?.parentNode as Element | null;
  const tag = sdt?.localName === 'sdt' ? attributeOf(inside(inside(sdt, 'sdtPr'), 'tag')) : undefined;
  return tag && isControlTag(tag) ? [{ tag, text: wordText(cell).text }] : [];
}

function rowOf(line: Element): WordCell[] {
  let column = Number(attributeOf(inside(inside(line, 'trPr'), 'gridBefore')) ?? 0) || 0;
  return unwrapped(line, 'tc').flatMap((cell): WordCell[] => {
    const look = inside(cell, 'tcPr');
    const span = Number(attributeOf(inside(look, 'gridSpan')) ?? 1) || 1;
    const merge = inside(look, 'vMerge');
    const at = column;
    column += span;
    // What goes on from the row above has been read there.
    if (merge && attributeOf(merge) !== 'restart') return [];
    const { text, beside, controls } = wordText(cell);
    const outer = around(cell);
    return [
      { column: at, span, text, beside: outer.length > 0 ? '' : beside, controls: [...outer, ...controls] },
    ];
  });
}

/** All tables in order, those within cells behind their own. */
function tablesOf(document: Document): WordTable[] {
  return Array.from(document.getElementsByTagNameNS('*', 'tbl')).map((table) => ({
    rows: unwrapped(table, 'tr').map(rowOf),
  }));
}

function outside(body: Element): { paragraphs: string[]; controls: WordControl[] } {
  const paragraphs: string[] = [];
  const controls: WordControl[] = [];
  const walk = (node: Element): void => {
    for (const child of elements(node)) {
      if (child.localName === 'tbl' || child.localName === 'sectPr') continue;
      const content = child.localName === 'sdt' ? inside(child, 'sdtContent') : undefined;
      const tag = content ? attributeOf(inside(inside(child, 'sdtPr'), 'tag')) : undefined;
      if (content && !(tag && isControlTag(tag))) {
        walk(content);
        continue;
      }
      const holder = child.ownerDocument!.createElement('holder');
      holder.appendChild(child.cloneNode(true));
      const found = wordText(holder);
      controls.push(...found.controls);
      if (found.beside.trim() !== '') paragraphs.push(found.beside.trim());
    }
  };
  walk(body);
  return { paragraphs, controls };
}

function markOf(xml: string | undefined): FileMark | undefined {
  if (xml === undefined) return undefined;
  const properties = Array.from(parseXml(xml).getElementsByTagNameNS('*', 'property'));
  const own = properties.find((property) => property.getAttribute('name') === MARK_PROPERTY);
  return own && readMarkText(own.textContent ?? '');
}

/** Reads a Word file (pure: bytes -> plain data). Throws `OfficeFault`. */
export async function readDocx(bytes: Uint8Array): Promise<WordContent> {
  const office = await openOffice(bytes);
  const xml = await office.text('word/document.xml');
  if (xml === undefined) throw new OfficeFault('fileDamaged');
  const document = parseXml(xml);
  const body = inside(document.documentElement ?? undefined, 'body');
  if (!body) throw new OfficeFault('fileDamaged');
  const mark = markOf(await office.text('docProps/custom.xml'));
  return { ...(mark ? { mark } : {}), tables: tablesOf(document), ...outside(body) };
}
