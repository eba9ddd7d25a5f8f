import { Worker } from 'node:worker_threads';
import type { Fitting } from '../../documents/write/fitPages.ts';
import type { ForeignFile } from '../../documents/write/foreignPages.ts';
import type { Joined, JoinOptions } from '../../documents/write/joinPdf.ts';
import { boundGrowth } from './boundGrowth.ts';

/** What the thread's program (pdfThreadProgram.ts) answers, by what it is asked. */
export interface PdfQuestions {
  begin: { asked: JoinOptions; answer: undefined };
  add: { asked: Joined; answer: number };
  end: { asked: undefined; answer: number };
  pagesOf: { asked: ForeignFile; answer: number };
  fitPages: { asked: { file: ForeignFile; fitting: Fitting }; answer: Uint8Array };
}
export type PdfQuestion = keyof PdfQuestions;
/** From the thread: a piece of the growing file, an answer, or what went wrong. */
export type PdfReply = { chunk: Uint8Array } | { answer: unknown } | { fault: string };

export interface PdfThread {
  /** Where the pieces of the growing file go. */
  onChunk: (chunk: Uint8Array) => void;
  /** One question at a time. Rejects with what went wrong; a thread that hangs or dies is begun anew. */
  ask<Q extends PdfQuestion>(
    question: Q,
    asked: PdfQuestions[Q]['asked'],
  ): Promise<PdfQuestions[Q]['answer']>;
  close(): Promise<void>;
}

interface Bounds {
  /** Of the program's own objects. */
  readonly megabytes: number;
  /** By how much the process may grow with one question; not watched when absent. */
  readonly growth?: number;
  readonly milliseconds: number;
}

/** One thread for PDFs, started with the first question. `program`: the built file beside this one by default. */
export function pdfThread(
  bounds: Bounds,
  program = new URL('./pdfThreadProgram.js', import.meta.url),
): PdfThread {
  let worker: Worker | undefined;
  let settle: ((reply: Exclude<PdfReply, { chunk: Uint8Array }>) => void) | undefined;
  const end = (fault: string) => {
    const ended = worker;
    worker = undefined;
    settle?.({ fault });
    return ended?.terminate();
  };
  const start = () => {
    const limits = { maxOldGenerationSizeMb: bounds.megabytes, maxYoungGenerationSizeMb: 8 };
    const started = new Worker(program, { resourceLimits: limits });
    started.on('message', (reply: PdfReply) =>
      'chunk' in reply ? self.onChunk(reply.chunk) : settle?.(reply),
    );
    const lost = (fault: string) => (worker === started ? void end(fault) : undefined);
    started.on('error', (error) => lost(String(error)));
    started.on('exit', (code) => lost(`the thread ended with ${code}`));
    return started;
  };
  const self: PdfThread = {
    onChunk: () => {},
    ask(question, asked) {
      worker ??= start();
      const running = worker;
      return new Promise((done, failed) => {
        const timer = setTimeout(() => void end('it took too long'), bounds.milliseconds);
        const { growth = Number.POSITIVE_INFINITY } = bounds;
        const watched = boundGrowth(growth, () => void end('it took too much memory'));
        settle = (reply) => {
          clearTimeout(timer);
          watched();
          settle = undefined;
          if ('fault' in reply) failed(new Error(reply.fault));
          else done(reply.answer as never);
        };
        running.postMessage({ question, asked });
      });
    },
    close: async () => void (await end('it was closed')),
  };
  return self;
}
