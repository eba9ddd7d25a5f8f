import { buffer } from 'node:stream/consumers';
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { controlTag } from '../src/documents/write/controlTag.ts';

/** The entries of a ZIP as bytes. */
async function entriesOf(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes));
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return found;
}

/** A ZIP of these entries. */
export function zipOf(entries: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(entries))
    zip.addBuffer(typeof content === 'string' ? Buffer.from(content) : content, name);
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}

/** An office file with some of its entries changed, taken away (null) or added. */
export async function withEntries(
  bytes: Uint8Array,
  change: Readonly<Record<string, Buffer | string | null>>,
): Promise<Buffer> {
  const entries = await entriesOf(bytes);
  for (const [name, content] of Object.entries(change)) {
    if (content === null) entries.delete(name);
    else entries.set(name, Buffer.from(content as string));
  }
  return zipOf(Object.fromEntries(entries));
}

/** A Word file whose document was changed by hand. */
export async function editWord(bytes: Uint8Array, edit: (document: Document) => void): Promise<Buffer> {
  const xml = (await entriesOf(bytes)).get('word/document.xml')!.toString('utf8');
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  edit(document);
  return withEntries(bytes, { 'word/document.xml': new XMLSerializer().serializeToString(document) });
}

const all = (node: Document | Element, name: string) => Array.from(node.getElementsByTagName(name));

/** The controls of an answer. */
export function controlsOf(document: Document, path: string, option?: string): Element[] {
  const tag = controlTag(path, option);
  return all(document, 'w:sdt').filter((sdt) => all(sdt, 'w:tag')[0]?.getAttribute('w:val') === tag);
}

/** Types into a control, as a word processor does: the text replaces what stood there, the placeholder goes. */
export function type(document: Document, path: string, text: string): void {
  const controls = controlsOf(document, path);
  if (controls.length === 0) throw new Error(`no control of ${path}`);
  for (const control of controls) {
    const [first, ...others] = all(control, 'w:t');
    first!.textContent = text;
    for (const other of [...others, ...all(control, 'w:br'), ...all(control, 'w:showingPlcHdr')])
      other.parentNode!.removeChild(other);
  }
}

export function tick(document: Document, path: string, option: string, on = true): void {
  for (const control of controlsOf(document, path, option)) {
    all(control, 'w14:checked')[0]!.setAttribute('w14:val', on ? '1' : '0');
    all(control, 'w:t')[0]!.textContent = on ? '☑' : '□';
  }
}

/** Takes a control away and leaves its words, as "delete content control" does. */
export function loosen(document: Document, path: string, option?: string): void {
  for (const control of controlsOf(document, path, option)) {
    const content = all(control, 'w:sdtContent')[0]!;
    for (const child of Array.from(content.childNodes)) control.parentNode!.insertBefore(child, control);
    control.parentNode!.removeChild(control);
  }
}

/** The nearest element around. */
export function around(node: Element, name: string): Element {
  let at: Element | null = node;
  while (at && at.tagName !== name) at = at.parentNode as Element | null;
  return at!;
}
