import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import yazl from 'yazl';

/** DOS time of every entry: written as local time, so it is the same in every time zone. */
const STANDING_TIME = new Date(2000, 0, 1);
const CORE = 'docProps/core.xml';
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function pinnedCore(title: string): string {
  const safe = title.replace(/[&<>]/g, (sign) => SIGNS[sign]!);
  const date = '2000-01-01T00:00:00Z';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${safe}</dc:title><dc:language>zh-CN</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

async function entries(zip: Buffer): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const file = await yauzl.fromBufferPromise(zip);
  for await (const entry of file.eachEntry()) {
    if (!entry.fileName.endsWith('/'))
      found.set(entry.fileName, await buffer(await file.openReadStreamPromise(entry)));
  }
  return found;
}

/** Packs an Office file anew: entries in fixed order with one date, core.xml pinned, so equal content is equal bytes. `edits` by entry. */
export async function rewriteZip(
  zip: Buffer,
  title: string,
  edits: Readonly<Record<string, (xml: string) => string>> = {},
): Promise<Uint8Array> {
  const found = await entries(zip);
  for (const [name, edit] of Object.entries(edits)) {
    const content = found.get(name);
    if (content) found.set(name, Buffer.from(edit(content.toString('utf8'))));
  }
  if (found.has(CORE)) found.set(CORE, Buffer.from(pinnedCore(title)));
  const first = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  const names = [...found.keys()].sort((a, b) => first(a) - first(b) || (a < b ? -1 : 1));
  const out = new yazl.ZipFile();
  for (const name of names) {
    out.addBuffer(found.get(name)!, name, { mtime: STANDING_TIME, mode: 0o100644, forceDosTimestamp: true });
  }
  out.end();
  return buffer(out.outputStream as NodeJS.ReadableStream);
}
