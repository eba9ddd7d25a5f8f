import { describe, expect, test } from 'vitest';
import { anApp } from '../../../test/app.ts';
import { aCampaign, aPerson, contextOf, everywhere } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { PapersBusy } from '../paperWorkers.ts';
import { cancelJob, enqueueJob, jobsOf, MOST_BEGUN, SILENT_SECONDS } from '../store/jobs.ts';
import { type JobDeps, JobFault, type JobWork } from './jobWork.ts';
import { doWaitingJobs, startJobs } from './startJobs.ts';

const database = await freshDatabase();
const { deps: appDeps } = await anApp(database);
const deps = appDeps as unknown as JobDeps;
const campaign = await aCampaign(database.app);
const { tenant } = campaign;
const never = new AbortController().signal;
let counter = 0;

/** A kind of work of its own for each test, so that tests do not take each other's jobs. */
const aWork = (run: JobWork['run']): JobWork => ({ kind: `test${++counter}`, run });
const officer = (): Promise<Actor> => aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });

async function enqueued({ kind }: JobWork, by?: Actor): Promise<string> {
  const subject = newId();
  const context = contextOf(by ?? (await officer()));
  await everywhere(campaign, (tx) => enqueueJob(tx, context, { kind, subject }));
  return subject;
}
const stand = async (subject: string) =>
  (await everywhere(campaign, (tx) => jobsOf(tx, tenant, [subject]))).get(subject)!;
const rowOf = (subject: string) =>
  everywhere(campaign, (tx) =>
    tx.selectFrom('job').selectAll().where('subject', '=', subject).executeTakeFirstOrThrow(),
  );
/** As if time had passed for a job. */
const later = (subject: string, change: object) =>
  everywhere(campaign, (tx) => tx.updateTable('job').set(change).where('subject', '=', subject).execute());
const doAll = (work: JobWork, signal = never) => doWaitingJobs(deps, [work], signal);

describe('work that outlives a request', () => {
  test('is done as the person who asked for it, and tells how far it is', async () => {
    const seen: unknown[] = [];
    const work = aWork(async ({ subject, context, report }) => {
      await report(3, 7);
      seen.push(context.actor, context.timeZone, (await stand(subject)).done);
    });
    const by = await officer();
    const subject = await enqueued(work, by);
    expect(await stand(subject)).toMatchObject({ state: 'queued', done: 0, total: 0 });
    expect(await doAll(work)).toBe(1);
    expect(seen).toEqual([by, 'Asia/Shanghai', 3]);
    expect(await stand(subject)).toMatchObject({ state: 'done', done: 3, total: 7, fault: null });
    expect(await doAll(work)).toBe(0);
  });

  test('exists exactly when the command does', async () => {
    const work = aWork(async () => {});
    const context = contextOf(await officer());
    const undone = everywhere(campaign, async (tx) => {
      await enqueueJob(tx, context, { kind: work.kind, subject: newId() });
      throw new Error('the command failed');
    });
    await expect(undone).rejects.toThrow('the command failed');
    expect(await doAll(work)).toBe(0);
  });

  test('a process that stops gives it back; the next one takes it up, and that was no attempt', async () => {
    const stop = new AbortController();
    let begun = 0;
    const work = aWork(async ({ report }) => {
      begun++;
      await report(1, 2);
      stop.abort();
      await report(2, 2);
    });
    const subject = await enqueued(work);
    await doAll(work, stop.signal);
    expect(await stand(subject)).toMatchObject({ state: 'queued', done: 2, fault: null });
    expect((await rowOf(subject)).attempts).toBe(0);
    await doWaitingJobs(deps, [{ ...work, run: async ({ report }) => report(2, 2) }], never);
    expect([begun, (await stand(subject)).state]).toEqual([1, 'done']);
  });

  test('a process that died is noticed by its silence; one that lives is left alone', async () => {
    const work = aWork(async () => {});
    const subject = await enqueued(work);
    await later(subject, { state: 'running', heartbeat_at: new Date() });
    expect(await doAll(work)).toBe(0);
    const silent = new Date(Date.now() - (SILENT_SECONDS + 5) * 1000);
    await later(subject, { heartbeat_at: silent });
    expect(await doAll(work)).toBe(1);
    expect((await stand(subject)).state).toBe('done');
  });

  test('what kills its process again and again is not begun for ever', async () => {
    let begun = 0;
    const work = aWork(async () => void begun++);
    const subject = await enqueued(work);
    const died = { state: 'running', heartbeat_at: new Date(Date.now() - (SILENT_SECONDS + 5) * 1000) };
    await later(subject, { ...died, attempts: MOST_BEGUN - 1 });
    await doAll(work);
    expect([begun, (await stand(subject)).state]).toEqual([1, 'done']);
    await later(subject, { ...died, attempts: MOST_BEGUN });
    expect(await doAll(work)).toBe(1);
    expect([begun, await stand(subject)]).toMatchObject([1, { state: 'failed', fault: 'unexpected' }]);
    expect(await doAll(work)).toBe(0);
  });

  test('two processes never take the same', async () => {
    let done = 0;
    const work = aWork(async () => void done++);
    const subjects = await Promise.all(Array.from({ length: 6 }, () => enqueued(work)));
    const counts = await Promise.all([doAll(work), doAll(work), doAll(work)]);
    expect([counts.reduce((sum, one) => sum + one, 0), done]).toEqual([6, 6]);
    for (const subject of subjects) expect((await stand(subject)).state).toBe('done');
  });

  test('cancelled, it ends at its next report and stays cancelled', async () => {
    let after = false;
    const work = aWork(async ({ subject, report, signal }) => {
      await everywhere(campaign, (tx) => cancelJob(tx, tenant, subject));
      await report(1, 2).finally(() => {
        after = signal.aborted;
      });
    });
    const subject = await enqueued(work);
    await doAll(work);
    expect([after, (await stand(subject)).state]).toEqual([true, 'cancelled']);
    expect(await everywhere(campaign, (tx) => cancelJob(tx, tenant, subject))).toBe(false);
    expect(await doAll(work)).toBe(0);
  });

  test('a fault is for good, with its code', async () => {
    const work = aWork(async () => {
      throw new JobFault('packetEmpty');
    });
    const subject = await enqueued(work);
    await doAll(work);
    expect(await stand(subject)).toMatchObject({ state: 'failed', fault: 'packetEmpty' });
  });

  test('what fails unexpectedly is tried three times, each time later', async () => {
    let tries = 0;
    const work = aWork(async () => {
      tries++;
      throw new Error('the disk is full');
    });
    const subject = await enqueued(work);
    for (const attempt of [1, 2]) {
      await doAll(work);
      expect(await stand(subject)).toMatchObject({ state: 'queued', fault: 'unexpected' });
      expect(await doAll(work)).toBe(0);
      expect((await rowOf(subject)).attempts).toBe(attempt);
      await later(subject, { run_after: new Date(0) });
    }
    await doAll(work);
    expect(await stand(subject)).toMatchObject({ state: 'failed', fault: 'unexpected' });
    expect(tries).toBe(3);
  });

  test('no thread free is no attempt', async () => {
    const work = aWork(async () => {
      throw new PapersBusy();
    });
    const subject = await enqueued(work);
    await doAll(work);
    expect(await rowOf(subject)).toMatchObject({ state: 'queued', fault: null, attempts: 0 });
  });

  test('of somebody who was disabled nothing is done', async () => {
    let done = false;
    const work = aWork(async () => {
      done = true;
    });
    const by = await officer();
    const subject = await enqueued(work, by);
    await everywhere(campaign, (tx) =>
      tx.updateTable('person').set({ disabled_at: new Date() }).where('user_id', '=', by.user).execute(),
    );
    await doAll(work);
    expect([done, (await stand(subject)).fault]).toEqual([false, 'personGone']);
  });
});

test('kinds do not wait for each other; ending waits for what is at work', async () => {
  let release: () => void = () => {};
  const long = aWork(async ({ report }) => {
    await new Promise<void>((done) => {
      release = done;
    });
    await report(1, 1);
  });
  const quick = aWork(async () => {});
  const [slow, fast] = [await enqueued(long), await enqueued(quick)];
  const end = startJobs(deps, [long, quick]);
  await expect.poll(async () => (await stand(fast)).state, { timeout: 10_000 }).toBe('done');
  await expect.poll(async () => (await stand(slow)).state, { timeout: 10_000 }).toBe('running');
  const ended = end();
  release();
  await ended;
  expect(await stand(slow)).toMatchObject({ state: 'queued', fault: null });
});
