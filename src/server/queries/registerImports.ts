import { registerImports as contract } from '../../contract/registerImports.ts';
import { allow } from '../../core/refusals.ts';
import { type JobProgress, jobsOf } from '../store/jobs.ts';
import { importsAfter, type StoredImport } from '../store/registerImports.ts';
import { defineQuery } from './query.ts';

const PAGE = 20;

/** An import as its screens show it. */
export function shownImport(found: StoredImport, progress: JobProgress | undefined) {
  const { id, fileName, sheetName, phase, at, byName, takenAt, undoneAt } = found;
  return {
    ...{ import: id, fileName, sheetName, phase, byName, at: at.toISOString() },
    ...{ takenAt: takenAt?.toISOString() ?? null, undoneAt: undoneAt?.toISOString() ?? null },
    progress: progress ?? null,
  };
}

/** Lists that were taken in or looked at, newest first, within the asker's reach. */
export const registerImports = defineQuery({
  contract,
  action: 'importRegister',
  answer: async (tx, { after }, { actor: { tenant } }) => {
    const rows = await importsAfter(tx, tenant, after, PAGE + 1);
    const shown = rows.slice(0, PAGE);
    const ids = shown.map(({ id }) => id);
    const jobs = await jobsOf(tx, tenant, ids);
    const last = shown.at(-1);
    return allow({
      imports: shown.map((row) => shownImport(row, jobs.get(row.id))),
      next: rows.length > PAGE && last ? `${last.at.toISOString()}\n${last.id}` : null,
    });
  },
});
