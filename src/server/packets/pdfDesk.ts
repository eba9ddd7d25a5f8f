import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fitting } from '../../documents/write/fitPages.ts';
import type { ForeignFile } from '../../documents/write/foreignPages.ts';
import type { Joined, JoinOptions } from '../../documents/write/joinPdf.ts';
import { type PdfThread, pdfThread } from './pdfThread.ts';

/** A file that grows by one document after the other; what is written is read from `content`. */
export interface GrowingPdf {
  readonly content: Readable;
  /** Answers how many pages were added. Rejects when it is no PDF; the rest is unharmed. */
  add(part: Joined): Promise<number>;
  /** Ends the file; answers its pages. */
  end(): Promise<number>;
  /** Done with it; an unfinished file breaks. */
  close(): Promise<void>;
}

/** Looks into the files that people uploaded and makes pages of them. Each call may fail without harm to the next. */
export interface ForeignDesk {
  pagesOf(file: ForeignFile): Promise<number>;
  fitPages(file: ForeignFile, fitting?: Fitting): Promise<Uint8Array>;
}

/** Work on PDFs that would hold up other requests. Two kinds of threads, so that a hostile file ends only its own. */
export interface PdfDesk {
  readonly foreign: ForeignDesk;
  grow(options: JoinOptions): GrowingPdf;
  /** Ends its threads. */
  close(): Promise<void>;
}

/** A file is given up after this time, its thread ended. */
const FOREIGN_MS = 120_000;
const JOIN_MS = 300_000;
/** A PDF of 50 MB is held as bytes outside of this; its objects are inside. */
const FOREIGN_MB = 512;
const FOREIGN_GROWTH_MB = 1500;
const JOIN_MB = 256;

function growing(
  thread: PdfThread,
  options: JoinOptions,
  free: (whole: boolean) => Promise<void>,
): GrowingPdf {
  const content = new Readable({ read() {} });
  thread.onChunk = (chunk) => void content.push(chunk);
  const began = thread.ask('begin', options);
  began.catch(() => {});
  let whole = false;
  /** At most one document waits to be read. */
  const drained = async () => {
    while (content.readableLength > 0 && !content.destroyed) await sleep(5);
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
      await began;
      const pages = await thread.ask('end', undefined);
      content.push(null);
      whole = true;
      return pages;
    },
    async close() {
      if (!whole) content.destroy(new Error('the file was given up'));
      await free(whole);
    },
  };
}

/**
 * Asks a thread about foreign files. What failed may have been harmed by the file before: it is asked once more in a new
 * thread, and the next file gets a new one as well.
 */
export function foreignDesk(thread: PdfThread): ForeignDesk {
  let used = false;
  const ask: PdfThread['ask'] = async (question, asked) => {
    const before = used;
    used = true;
    try {
      return await thread.ask(question, asked);
    } catch (error) {
      await thread.close();
      used = false;
      if (!before) throw error;
      return ask(question, asked);
    }
  };
  return {
    pagesOf: (file) => ask('pagesOf', file),
    fitPages: (file, fitting = {}) => ask('fitPages', { file, fitting }),
  };
}

/** A desk with real threads, begun when they are needed and kept until it is closed. */
export function openPdfDesk(): PdfDesk {
  const foreign = pdfThread({
    megabytes: FOREIGN_MB,
    growth: FOREIGN_GROWTH_MB,
    milliseconds: FOREIGN_MS,
  });
  const idle: PdfThread[] = [];
  return {
    foreign: foreignDesk(foreign),
    grow(options) {
      const thread = idle.pop() ?? pdfThread({ megabytes: JOIN_MB, milliseconds: JOIN_MS });
      return growing(thread, options, async (whole) => {
        if (whole) idle.push(thread);
        else await thread.close();
      });
    },
    async close() {
      await Promise.all([foreign, ...idle.splice(0)].map((thread) => thread.close()));
    },
  };
}
