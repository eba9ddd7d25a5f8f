import { type Selectable, sql } from 'kysely';
import type { Context, Tx } from '../context.ts';
import type { JobTable } from '../db/tables/paperTables.ts';

export type JobRow = Selectable<JobTable>;
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
/** What a screen shows of a job. */
export interface JobProgress {
  readonly job: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly fault: string | null;
}

/** How often a job is begun before it counts as failed. */
export const ATTEMPTS = 3;
/** A job that was begun so often and never ended is what ends the process: it is not begun again. */
export const MOST_BEGUN = 6;
/** A running job that was silent this long lost its process; another takes it up. */
export const SILENT_SECONDS = 60;

/** Enqueues work in the command's own transaction: it exists exactly when the command does. Answers the job's id. */
export async function enqueueJob(
  tx: Tx,
  context: Context,
  job: { readonly kind: string; readonly subject: string; readonly total?: number },
): Promise<string> {
  const { tenant, user } = context.actor;
  const id = context.newId();
  const row = { tenant, id, kind: job.kind, subject: job.subject, by_user: user, total: job.total ?? 0 };
  await tx.insertInto('job').values(row).execute();
  return id;
}

/** Takes the oldest waiting job of these kinds for this process; one process per job. Undefined: nothing waits. */
export async function claimJob(
  tx: Tx,
  tenant: string,
  kinds: readonly string[],
): Promise<JobRow | undefined> {
  const { rows } = await sql<JobRow>`
    update job set state = 'running', attempts = attempts + 1, heartbeat_at = now(), fault = null
    where tenant = ${tenant} and id = (
      select id from job where tenant = ${tenant} and kind = any(${kinds}::text[])
        and ((state = 'queued' and run_after <= now())
          or (state = 'running' and heartbeat_at < now() - ${SILENT_SECONDS} * interval '1 second'))
      order by run_after, created_at, id limit 1 for update skip locked)
    returning *`.execute(tx);
  return rows[0];
}

/** Says that a job is alive and how far it is; false when it was cancelled meanwhile. */
export async function reportJob(
  tx: Tx,
  tenant: string,
  id: string,
  at: { readonly done?: number; readonly total?: number },
): Promise<boolean> {
  const alive = await tx
    .updateTable('job')
    .set({ ...at, heartbeat_at: sql<Date>`now()` })
    .where((eb) => eb.and({ tenant, id, state: 'running' }))
    .returning('id')
    .executeTakeFirst();
  return alive !== undefined;
}

/** Ends a running job: done, failed for good, given back, or to be tried again later. */
export async function endJob(
  tx: Tx,
  tenant: string,
  id: string,
  end: { readonly state: 'done' | 'failed' | 'queued'; readonly fault?: string; readonly inSeconds?: number },
): Promise<void> {
  const { state, fault = null, inSeconds = 0 } = end;
  await tx
    .updateTable('job')
    .set({
      ...{ state, fault, heartbeat_at: null },
      run_after: sql<Date>`now() + ${inSeconds} * interval '1 second'`,
      ended_at: state === 'queued' ? null : sql<Date>`now()`,
      // Given back by a process that stops: that was no attempt.
      ...(state === 'queued' && fault === null ? { attempts: sql<number>`greatest(attempts - 1, 0)` } : {}),
    })
    .where((eb) => eb.and({ tenant, id, state: 'running' }))
    .execute();
}

/** Stops work that waits or runs; a running one ends at its next report. False: it had ended already. */
export async function cancelJob(tx: Tx, tenant: string, subject: string): Promise<boolean> {
  const found = await tx
    .updateTable('job')
    .set({ state: 'cancelled', ended_at: sql<Date>`now()` })
    .where((eb) => eb.and({ tenant, subject }))
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .execute();
  return found.length > 0;
}

/** The latest job of each subject. */
export async function jobsOf(
  tx: Tx,
  tenant: string,
  subjects: readonly string[],
): Promise<Map<string, JobProgress>> {
  if (subjects.length === 0) return new Map();
  const rows = await tx
    .selectFrom('job')
    .distinctOn('subject')
    .select(['subject', 'id as job', 'state', 'done', 'total', 'fault'])
    .where('tenant', '=', tenant)
    .where('subject', 'in', [...subjects])
    .orderBy('subject')
    .orderBy('id', 'desc')
    .$narrowType<{ state: JobState }>()
    .execute();
  return new Map(rows.map(({ subject, ...progress }) => [subject, progress]));
}
