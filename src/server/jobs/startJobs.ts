import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../core/access/roles.ts';
import type { Tx } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import { personActor } from '../identity/personActor.ts';
import { newId } from '../newId.ts';
import { PapersBusy } from '../paperWorkers.ts';
import { ATTEMPTS, claimJob, endJob, type JobRow, MOST_BEGUN, reportJob } from '../store/jobs.ts';
import { type JobDeps, JobFault, JobStopped, type JobWork, type RunningJob } from './jobWork.ts';

const POLL_MS = 400;
const HEARTBEAT_MS = 10_000;

function inTenant<T>({ db }: JobDeps, tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const actor: Actor = { user: 'system', tenant, grants: [] };
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, actor);
    return work(tx);
  });
}

/** Does one claimed job and writes how it ended. */
async function doJob(row: JobRow, work: JobWork, deps: JobDeps, signal: AbortSignal): Promise<void> {
  const { tenant, id } = row;
  if (row.attempts > MOST_BEGUN) {
    deps.log.warn({ job: id, kind: row.kind }, 'job given up: its process died again and again');
    await inTenant(deps, tenant, (tx) => endJob(tx, tenant, id, { state: 'failed', fault: 'unexpected' }));
    return;
  }
  const found = await personActor(deps.db, tenant, row.by_user, new Date());
  if (!found) {
    await inTenant(deps, tenant, (tx) => endJob(tx, tenant, id, { state: 'failed', fault: 'personGone' }));
    return;
  }
  const stopped = new AbortController();
  const report = async (at: { done?: number; total?: number }) => {
    const alive = await inTenant(deps, tenant, (tx) => reportJob(tx, tenant, id, at));
    if (!alive || signal.aborted) stopped.abort();
    if (stopped.signal.aborted) throw new JobStopped();
  };
  const beat = setInterval(() => void report({}).catch(() => {}), HEARTBEAT_MS);
  const { actor, timeZone, at } = found;
  const context = { actor, timeZone, receivedAt: at, request: `job-${id}`, newId: () => newId() };
  const job: RunningJob = {
    ...{ subject: row.subject, context, signal: AbortSignal.any([signal, stopped.signal]) },
    report: (done, total) => report({ done, total }),
  };
  try {
    await work.run(job, deps);
    await inTenant(deps, tenant, (tx) => endJob(tx, tenant, id, { state: 'done' }));
  } catch (error) {
    await inTenant(deps, tenant, (tx) => endJob(tx, tenant, id, endingOf(error, row, deps)));
  } finally {
    clearInterval(beat);
  }
}

/**
 * Stopped: given back as it is (a cancelled one stays cancelled). No thread free: later, and that was no attempt. A fault:
 * for good. Anything else is tried again.
 */
function endingOf(error: unknown, row: JobRow, { log }: JobDeps): Parameters<typeof endJob>[3] {
  if (error instanceof JobStopped) return { state: 'queued' };
  if (error instanceof PapersBusy) return { state: 'queued', inSeconds: 2 };
  if (error instanceof JobFault) return { state: 'failed', fault: error.code };
  log.warn({ err: error, job: row.id, kind: row.kind, attempt: row.attempts }, 'job failed');
  if (row.attempts >= ATTEMPTS) return { state: 'failed', fault: 'unexpected' };
  return { state: 'queued', fault: 'unexpected', inSeconds: 5 * row.attempts };
}

/** One round: does what waits, one job after the other, all installations in turn. Answers how many were done. */
export async function doWaitingJobs(
  deps: JobDeps,
  works: readonly JobWork[],
  signal: AbortSignal,
): Promise<number> {
  const kinds = works.map(({ kind }) => kind);
  const tenants = await deps.db.selectFrom('tenant').select('id').execute();
  let count = 0;
  for (const { id: tenant } of tenants) {
    while (!signal.aborted) {
      const row = await inTenant(deps, tenant, (tx) => claimJob(tx, tenant, kinds));
      if (!row) break;
      await doJob(row, works.find(({ kind }) => kind === row.kind)!, deps, signal);
      count++;
    }
  }
  return count;
}

/**
 * Works through the jobs of all installations, one of each kind at a time in this process (a long print never holds up
 * a scan), until it is ended; what is at work then is given back and taken up by the next start. Answers the function
 * that ends it.
 */
export function startJobs(deps: JobDeps, works: readonly JobWork[]): () => Promise<void> {
  const end = new AbortController();
  const lane = async (work: JobWork) => {
    while (!end.signal.aborted) {
      await doWaitingJobs(deps, [work], end.signal).catch((error) =>
        deps.log.warn({ err: error }, 'jobs could not be looked at'),
      );
      await sleep(POLL_MS, undefined, { signal: end.signal, ref: false }).catch(() => {});
    }
  };
  const running = works.map(lane);
  return async () => {
    end.abort();
    await Promise.all(running);
  };
}
