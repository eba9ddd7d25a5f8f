import { buffer } from 'node:stream/consumers';
import { today } from '../../core/campaign/today.ts';
import type { ImportPhase } from '../../core/registerImport/rowOutcome.ts';
import type { RowFault } from '../../core/registerImport/takeRow.ts';
import type { Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { listReader } from '../register/listReader.ts';
import type { ListReader, ReadRow } from '../register/readList.ts';
import { writeEvents } from '../store/events.ts';
import { countRows, importById, type StoredImport, setPhase } from '../store/registerImports.ts';
import { bodiesSaid, matchRows, matchTwice, type StagedRow, stageRows } from '../store/registerRows.ts';
import { takeNextRows } from '../store/registerTaking.ts';
import { undoLastRows } from '../store/registerUndo.ts';
import { refreshTitles } from '../store/studioFacts.ts';
import { boundUpload } from '../store/uploads.ts';
import { type JobDeps, JobFault, type JobWork, type RunningJob } from './jobWork.ts';

/** Rows of one transaction. */
const STAGED = 500;
const TAKEN = 200;

type Work = (job: RunningJob, deps: JobDeps, found: StoredImport) => Promise<void>;

/** The body of a row: of those its words may name, the one that bore the name on the day; within the own reach only. */
async function withBodies(
  tx: Tx,
  tenant: string,
  found: StoredImport,
  rows: readonly ReadRow[],
): Promise<StagedRow[]> {
  const said = [...new Set(rows.map(({ taken }) => taken.body).filter((text) => text !== ''))];
  const named = await bodiesSaid(tx, tenant, said);
  const column = found.settings.columns.body ?? null;
  return rows.map((row) => {
    const { body: text, namedOn } = row.taken;
    if (found.body !== null && text === '') return { ...row, body: found.body };
    const all = named.get(text) ?? [];
    const then = all.filter(
      ({ from, to }) => namedOn !== null && from <= namedOn && (to === null || namedOn < to),
    );
    const bodies = [...new Set((then.length > 0 ? then : all).map(({ body }) => body))];
    const fault = (code: RowFault['code']): StagedRow => {
      const faults = [...row.faults, { field: 'body' as const, column, code, value: text }];
      return { ...row, body: null, faults };
    };
    if (bodies.length === 0) return fault('bodyUnknown');
    if (bodies.length > 1) return fault('bodySeveral');
    if (found.body !== null && bodies[0] !== found.body) return fault('bodyNotYours');
    return { ...row, body: bodies[0]! };
  });
}

function reading(read: ListReader): Work {
  return async (job, deps, found) => {
    const { context, subject: id, signal } = job;
    const { tenant } = context.actor;
    const { settings, body } = found;
    const upload = await inTenant(deps.db, context, (tx) => boundUpload(tx, context, found.upload));
    if (!upload) throw new JobFault('gone');
    const bytes = await buffer(await deps.files.open(tenant, upload.hash));
    let waiting: ReadRow[] = [];
    let done = (await inTenant(deps.db, context, (tx) => countRows(tx, tenant, id)).then(({ counts }) =>
      Object.values(counts).reduce((sum, one) => sum + one, 0),
    )) as number;
    const stage = async () => {
      const [first, last] = [waiting[0], waiting.at(-1)];
      if (!first || !last) return;
      await inTenant(deps.db, context, async (tx) => {
        await stageRows(tx, tenant, id, await withBodies(tx, tenant, found, waiting));
        await matchRows(tx, tenant, { id, body, suffix: settings.suffix }, { from: first.row, to: last.row });
      });
      done += waiting.length;
      waiting = [];
      await job.report(done, 0);
    };
    const day = today(context.receivedAt, context.timeZone);
    const after = Math.max(found.readTo, found.headerRow);
    const list = { bytes, sheet: found.sheet, after, settings, today: day };
    const fault = await read(
      list,
      async (rows) => {
        waiting.push(...rows);
        if (waiting.length >= STAGED) await stage();
      },
      signal,
    );
    if (fault !== null) throw new JobFault(fault);
    await stage();
    if (done === 0) throw new JobFault('noRows');
    await job.report(done, done);
    await inTenant(deps.db, context, async (tx) => {
      await matchTwice(tx, tenant, id);
      await setPhase(tx, tenant, id, { phase: 'checked' });
    });
  };
}

/** Does one transaction after the other until there is nothing more, and tells how far it is. */
async function inBatches(
  job: RunningJob,
  deps: JobDeps,
  total: number,
  done: number,
  batch: (tx: Tx) => Promise<number>,
) {
  let count = done;
  for (;;) {
    await job.report(count, total);
    const rows = await inTenant(deps.db, job.context, batch);
    if (rows === 0) return;
    count += rows;
  }
}

const ended = (id: string, action: string, detail: Record<string, unknown>) => ({
  ...{ action, subjectKind: 'registerImport', subject: id, detail },
});

const taking: Work = async (job, deps, found) => {
  const { context, subject: id } = job;
  const { tenant } = context.actor;
  const { toTake, done } = await inTenant(deps.db, context, (tx) => countRows(tx, tenant, id));
  const day = today(context.receivedAt, context.timeZone);
  let after = 0;
  await inBatches(job, deps, toTake, done, async (tx) => {
    const of = { id, body: found.body, today: day, after };
    const { rows, last } = await takeNextRows(tx, context, of, TAKEN, refreshTitles);
    after = last;
    return rows;
  });
  await inTenant(deps.db, context, async (tx) => {
    await setPhase(tx, tenant, id, { phase: 'taken', taken_at: context.receivedAt });
    const { made, done: rows } = await countRows(tx, tenant, id);
    await writeEvents(tx, context, [ended(id, 'registerTaken', { made, rows })]);
  });
};

const undoing: Work = async (job, deps, _found) => {
  const { context, subject: id } = job;
  const { tenant } = context.actor;
  const { done, kept } = await inTenant(deps.db, context, (tx) => countRows(tx, tenant, id));
  let before = 2_000_000_000;
  await inBatches(job, deps, done - kept, 0, async (tx) => {
    const { rows, first } = await undoLastRows(tx, context, { id, before }, TAKEN, refreshTitles);
    before = first;
    return rows;
  });
  await inTenant(deps.db, context, async (tx) => {
    await setPhase(tx, tenant, id, { phase: 'undone', undone_at: context.receivedAt });
    const { kept: left } = await countRows(tx, tenant, id);
    await writeEvents(tx, context, [ended(id, 'registerUndone', { kept: left })]);
  });
};

/**
 * Reads a list, takes it into the register, takes it back: whatever phase the import is in (F41). Each batch is one transaction that
 * also marks its rows, so that a work that was cut off goes on behind the last of them and nothing is there twice.
 */
export function importRegister(read: ListReader = listReader()): JobWork {
  const works: { readonly [P in ImportPhase]?: Work } = { reading: reading(read), taking, undoing };
  return {
    kind: 'importRegister',
    async run(job, deps) {
      const { context, subject } = job;
      const found = await inTenant(deps.db, context, (tx) => importById(tx, context.actor.tenant, subject));
      if (!found) throw new JobFault('gone');
      await works[found.phase]?.(job, deps, found);
    },
  };
}
