import { createHash } from 'node:crypto';
import { PassThrough, Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import {
  type ArchiveHead,
  type ArchiveRecord,
  CATALOGUE_PATH,
  catalogueXml,
  MANIFEST_PATH,
  manifestText,
  README_PATH,
  readmeText,
} from '../../core/archive/catalogue.ts';

/** A file for the archive; opened only when its turn comes. */
export interface ArchiveItem extends Omit<ArchiveRecord, 'bytes' | 'sha256'> {
  readonly open: () => Promise<Readable | Uint8Array>;
}

/** Every entry bears one date, so that the same data is the same package. */
const entry = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true };
/** What is compressed already is stored as it is. */
const packed = /^(image\/|application\/pdf|application\/vnd\.openxmlformats)/;

/** One file into the ZIP; resolves when all its bytes have gone through. */
async function addItem(zip: yazl.ZipFile, item: ArchiveItem): Promise<ArchiveRecord> {
  const { open, ...about } = item;
  const content = await open();
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const source = content instanceof Readable ? content : Readable.from([Buffer.from(content)]);
  const through = new PassThrough();
  zip.addReadStream(through, about.path, { ...entry, compress: !packed.test(about.mediaType) });
  await pipeline(source, measured, through);
  return { ...about, bytes, sha256: hash.digest('hex') };
}

function addText(zip: yazl.ZipFile, path: string, text: string): { path: string; sha256: string } {
  const content = Buffer.from(text);
  zip.addBuffer(content, path, { ...entry, compress: true });
  return { path, sha256: createHash('sha256').update(content).digest('hex') };
}

/**
 * Writes the yearly package as one ZIP while its files are read one after the other: memory does not grow with it.
 * Last come the words about it, the catalogue and the manifest over all files. Answers how many files it holds.
 */
export async function writeArchive(
  out: Writable,
  head: ArchiveHead,
  items: AsyncIterable<ArchiveItem>,
): Promise<number> {
  const zip = new yazl.ZipFile();
  const written = pipeline(zip.outputStream, out);
  // A broken target is reported where it is awaited, not as an unhandled rejection meanwhile.
  written.catch(() => {});
  const records: ArchiveRecord[] = [];
  for await (const item of items)
    records.push(await Promise.race([addItem(zip, item), rejectedOnly(written)]));
  const sums = [
    addText(zip, README_PATH, readmeText(head, records.length)),
    addText(zip, CATALOGUE_PATH, catalogueXml(head, records)),
  ];
  addText(zip, MANIFEST_PATH, manifestText([...records, ...sums]));
  zip.end();
  await written;
  return records.length;
}

/** Never resolves; rejects when the target breaks, so that nobody waits for bytes that go nowhere. */
function rejectedOnly(written: Promise<void>): Promise<never> {
  return new Promise((_, reject) => {
    written.catch(reject);
  });
}
