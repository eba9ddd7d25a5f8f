import { Worker } from 'node:worker_threads';
import type { SourceFault } from '../../core/scan/sourceFaults.ts';
import type { ScanFile, ScannedPage } from './scannedPage.ts';

export type ThreadRequest =
  | { readonly kind: 'open'; readonly file: ScanFile }
  | { readonly kind: 'page'; readonly position: number; readonly folder: string }
  | { readonly kind: 'close' };

export type ThreadAnswer =
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'page'; readonly page: ScannedPage }
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'failed';
      /** What is wrong with the file; null when the program itself failed. */
      readonly told: { readonly fault: SourceFault; readonly pages: number | null } | null;
      readonly message: string;
    };

/** The thread took too long or died; the next question starts a new one, which has no file open. */
export class ThreadLost extends Error {
  override name = 'ThreadLost';
}

interface Asked {
  readonly done: (answer: ThreadAnswer) => void;
  readonly failed: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Pictures and files stand outside this measure; it bounds the program's own garbage. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** One thread, started with its first question, one question at a time. */
export class ScanThread {
  private worker: Worker | undefined;
  private asked: Asked | undefined;
  private readonly program: URL;

  constructor(program: URL) {
    this.program = program;
  }

  /** Rejects with `ThreadLost` when no answer comes in time. */
  ask(request: ThreadRequest, timeoutMs: number): Promise<ThreadAnswer> {
    this.worker ??= this.start();
    const worker = this.worker;
    worker.ref();
    return new Promise((done, failed) => {
      const timer = setTimeout(() => this.lose('took too long'), timeoutMs);
      this.asked = { done, failed, timer };
      worker.postMessage(request);
    });
  }

  async end(): Promise<void> {
    const worker = this.worker;
    this.lose('was ended');
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.program, { resourceLimits: LIMITS });
    worker.on('message', (answer: ThreadAnswer) => {
      worker.unref();
      this.settle(({ done }) => done(answer));
    });
    const lost = (why: string) => {
      if (this.worker === worker) this.lose(why);
    };
    worker.on('error', (error) => lost(String(error)));
    worker.on('exit', (code) => lost(`ended with ${code}`));
    return worker;
  }

  private lose(why: string): void {
    void this.worker?.terminate();
    this.worker = undefined;
    this.settle(({ failed }) => failed(new ThreadLost(`the thread ${why}`)));
  }

  private settle(finish: (asked: Asked) => void): void {
    const asked = this.asked;
    if (!asked) return;
    clearTimeout(asked.timer);
    this.asked = undefined;
    finish(asked);
  }
}
