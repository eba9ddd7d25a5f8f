import yauzl from 'yauzl';
import { isPackagePath, MANIFEST_PATH } from '../../core/package/packageDocument.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';

/** Largest Word or Excel file, and what one may hold unpacked; a packet holds many of them. Bytes. */
const LARGEST_DOCUMENT = 20_000_000;
const UNPACKED_DOCUMENT = 100_000_000;
const UNPACKED_PACKET = 400_000_000;
const MOST_ENTRIES = 10_000;
/** Text shrinks to a hundredth at most; the bombs of the trade to a thousandth. */
const MOST_RATIO = 150;
const RATIO_FROM = 5_000_000;

export interface OfficeKind {
  readonly mediaType: string;
  readonly extension: 'docx' | 'xlsx' | 'zip';
}

const DOCX: OfficeKind = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
};
const XLSX: OfficeKind = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
};
const PACKET: OfficeKind = { mediaType: 'application/zip', extension: 'zip' };

type Fault = 'fileEncrypted' | 'fileHasMacros' | 'fileInflates';

interface Catalogue {
  readonly names: string[];
  /** Declared, unpacked; bytes. */
  total: number;
  fault?: Fault;
}

/** What is wrong with one entry as the catalogue declares it. */
function entryFault(entry: yauzl.Entry): Fault | undefined {
  if (entry.isEncrypted()) return 'fileEncrypted';
  if (/(^|\/)vba(Project|Data)[^/]*$/i.test(entry.fileName)) return 'fileHasMacros';
  const { uncompressedSize: unpacked, compressedSize: packed } = entry;
  return unpacked > RATIO_FROM && unpacked > packed * MOST_RATIO ? 'fileInflates' : undefined;
}

/** Reads the catalogue only; rejects when it is not whole. Ends at the first fault. */
async function catalogueOf(path: string): Promise<Catalogue> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, validateEntrySizes: true });
  const found: Catalogue = { names: [], total: 0 };
  try {
    for await (const entry of zip.eachEntry()) {
      found.total += entry.uncompressedSize;
      const many = found.names.push(entry.fileName) > MOST_ENTRIES || found.total > UNPACKED_PACKET;
      const fault = many ? 'fileInflates' : entryFault(entry);
      if (fault) return { ...found, fault };
    }
    return found;
  } finally {
    zip.close();
  }
}

/** What lies in a packet beside documents by no fault of the sender: folders, traces of the system that packed it. */
const isLitter = (name: string) => /\/$|(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|~\$)/i.test(name);

function kindOf(names: readonly string[]): OfficeKind | undefined {
  if (names.includes('word/document.xml')) return DOCX;
  if (names.includes('xl/workbook.xml')) return XLSX;
  const documents = names.filter((name) => !isLitter(name));
  const all = (ending: RegExp) => documents.length > 0 && documents.every((name) => ending.test(name));
  // The folder of a programme, as it is exported and as it lies under `programmes/` (F51).
  const programme = documents.some((name) => /(^|\/)programme\.json$/.test(name)) && all(/\.(json|md|txt)$/i);
  // A package of another installation; what it holds is checked whole by who reads it (F42).
  const packed = documents.includes(MANIFEST_PATH) && documents.every(isPackagePath);
  return programme || packed || all(/\.(docx|xlsx)$/i) ? PACKET : undefined;
}

/**
 * Which office file a ZIP is, by its catalogue: DOCX, XLSX, a packet of them or the folder of a programme. Refuses what is locked, carries macros
 * or would grow beyond measure. The content is not unpacked: declared sizes are checked again by who reads it.
 */
export async function officeKind(path: string, size: number, name: string): Promise<Decision<OfficeKind>> {
  const catalogue = await catalogueOf(path).catch(() => undefined);
  if (!catalogue) return refuse('fileDamaged', { name });
  if (catalogue.fault) return refuse(catalogue.fault, { name });
  const kind = kindOf(catalogue.names);
  if (!kind) return refuse('fileTypeRefused', { name, found: '其他内容的压缩包', purpose: 'office' });
  if (kind === PACKET) return allow(kind);
  if (size > LARGEST_DOCUMENT)
    return refuse('fileTooLarge', { megabytes: Math.floor(LARGEST_DOCUMENT / 1_000_000) });
  return catalogue.total > UNPACKED_DOCUMENT ? refuse('fileInflates', { name }) : allow(kind);
}
