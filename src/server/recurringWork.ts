import { setTimeout as sleep } from 'node:timers/promises';
import type { AppDeps } from './app.ts';
import { seal } from './audit/seal.ts';
import { sealKey } from './audit/sealKey.ts';
import { sweepAttempts } from './identity/signInAttempts.ts';
import { doDailyWork } from './outbox/doDailyWork.ts';
import { sweepKeys } from './store/keySweep.ts';
import { sweepUploads } from './store/uploadSweep.ts';

const SEAL_MS = 1_000;
const DAILY_MS = 60_000;
const SWEEP_MS = 3_600_000;

/**
 * The work that comes back: the log is sealed every second, what nobody uses is swept every hour. Each is safe in any
 * number of processes. Answers the function that ends it and waits for what is at work.
 */
export function startRecurringWork({ config, db, files, log }: AppDeps): () => Promise<void> {
  const end = new AbortController();
  const key = sealKey(config.data);
  const every = async (ms: number, name: string, work: () => Promise<unknown>) => {
    while (!end.signal.aborted) {
      await work().catch((error) => log.warn({ err: error, work: name }, 'recurring work failed'));
      await sleep(ms, undefined, { signal: end.signal, ref: false }).catch(() => {});
    }
  };
  const running = [
    every(SEAL_MS, 'seal', () => seal(db, key, config.data)),
    every(DAILY_MS, 'outbox', () => doDailyWork({ db, config }, new Date())),
    every(SWEEP_MS, 'sweep', async () => {
      await sweepUploads(db, files, new Date());
      await sweepAttempts(db, new Date());
      await sweepKeys(db, new Date());
    }),
  ];
  return async () => {
    end.abort();
    await Promise.all(running);
    // What the last requests wrote is sealed before the database stops.
    await seal(db, key, config.data).catch((error) => log.warn({ err: error }, 'last seal failed'));
  };
}
