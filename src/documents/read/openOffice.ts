import yauzl from 'yauzl';
import { OfficeFault } from './officeFault.ts';

/** Bytes: the file, all that it holds unpacked as declared, one entry as it comes out. */
const LARGEST = 20_000_000;
const UNPACKED = 100_000_000;
const LARGEST_ENTRY = 16_000_000;
const MOST_ENTRIES = 2_000;

export interface OfficeFile {
  readonly names: readonly string[];
  /** The entry as text; undefined when it is not there. Never unpacks more than 16 MB. */
  text(name: string): Promise<string | undefined>;
}

/** Reads one entry and stops as soon as it is more than it may be, whatever the catalogue says. */
async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  if (entry.uncompressedSize > LARGEST_ENTRY) throw new OfficeFault('fileInflates');
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_ENTRY) throw new OfficeFault('fileInflates');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the catalogue tells must be sound before anything is unpacked. */
function judge(entry: yauzl.Entry, total: number, count: number): void {
  if (entry.isEncrypted()) throw new OfficeFault('fileEncrypted');
  if (/(^|\/)vba(Project|Data)[^/]*$/i.test(entry.fileName)) throw new OfficeFault('fileHasMacros');
  if (total > UNPACKED || count > MOST_ENTRIES) throw new OfficeFault('fileInflates');
}

/**
 * Opens a DOCX or XLSX from bytes. Throws `OfficeFault` for what is larger than 20 MB, locked, carries macros, would grow
 * beyond measure, or is no whole archive.
 */
export async function openOffice(bytes: Uint8Array): Promise<OfficeFile> {
  if (bytes.length > LARGEST) throw new OfficeFault('fileTooLarge');
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const entries = new Map<string, yauzl.Entry>();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      entries.set(entry.fileName, entry);
      judge(entry, total, entries.size);
    }
    return {
      names: [...entries.keys()],
      text: async (name) => {
        const entry = entries.get(name);
        return entry && (await unpackOrFault(zip, entry)).toString('utf8');
      },
    };
  } catch (error) {
    throw error instanceof OfficeFault ? error : new OfficeFault('fileDamaged');
  }
}

async function unpackOrFault(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  try {
    return await unpack(zip, entry);
  } catch (error) {
    throw error instanceof OfficeFault ? error : new OfficeFault('fileDamaged');
  }
}
