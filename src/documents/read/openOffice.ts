import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { OfficeFault } from './officeFault.ts';

/** Bytes: the file, all that it holds unpacked as declared, one entry as it comes out, one that is read as it flows. */
export interface OfficeLimits {
  readonly largest: number;
  readonly unpacked: number;
  readonly entry: number;
  readonly flow: number;
}
const FORM: OfficeLimits = {
  largest: 20_000_000,
  unpacked: 100_000_000,
  entry: 16_000_000,
  flow: 16_000_000,
};
const MOST_ENTRIES = 2_000;

export interface OfficeFile {
  readonly names: readonly string[];
  /** The entry as text; undefined when it is not there. Never unpacks more than 16 MB. */
  text(name: string): Promise<string | undefined>;
  /** The entry piece by piece; breaks with a fault as soon as more comes out than may. */
  flow(name: string): AsyncGenerator<Buffer>;
}

/** Reads one entry and stops as soon as it is more than it may be, whatever the catalogue says. */
async function* flowOf(zip: yauzl.ZipFile, entry: yauzl.Entry, most: number): AsyncGenerator<Buffer> {
  if (entry.uncompressedSize > most) throw new OfficeFault('fileInflates');
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new OfficeFault('fileInflates');
      yield chunk;
    }
  } catch (error) {
    throw error instanceof OfficeFault ? error : new OfficeFault('fileDamaged');
  }
}

async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of flowOf(zip, entry, most)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** What the catalogue tells must be sound before anything is unpacked. */
function judge(entry: yauzl.Entry, total: number, count: number, unpacked: number): void {
  if (entry.isEncrypted()) throw new OfficeFault('fileEncrypted');
  if (/(^|\/)vba(Project|Data)[^/]*$/i.test(entry.fileName)) throw new OfficeFault('fileHasMacros');
  if (total > unpacked || count > MOST_ENTRIES) throw new OfficeFault('fileInflates');
}

/**
 * Opens a DOCX or XLSX from bytes. Throws `OfficeFault` for what is larger than 20 MB (unless more is allowed), locked, carries
 * macros, would grow beyond measure, or is no whole archive.
 */
export async function openOffice(bytes: Uint8Array, limits: OfficeLimits = FORM): Promise<OfficeFile> {
  if (bytes.length > limits.largest) throw new OfficeFault('fileTooLarge');
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const entries = new Map<string, yauzl.Entry>();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      entries.set(entry.fileName, entry);
      judge(entry, total, entries.size, limits.unpacked);
    }
    return {
      names: [...entries.keys()],
      text: async (name) => {
        const entry = entries.get(name);
        return entry && unpack(zip, entry, limits.entry);
      },
      async *flow(name) {
        const entry = entries.get(name);
        if (entry) yield* flowOf(zip, entry, limits.flow);
      },
    };
  } catch (error) {
    throw error instanceof OfficeFault ? error : new OfficeFault('fileDamaged');
  }
}
