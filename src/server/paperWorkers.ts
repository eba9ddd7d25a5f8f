import { Worker } from 'node:worker_threads';
import type { Paper } from '../documents/page.ts';
import type { PdfOptions, PrintedSheet } from '../documents/write/pdf.ts';
import type { PaperFormat } from '../documents/write/render.ts';

/** What threads are asked for. `sheet`: a PDF with what is known of it only after its layout; `cut`: some of its pages. */
export type PaperJob =
  | { readonly format: PaperFormat | 'sheet'; readonly paper: Paper; readonly options: PdfOptions }
  | { readonly format: 'cut'; readonly bytes: Uint8Array; readonly pages: readonly number[] };

/** Too many papers are waiting: the asker should come again in a moment. */
export class PapersBusy extends Error {
  override name = 'PapersBusy';
}

export interface PaperWorkers {
  /** Bytes of the paper. Rejects with `PapersBusy` when the queue is full. */
  render(paper: Paper, format: PaperFormat, options?: PdfOptions): Promise<Uint8Array>;
  /** The paper as PDF, with its pages and the boxes of its opinions. Rejects as `render` does. */
  print(paper: Paper, options?: PdfOptions): Promise<PrintedSheet>;
  /** Some pages of a PDF, from 1. Rejects as `render` does. */
  cut(bytes: Uint8Array, pages: readonly number[]): Promise<Uint8Array>;
  /** Ends the threads; what still waits is rejected. */
  close(): Promise<void>;
}

export interface PaperWorkersOptions {
  /** Threads; each takes about 100 MB at work. */
  readonly threads?: number;
  /** Jobs that may wait. */
  readonly queue?: number;
  /** A paper that takes longer is given up and its thread ended. */
  readonly timeoutMs?: number;
  /** The thread's program; the built file beside this one by default. */
  readonly program?: URL;
}

/** What a thread makes: bytes, or a sheet when the job asks for one. */
type Made = Uint8Array | PrintedSheet;
type Waiting = PaperJob & { done: (made: Made) => void; failed: (fault: Error) => void };
type Answer = { made: Made } | { fault: string };

interface Running {
  readonly job: Waiting;
  readonly timer: NodeJS.Timeout;
  readonly free: () => void;
}

const IDLE_MS = 60_000;
/** Keeps the thread's garbage small; a paper of 20,000 characters in every field still fits. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 8 };

/** One thread, started with its first job. A thread that hangs or dies loses its job and is started anew at need. */
class Thread {
  private worker: Worker | undefined;
  private running: Running | undefined;
  private idle: NodeJS.Timeout | undefined;
  private readonly program: URL;
  private readonly timeoutMs: number;

  constructor(program: URL, timeoutMs: number) {
    this.program = program;
    this.timeoutMs = timeoutMs;
  }

  get busy(): boolean {
    return this.running !== undefined;
  }

  take(job: Waiting, free: () => void): void {
    clearTimeout(this.idle);
    this.worker ??= this.start();
    const timer = setTimeout(() => this.giveUp(new Error('the paper took too long')), this.timeoutMs);
    this.running = { job, timer, free };
    this.worker.ref();
    const { done: _done, failed: _failed, ...asked } = job;
    this.worker.postMessage(asked);
  }

  async end(): Promise<void> {
    const worker = this.worker;
    clearTimeout(this.idle);
    this.giveUp(new PapersBusy());
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.program, { resourceLimits: LIMITS });
    worker.on('message', (answer: Answer) => {
      worker.unref();
      this.settle((job) => ('made' in answer ? job.done(answer.made) : job.failed(new Error(answer.fault))));
    });
    const lost = (fault: Error) => {
      if (this.worker === worker) this.giveUp(fault);
    };
    worker.on('error', lost);
    worker.on('exit', (code) => lost(new Error(`the thread ended with ${code}`)));
    return worker;
  }

  private giveUp(fault: Error): void {
    void this.worker?.terminate();
    this.worker = undefined;
    this.settle((job) => job.failed(fault));
  }

  private settle(finish: (job: Waiting) => void): void {
    const running = this.running;
    if (!running) return;
    clearTimeout(running.timer);
    this.running = undefined;
    // Fonts and what Typst keeps are given back when nobody has asked for a paper for a while.
    this.idle = setTimeout(() => this.giveUp(new PapersBusy()), IDLE_MS);
    this.idle.unref();
    finish(running.job);
    running.free();
  }
}

/** Writes papers in threads, so that a long one never holds up other requests; the queue is bounded. */
export function paperWorkers(options: PaperWorkersOptions = {}): PaperWorkers {
  const program = options.program ?? new URL('./paperWorker.js', import.meta.url);
  const threads = Array.from(
    { length: options.threads ?? 1 },
    () => new Thread(program, options.timeoutMs ?? 30_000),
  );
  const waiting: Waiting[] = [];
  let closed = false;
  const next = () => {
    for (const thread of threads) {
      if (thread.busy) continue;
      const job = waiting.shift();
      if (!job) return;
      thread.take(job, next);
    }
  };
  const ask = (job: PaperJob): Promise<Made> => {
    if (closed || waiting.length >= (options.queue ?? 64)) return Promise.reject(new PapersBusy());
    return new Promise((done, failed) => {
      waiting.push({ ...job, done, failed });
      next();
    });
  };
  return {
    render: (paper, format, pdfOptions = {}) =>
      ask({ paper, format, options: pdfOptions }) as Promise<Uint8Array>,
    print: (paper, pdfOptions = {}) =>
      ask({ paper, format: 'sheet', options: pdfOptions }) as Promise<PrintedSheet>,
    cut: (bytes, pages) => ask({ format: 'cut', bytes, pages }) as Promise<Uint8Array>,
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.failed(new PapersBusy());
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
