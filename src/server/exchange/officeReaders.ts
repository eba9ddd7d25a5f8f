import { Worker } from 'node:worker_threads';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { OfficeAnswer, OfficeJob, OfficeMade } from './officeJob.ts';

/** Reads Word and Excel files that people send; a refusal says what is wrong with the file. */
export interface OfficeReaders {
  ask<K extends OfficeJob['kind']>(
    job: Extract<OfficeJob, { kind: K }>,
    name: string,
  ): Promise<Decision<OfficeMade[K]>>;
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

/** One file at a time; who comes while too many wait is asked to come again. */
export function officeReaders(
  work: DoOfficeJob = inThread(new URL('./officeWorker.js', import.meta.url)),
): OfficeReaders {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async ask<K extends OfficeJob['kind']>(job: Extract<OfficeJob, { kind: K }>, name: string) {
      if (waiting >= MOST_WAITING) return refuse('papersBusy', {});
      waiting++;
      const mine = turn.then(() => work(job));
      turn = mine.catch(() => {});
      const answer = await mine.finally(() => waiting--);
      if ('made' in answer) return allow(answer.made as OfficeMade[K]);
      return answer.fault === 'fileTooLarge'
        ? refuse('fileTooLarge', { megabytes: 20 })
        : refuse(answer.fault, { name });
    },
  };
}
