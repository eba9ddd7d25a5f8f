import type { Subject } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { jobsOf } from '../store/jobs.ts';
import { importById, type StoredImport } from '../store/registerImports.ts';

export interface LoadedImport {
  readonly subject: Subject;
  readonly found: StoredImport;
  /** The work in the background waits or runs. */
  readonly atWork: boolean;
}

/** An import within the asker's reach, locked, with whether anything is at work on it. */
export async function ownImport(
  tx: Tx,
  input: { readonly import: string },
  { actor: { tenant } }: Context,
): Promise<Decision<LoadedImport>> {
  const found = await importById(tx, tenant, input.import, true);
  if (!found) return refuse('notFound', { what: '份名单' });
  const job = (await jobsOf(tx, tenant, [found.id])).get(found.id);
  const atWork = job?.state === 'queued' || job?.state === 'running';
  return allow({ subject: found.body === null ? {} : { body: found.body }, found, atWork });
}

/** An event of an import. */
export const importEvent = (action: string, id: string, detail: Record<string, unknown> = {}) => ({
  ...{ action, subjectKind: 'registerImport', subject: id, detail },
});
