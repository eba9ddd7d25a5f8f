import { TextDecoder } from 'node:util';
import yauzl from 'yauzl';
import type { Sheet } from '../../core/answers/sheet.ts';
import type { FoundAnswers } from '../../core/exchange/foundAnswers.ts';
import { blockText } from '../../core/notice/blockText.ts';
import type { Reading } from '../../core/notice/reading.ts';
import { readNotice } from '../../core/notice/readNotice.ts';
import type { Assembled } from '../../core/programme/assemble.ts';
import type { Layout } from '../../core/programme/layout.ts';
import { diagnose } from '../../core/quota/doctor/diagnose.ts';
import type { TableSheet } from '../../core/quota/sheet/tableSheet.ts';
import type { FileMark } from '../../documents/filling.ts';
import { noticeFile } from '../../documents/read/noticeFile.ts';
import { OfficeFault, type OfficeFaultCode } from '../../documents/read/officeFault.ts';
import { readDocx } from '../../documents/read/readDocx.ts';
import { readQuotaXlsx } from '../../documents/read/readQuotaXlsx.ts';
import { readXlsx, type TableContent } from '../../documents/read/readXlsx.ts';
import { type ListRow, type ListSheet, openListBook } from '../../documents/read/sheetRows.ts';
import { wordAnswers } from '../../documents/read/wordAnswers.ts';
import { type PackageReading, readPackage } from '../package/readPackage.ts';
import { readProgrammeFile } from '../programmeFile/readProgrammeFile.ts';
import { formLikeness } from './formLikeness.ts';

/** A form that a Word file may be read as. */
export interface Candidate {
  readonly layout: Layout;
  readonly sheet: Sheet;
}

/** What a thread is asked for. `rowId` begins the ids of new rows. */
export type OfficeJob =
  | { readonly kind: 'mark'; readonly bytes: Uint8Array; readonly layouts: readonly Layout[] }
  | ({ readonly kind: 'word'; readonly bytes: Uint8Array; readonly rowId: string } & Candidate)
  | { readonly kind: 'table'; readonly bytes: Uint8Array }
  | { readonly kind: 'quota'; readonly bytes: Uint8Array }
  | { readonly kind: 'list'; readonly bytes: Uint8Array }
  | { readonly kind: 'notice'; readonly bytes: Uint8Array }
  | { readonly kind: 'programme'; readonly bytes: Uint8Array }
  | { readonly kind: 'package'; readonly bytes: Uint8Array }
  | { readonly kind: 'entries'; readonly bytes: Uint8Array }
  | { readonly kind: 'entry'; readonly bytes: Uint8Array; readonly entry: number };

export interface OfficeMade {
  /** The mark, and the form whose official words the file has (index of `layouts`), -1 for none. */
  mark: { readonly mark?: FileMark; readonly likest: number };
  word: { readonly mark?: FileMark; readonly found: FoundAnswers };
  table: TableContent;
  /** The sheets that a quota table may stand on. */
  quota: readonly TableSheet[];
  /** The sheets of a list that may be long, with the rows that come first (F41). */
  list: readonly (ListSheet & { readonly rows: readonly ListRow[] })[];
  /** What was understood of a notice, and its blocks as lines (F46). */
  notice: { readonly reading: Reading; readonly lines: readonly string[] };
  /** A programme from a JSON file or a ZIP folder, or what is wrong with it (F51). */
  programme: Assembled;
  /** A package of another installation, checked whole, or what is wrong with it (F42). */
  package: PackageReading;
  /** Documents in a packet. */
  entries: readonly { readonly entry: number; readonly name: string }[];
  entry: Uint8Array;
}
export type OfficeAnswer =
  | { readonly made: OfficeMade[keyof OfficeMade] }
  | { readonly fault: OfficeFaultCode };

/** Bytes of one document of a packet, values read of one file: far above any form. */
const LARGEST_ENTRY = 20_000_000;
const MOST_VALUES = 20_000;
const MOST_DOCUMENTS = 300;

/** Rows that tell what a list is: above its heads, the heads, and some of what follows. */
const FIRST_ROWS = 40;

async function listOf(bytes: Uint8Array): Promise<OfficeMade['list']> {
  const book = await openListBook(bytes);
  const sheets: (ListSheet & { rows: readonly ListRow[] })[] = [];
  for (const sheet of book.sheets) {
    const rows: ListRow[] = [];
    for await (const batch of book.rows(sheet.index)) {
      rows.push(...batch);
      if (rows.length >= FIRST_ROWS) break;
    }
    if (rows.length > 0) sheets.push({ ...sheet, rows: rows.slice(0, FIRST_ROWS) });
  }
  return sheets;
}

/** Chinese Windows names files in GB 18030 and says nothing of it. */
function nameOf(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

async function* documentsIn(
  bytes: Uint8Array,
): AsyncGenerator<{ zip: yauzl.ZipFile; entry: yauzl.Entry; at: number; name: string }> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    decodeStrings: false,
  });
  let at = -1;
  for await (const entry of zip.eachEntry()) {
    at++;
    const name = nameOf(entry.fileName as unknown as Buffer);
    const base = name.split(/[\\/]/).at(-1) ?? '';
    if (/\.docx$/i.test(base) && !base.startsWith('~$') && !base.startsWith('._'))
      yield { zip, entry, at, name: base };
    if (at > MOST_DOCUMENTS * 4) return;
  }
}

async function entriesOf(bytes: Uint8Array): Promise<OfficeMade['entries']> {
  const found: { entry: number; name: string }[] = [];
  for await (const { at, name } of documentsIn(bytes)) {
    if (found.length < MOST_DOCUMENTS) found.push({ entry: at, name });
  }
  return found;
}

async function entryOf(bytes: Uint8Array, wanted: number): Promise<Uint8Array> {
  for await (const { zip, entry, at } of documentsIn(bytes)) {
    if (at !== wanted) continue;
    if (entry.isEncrypted()) throw new OfficeFault('fileEncrypted');
    if (entry.uncompressedSize > LARGEST_ENTRY) throw new OfficeFault('fileTooLarge');
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_ENTRY) throw new OfficeFault('fileInflates');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
  throw new OfficeFault('fileDamaged');
}

async function wordOf(job: Extract<OfficeJob, { kind: 'word' }>): Promise<OfficeMade['word']> {
  const content = await readDocx(job.bytes);
  const found = wordAnswers(content, job.layout, job.sheet, (n) => `${job.rowId}-${n}`);
  if (found.values.length > MOST_VALUES) throw new OfficeFault('fileInflates');
  return { ...(content.mark ? { mark: content.mark } : {}), found };
}

const works: {
  readonly [K in OfficeJob['kind']]: (job: Extract<OfficeJob, { kind: K }>) => Promise<OfficeMade[K]>;
} = {
  mark: async ({ bytes, layouts }) => {
    const content = await readDocx(bytes);
    const likest = formLikeness(content, layouts);
    return { ...(content.mark ? { mark: content.mark } : {}), likest };
  },
  word: wordOf,
  table: ({ bytes }) => readXlsx(bytes),
  quota: ({ bytes }) => readQuotaXlsx(bytes),
  list: ({ bytes }) => listOf(bytes),
  notice: async ({ bytes }) => {
    const text = await noticeFile(bytes);
    return { reading: readNotice(text, diagnose), lines: text.blocks.map(blockText) };
  },
  programme: ({ bytes }) => readProgrammeFile(bytes),
  package: ({ bytes }) => readPackage(bytes),
  entries: ({ bytes }) => entriesOf(bytes),
  entry: ({ bytes, entry }) => entryOf(bytes, entry),
};

/** Does one job; whatever goes wrong inside is the file's fault. */
export async function doOfficeJob(job: OfficeJob): Promise<OfficeAnswer> {
  try {
    const work = works[job.kind] as (job: OfficeJob) => Promise<OfficeMade[keyof OfficeMade]>;
    return { made: await work(job) };
  } catch (error) {
    return { fault: error instanceof OfficeFault ? error.code : 'fileDamaged' };
  }
}
