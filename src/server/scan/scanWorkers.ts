import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ScanFile, ScannedPage, SourceEnd } from './scannedPage.ts';
import { ScanThread, type ThreadAnswer, ThreadLost } from './scanThread.ts';

/**
 * Reads scans in threads, so that a pile never holds up other requests.
 *
 *     const scans = scanWorkers();
 *     const { pages, fault } = await scans.read({ path, mediaType }, async (page) => { … }, { skip, signal });
 *     await scans.close();
 *
 * `onPage` is called for one page after the other, in order, with how many pages the file has, and the next is read only when it has resolved (so memory and
 * disk stay small); it takes the picture away (`page.picture.path`, a JPEG beside the file), which is removed afterwards. When it rejects,
 * reading ends and `read` rejects with the same. A page that cannot be drawn or hangs comes as a page with a `fault`; a
 * file that cannot be read ends with a `fault` and what was read until then stands. `read` itself rejects only with what
 * `onPage` threw, with the signal's reason, or after `close`. Files beyond the threads wait for their turn.
 */
export interface ScanWorkers {
  read(
    file: ScanFile,
    onPage: (page: ScannedPage, pages: number) => Promise<void>,
    options?: ReadOptions,
  ): Promise<SourceEnd>;
  /** Ends the threads; what is being read rejects. */
  close(): Promise<void>;
}

export interface ReadOptions {
  /** Positions that were read before and need not be read again. */
  readonly skip?: ReadonlySet<number>;
  readonly signal?: AbortSignal;
}

export interface ScanWorkersOptions {
  /** At most two: the machine has others to serve. */
  readonly threads?: 1 | 2;
  /** A page, or opening a file, that takes longer is given up and its thread ended. */
  readonly timeoutMs?: number;
  /** After so long without work a thread is ended and its memory given back. */
  readonly idleMs?: number;
  /** The thread's program; the built file beside this one by default. */
  readonly program?: URL;
}

/** Pages of one file whose thread was lost; after so many the file is given up. */
const MOST_LOST = 3;

/** One file at work in one thread. */
class Reading {
  private readonly thread: ScanThread;
  private readonly timeoutMs: number;
  readonly file: ScanFile;
  private open = false;
  private lost = 0;

  constructor(thread: ScanThread, timeoutMs: number, file: ScanFile) {
    this.thread = thread;
    this.timeoutMs = timeoutMs;
    this.file = file;
  }

  async opened(): Promise<Extract<ThreadAnswer, { kind: 'opened' | 'failed' }>> {
    const answer = await this.thread.ask({ kind: 'open', file: this.file }, this.timeoutMs);
    this.open = answer.kind === 'opened';
    return answer as Extract<ThreadAnswer, { kind: 'opened' | 'failed' }>;
  }

  /** The page, or what became of it; undefined when the file has to be given up. */
  async page(position: number, folder: string): Promise<ScannedPage | undefined> {
    const without = { position, marks: [], codes: [], blank: false, picture: null };
    try {
      if (!this.open && (await this.opened()).kind === 'failed') return undefined;
      const answer = await this.thread.ask({ kind: 'page', position, folder }, this.timeoutMs);
      const page = answer.kind === 'page' ? answer.page : ({ ...without, fault: 'pageDamaged' } as const);
      if (page.fault) await this.close();
      return page;
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      this.open = false;
      this.lost++;
      return this.lost > MOST_LOST ? undefined : { ...without, fault: 'pageTooSlow' };
    }
  }

  /** The PDF engine of a thread keeps what a file made it take, and fails with the next when that was too much. */
  async close(): Promise<void> {
    if (this.file.mediaType === 'application/pdf') await this.thread.end();
    else if (this.open) await this.thread.ask({ kind: 'close' }, this.timeoutMs).catch(() => undefined);
    this.open = false;
  }
}

async function readAll(
  reading: Reading,
  onPage: (page: ScannedPage, pages: number) => Promise<void>,
  { skip, signal }: ReadOptions,
  stopped: () => void,
): Promise<SourceEnd> {
  const opened = await reading.opened().catch((error: unknown) => {
    if (error instanceof ThreadLost) return undefined;
    throw error;
  });
  stopped();
  if (opened?.kind !== 'opened') {
    await reading.close();
    return opened?.told ?? { pages: null, fault: 'readingFailed' };
  }
  const { pages } = opened;
  const folder = await mkdtemp(join(dirname(reading.file.path), 'pages-'));
  try {
    for (let position = 1; position <= pages; position++) {
      if (skip?.has(position)) continue;
      signal?.throwIfAborted();
      const page = await reading.page(position, folder);
      stopped();
      if (!page) return { pages, fault: 'readingFailed' };
      await onPage(page, pages);
      if (page.picture) await rm(page.picture.path, { force: true });
    }
    return { pages, fault: null };
  } finally {
    await reading.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Threads that are lent one at a time; whoever finds none waits. */
class Seats {
  private readonly free: ScanThread[];
  private readonly waiting: ((thread: ScanThread) => void)[] = [];
  private readonly idle = new Map<ScanThread, NodeJS.Timeout>();
  private readonly idleMs: number;

  constructor(threads: readonly ScanThread[], idleMs: number) {
    this.free = [...threads];
    this.idleMs = idleMs;
  }

  take(): Promise<ScanThread> {
    const thread = this.free.shift();
    if (!thread) return new Promise((given) => this.waiting.push(given));
    clearTimeout(this.idle.get(thread));
    return Promise.resolve(thread);
  }

  giveBack(thread: ScanThread): void {
    const next = this.waiting.shift();
    if (next) {
      next(thread);
      return;
    }
    // The one used last is used first, so that the other may end.
    this.free.unshift(thread);
    const timer = setTimeout(() => void thread.end(), this.idleMs);
    timer.unref();
    this.idle.set(thread, timer);
  }

  forget(): void {
    for (const timer of this.idle.values()) clearTimeout(timer);
  }
}

export function scanWorkers(options: ScanWorkersOptions = {}): ScanWorkers {
  const program = options.program ?? new URL('./scanWorker.js', import.meta.url);
  const threads = Array.from({ length: options.threads ?? 2 }, () => new ScanThread(program));
  const seats = new Seats(threads, options.idleMs ?? 60_000);
  let closed = false;
  const stopped = () => {
    if (closed) throw new Error('the reading of scans was closed');
  };
  return {
    async read(file, onPage, readOptions = {}) {
      stopped();
      const thread = await seats.take();
      try {
        stopped();
        return await readAll(
          new Reading(thread, options.timeoutMs ?? 60_000, file),
          onPage,
          readOptions,
          stopped,
        );
      } finally {
        seats.giveBack(thread);
      }
    },
    async close() {
      closed = true;
      seats.forget();
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
