import { Worker } from 'node:worker_threads';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { OfficeAnswer, OfficeJob, OfficeMade } from './officeJob.ts';

/** Bytes in memory, or how to get them when their turn comes: a packet may be large, and many may wait. */
export type LazyBytes = Uint8Array | (() => Promise<Uint8Array>);
type Asked<K> = Omit<Extract<OfficeJob, { kind: K }>, 'bytes'> & { readonly bytes: LazyBytes };

/** Reads Word and Excel files that people send; a refusal says what is wrong with the file. */
export interface OfficeReaders {
  ask<K extends OfficeJob['kind']>(job: Asked<K>, name: string): Promise<Decision<OfficeMade[K]>>;
}

/** How one job is done; tests of the sources do it in their own thread. */
export type DoOfficeJob = (job: OfficeJob) => Promise<OfficeAnswer>;

const TIMEOUT_MS = 20_000;
const MOST_WAITING = 60;
/** A form takes 40 MB; what needs more is no form. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** In a thread of its own with little memory and time; a thread that dies or hangs tells that the file is too much. */
export function inThread(program: URL, timeoutMs = TIMEOUT_MS): DoOfficeJob {
  return (job) =>
    new Promise((resolve) => {
      const worker = new Worker(program, { resourceLimits: LIMITS });
      const end = (answer: OfficeAnswer) => {
        clearTimeout(timer);
        resolve(answer);
        void worker.terminate();
      };
      const timer = setTimeout(() => end({ fault: 'fileInflates' }), timeoutMs);
      worker.once('message', end);
      worker.once('error', () => end({ fault: 'fileInflates' }));
      worker.once('exit', () => end({ fault: 'fileInflates' }));
      worker.postMessage(job);
    });
}

/** Takes turns: one at a time, first those that hold something in memory. */
class Turns {
  private readonly holding: (() => Promise<void>)[] = [];
  private readonly others: (() => Promise<void>)[] = [];
  private busy = false;

  get waiting(): number {
    return this.holding.length + this.others.length + (this.busy ? 1 : 0);
  }

  take<T>(work: () => Promise<T>, holds: boolean): Promise<T> {
    return new Promise((done, failed) => {
      (holds ? this.holding : this.others).push(() => work().then(done, failed));
      void this.goOn();
    });
  }

  private async goOn(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.next(); next; next = this.next()) await next();
    this.busy = false;
  }

  private next() {
    return this.holding.shift() ?? this.others.shift();
  }
}

/** One file at a time; who comes while too many wait is asked to come again. */
export function officeReaders(
  work: DoOfficeJob = inThread(new URL('./officeWorker.js', import.meta.url)),
): OfficeReaders {
  const turns = new Turns();
  return {
    async ask<K extends OfficeJob['kind']>(job: Asked<K>, name: string) {
      if (turns.waiting >= MOST_WAITING) return refuse('papersBusy', {});
      const { bytes } = job;
      const read = async () =>
        work({ ...job, bytes: typeof bytes === 'function' ? await bytes() : bytes } as unknown as OfficeJob);
      const answer = await turns.take(read, typeof bytes !== 'function');
      if ('made' in answer) return allow(answer.made as OfficeMade[K]);
      return answer.fault === 'fileTooLarge'
        ? refuse('fileTooLarge', { megabytes: 20 })
        : refuse(answer.fault, { name });
    },
  };
}
