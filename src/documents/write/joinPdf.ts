import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFObjectCopier,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { placeOnSheet, type SheetSize } from './placeOnSheet.ts';

/** One PDF of a joined file. */
export interface Joined {
  readonly bytes: Uint8Array;
  /** Which pages, from 1; all when not said. Pages it does not have are passed over. */
  readonly pages?: readonly number[];
  readonly copies?: number;
  /** Each page enlarged or reduced to this sheet; as it is when not said. */
  readonly size?: SheetSize;
}

export interface JoinOptions {
  readonly title: string;
  /** For printing on both sides: every copy begins on a new sheet of paper. */
  readonly bothSides?: boolean;
}

/** What belongs to the whole of the old file, not to its page: links, tags, threads. */
const OF_THE_FILE = ['Annots', 'StructParents', 'Tabs', 'B', 'AA', 'PZ', 'Metadata', 'PieceInfo'];
const HEAD = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
const CATALOG = 1;
const PAGES = 2;
const INFO = 3;

/** Words as a PDF string: UTF-16 with its mark, in hex. */
function hexText(words: string): string {
  return `<FEFF${[...words].map((sign) => Buffer.from(sign, 'utf16le').swap16().toString('hex')).join('')}>`;
}

const latin = (text: string) => Buffer.from(text, 'latin1');

/**
 * Joins PDFs into one file that is written as it grows: in memory lies one document at a time and a number for each
 * object. Copies repeat the page's entry, not its content. The same documents give the same bytes. Tags, links and
 * outlines of the parts are left behind. `write` takes the bytes in order.
 */
export class PdfJoiner {
  private readonly write: (chunk: Uint8Array) => void | Promise<void>;
  private readonly options: JoinOptions;
  private readonly hash = createHash('sha256');
  /** Where each object begins, by its number; the first four are kept for the end. */
  private readonly offsets: number[] = [0, 0, 0, 0];
  private readonly pageNumbers: number[] = [];
  private length = 0;

  constructor(write: (chunk: Uint8Array) => void | Promise<void>, options: JoinOptions) {
    this.write = write;
    this.options = options;
  }

  /** Adds one document; answers how many pages were added. Throws when the bytes are no PDF. */
  async add({ bytes, pages, copies = 1, size }: Joined): Promise<number> {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const before = this.pageNumbers.length;
    const context = PDFContext.create();
    context.largestObjectNumber = this.offsets.length - 1;
    const copier = PDFObjectCopier.for(source.context, context);
    const all = source.getPages();
    const wanted = (pages ?? all.map((_, at) => at + 1)).flatMap((page) => all[page - 1] ?? []);
    const nodes = wanted.map(({ node }) => {
      for (const key of OF_THE_FILE) node.delete(PDFName.of(key));
      const copied = copier.copy(node);
      copied.set(PDFName.of('Parent'), PDFRef.of(PAGES));
      if (size) placeOnSheet(copied, context, size);
      return copied;
    });
    await this.writeObjects(context);
    for (let copy = 0; copy < copies; copy++) {
      for (const node of nodes) await this.writePage(node);
      if (this.options.bothSides && nodes.length % 2 === 1) await this.writePage(blankLike(nodes.at(-1)!));
    }
    await nextTurn();
    return this.pageNumbers.length - before;
  }

  /** Writes what holds the file together; nothing can be added afterwards. Answers the number of pages. */
  async end(): Promise<number> {
    if (this.length === 0) await this.put(latin(HEAD));
    const { title, bothSides } = this.options;
    const kids = this.pageNumbers.map((number) => `${number} 0 R`).join(' ');
    const duplex = bothSides ? ' /Duplex /DuplexFlipLongEdge' : '';
    await this.writeRaw(
      CATALOG,
      `<< /Type /Catalog /Pages ${PAGES} 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true /PrintScaling /None${duplex} >> >>`,
    );
    await this.writeRaw(PAGES, `<< /Type /Pages /Count ${this.pageNumbers.length} /Kids [ ${kids} ] >>`);
    await this.writeRaw(INFO, `<< /Title ${hexText(title)} >>`);
    const id = `<${this.hash.copy().digest('hex').slice(0, 32)}>`;
    const start = this.length;
    const places = this.offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    await this.put(
      latin(
        `xref\n0 ${this.offsets.length}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${this.offsets.length} /Root ${CATALOG} 0 R /Info ${INFO} 0 R /ID [ ${id} ${id} ] >>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
    return this.pageNumbers.length;
  }

  private async put(chunk: Uint8Array): Promise<void> {
    this.hash.update(chunk);
    this.length += chunk.length;
    await this.write(chunk);
  }

  private async writeObjects(context: PDFContext): Promise<void> {
    if (this.length === 0) await this.put(latin(HEAD));
    const first = this.offsets.length;
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict) object.delete(PDFName.of('StructParent'));
      if (object instanceof PDFRawStream) object.dict.delete(PDFName.of('StructParents'));
      await this.writeObject(ref.objectNumber, object);
    }
    // What the source points to and does not have keeps its number.
    for (let number = first; number <= context.largestObjectNumber; number++)
      if (this.offsets[number] === undefined) await this.writeRaw(number, 'null');
  }

  private async writeObject(number: number, object: PDFObject): Promise<void> {
    const body = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(body, 0);
    this.offsets[number] = this.length;
    await this.put(Buffer.concat([latin(`${number} 0 obj\n`), body, latin('\nendobj\n')]));
  }

  private async writePage(node: PDFDict): Promise<void> {
    const number = this.offsets.length;
    this.pageNumbers.push(number);
    await this.writeObject(number, node);
  }

  private async writeRaw(number: number, body: string): Promise<void> {
    this.offsets[number] = this.length;
    await this.put(latin(`${number} 0 obj\n${body}\nendobj\n`));
  }
}

/** An empty page of the same size. */
function blankLike(page: PDFDict): PDFDict {
  const blank = PDFDict.withContext(page.context);
  for (const key of ['Type', 'Parent', 'MediaBox', 'CropBox', 'Rotate']) {
    const value = page.get(PDFName.of(key));
    if (value) blank.set(PDFName.of(key), value);
  }
  blank.set(PDFName.of('Resources'), PDFDict.withContext(page.context));
  blank.set(PDFName.of('Contents'), PDFArray.withContext(page.context));
  return blank;
}
