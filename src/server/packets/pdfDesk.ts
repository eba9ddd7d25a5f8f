import { Readable } from 'node:stream';
import type { Fitting } from '../../documents/write/fitPages.ts';
import type { ForeignFile } from '../../documents/write/foreignPages.ts';
import type { Joined, JoinOptions } from '../../documents/write/joinPdf.ts';
import { pdfThread } from './pdfThread.ts';

/** A file that grows by one document after the other; what is written is read from `content`. */
export interface GrowingPdf {
  readonly content: Readable;
  /** Answers how many pages were added. Rejects when it is no PDF; the rest is unharmed. */
  add(part: Joined): Promise<number>;
  /** Ends the file; answers its pages. */
  end(): Promise<number>;
  /** Gives the thread back; an unfinished file breaks. */
  close(): Promise<void>;
}

/** Looks into the files that people uploaded and makes pages of them. Each call may fail without harm to the next. */
export interface ForeignDesk {
  pagesOf(file: ForeignFile): Promise<number>;
  fitPages(file: ForeignFile, fitting?: Fitting): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Work on PDFs that would hold up other requests. Two kinds of threads, so that a hostile file ends only its own. */
export interface PdfDesk {
  grow(options: JoinOptions): GrowingPdf;
  foreign(): ForeignDesk;
}

/** A file is given up after this time, its thread ended. */
const FOREIGN_MS = 120_000;
const JOIN_MS = 300_000;
/** A PDF of 50 MB is held as bytes outside of this; its objects are inside. */
const FOREIGN_MB = 512;
const JOIN_MB = 256;

function grow(options: JoinOptions): GrowingPdf {
  const content = new Readable({ read() {} });
  const thread = pdfThread(
    { megabytes: JOIN_MB, milliseconds: JOIN_MS },
    (chunk) => void content.push(chunk),
  );
  const began = thread.ask('begin', options);
  /** At most one document waits to be read. */
  const drained = async () => {
    while (content.readableLength > 0 && !content.destroyed) await new Promise((done) => setTimeout(done, 5));
  };
  return {
    content,
    async add(part) {
      await began;
      const pages = await thread.ask('add', part);
      await drained();
      return pages;
    },
    async end() {
      const pages = await thread.ask('end', undefined);
      content.push(null);
      return pages;
    },
    async close() {
      if (!content.readableEnded && !content.errored) content.destroy(new Error('the file was given up'));
      await thread.close();
    },
  };
}

function foreign(): ForeignDesk {
  const thread = pdfThread({ megabytes: FOREIGN_MB, milliseconds: FOREIGN_MS });
  return {
    pagesOf: (file) => thread.ask('pagesOf', file),
    fitPages: (file, fitting = {}) => thread.ask('fitPages', { file, fitting }),
    close: thread.close,
  };
}

/** The desk with real threads. */
export const pdfDesk: PdfDesk = { grow, foreign };
