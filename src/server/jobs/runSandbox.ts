import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import yazl from 'yazl';
import { pathPart } from '../../core/archive/archivePath.ts';
import type { SandboxReport } from '../../core/sandbox/sandboxReport.ts';
import { MEDIA_TYPES, type PaperFormat } from '../../documents/write/render.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Received } from '../files/fileStore.ts';
import { keepMade, receiveMade } from '../files/keepMade.ts';
import { fontOptions } from '../papers.ts';
import { PapersBusy } from '../paperWorkers.ts';
import { playTrial } from '../sandbox/playTrial.ts';
import type { TakenPaper } from '../sandbox/takePapers.ts';
import { loadDraft } from '../store/drafts.ts';
import { finishSandboxRun, insertSandboxPaper, sandboxRun } from '../store/sandbox.ts';
import { type JobDeps, JobFault, type JobWork, type RunningJob } from './jobWork.ts';

const BUSY_MS = 500;
/** Every entry bears one date, so that the same papers are the same ZIP. */
const entry = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true, compress: false };

interface Written {
  readonly paper: TakenPaper;
  readonly format: PaperFormat;
  readonly received: Received;
}
type Stuck = SandboxReport['stuck'][number];

/** The bytes of a paper; characters that no font has are remarked upon, since the real print would be refused. */
async function bytesOf(deps: JobDeps, { paper, title }: TakenPaper, format: PaperFormat, odd: Stuck[]) {
  if (paper instanceof Uint8Array) return paper;
  for (;;)
    try {
      if (format !== 'pdf') return await deps.papers.render(paper, format, fontOptions(deps.config.data));
      const sheet = await deps.papers.print(paper, fontOptions(deps.config.data));
      if (sheet.missing.length > 0) {
        const message = `“${sheet.missing.join('')}”没有字体可以印，正式打印时会被拦下。请换字，或装上带这些字的字体。`;
        odd.push({ level: 'warning', where: title, draftStep: 'forms', about: title, message });
      }
      return sheet.bytes;
    } catch (error) {
      if (!(error instanceof PapersBusy)) throw error;
      await sleep(BUSY_MS);
    }
}

async function zipOf(deps: JobDeps, written: readonly Written[]): Promise<Received> {
  const zip = new yazl.ZipFile();
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  for (const [at, { paper, format, received }] of written.entries()) {
    const number = String(at + 1).padStart(3, '0');
    zip.addFile(
      received.path,
      `${pathPart(paper.folder)}/${number}-${pathPart(paper.title)}.${format}`,
      entry,
    );
  }
  zip.end();
  return receiveMade(deps.files, out);
}

interface Draft {
  readonly versions: Readonly<Record<string, number>>;
}

/** Files, list and report become visible together. */
async function keepAll(
  job: RunningJob,
  deps: JobDeps,
  draft: Draft,
  report: SandboxReport,
  written: readonly Written[],
) {
  const { context, subject } = job;
  const { tenant } = context.actor;
  const zip = await zipOf(deps, written);
  await inTenant(deps.db, context, async (tx) => {
    if (!(await sandboxRun(tx, tenant, subject))) throw new JobFault('gone');
    for (const [at, { paper, format, received }] of written.entries()) {
      const { folder, title } = paper;
      const called = { name: `${title}.${format}`, mediaType: MEDIA_TYPES[format] };
      const { id: upload } = await keepMade(tx, context, deps.files, received, called);
      await insertSandboxPaper(tx, tenant, { run: subject, position: at + 1, folder, title, format, upload });
    }
    const called = { name: '试运行.zip', mediaType: 'application/zip' };
    const { id: upload } = await keepMade(tx, context, deps.files, zip, called);
    await finishSandboxRun(tx, tenant, subject, { versions: draft.versions, report, upload });
  });
  await deps.files.discard(zip);
}

/**
 * Tries a draft (F2): plays it with invented applicants, writes every paper, and keeps both with the draft. Interrupted, it
 * begins again: nothing of it was visible before it was whole, and the trial itself never is.
 */
export const runSandbox: JobWork = {
  kind: 'runSandbox',
  async run(job, deps) {
    const { context, subject } = job;
    const loaded = await inTenant(deps.db, context, async (tx) => {
      const run = await sandboxRun(tx, context.actor.tenant, subject);
      return run && { run, draft: await loadDraft(tx, context, run.draft) };
    });
    if (!loaded?.draft.ok || loaded.draft.change.ended !== undefined) throw new JobFault('gone');
    if (loaded.run.report !== null) return;
    const draft = loaded.draft.change;
    const { report, papers } = await playTrial(deps.db, draft.programme, draft.id, job.report);
    const files = papers.flatMap((paper) => paper.formats.map((format) => ({ paper, format })));
    const [written, odd]: [Written[], Stuck[]] = [[], []];
    try {
      for (const { paper, format } of files) {
        await job.report(written.length, files.length);
        const bytes = await bytesOf(deps, paper, format, odd);
        written.push({ paper, format, received: await receiveMade(deps.files, bytes) });
      }
      await job.report(files.length, files.length);
      await keepAll(job, deps, draft, { ...report, stuck: [...report.stuck, ...odd] }, written);
    } finally {
      for (const { received } of written) await deps.files.discard(received);
    }
  },
};
