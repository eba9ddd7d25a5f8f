import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { programmeOf } from '../store/programmes.ts';
import { lockEntry } from '../store/workEntries.ts';
import { workStudio } from '../store/workStudios.ts';

/** An entry for something that changes it, locked, with the log of its own revision; withdrawn ones only show. */
export async function openEntry(tx: Tx, context: Context, id: string) {
  const { tenant } = context.actor;
  const entry = await lockEntry(tx, tenant, id);
  const studio = entry && (await workStudio(tx, tenant, entry.studio));
  if (!entry || !studio) return refuse('notFound', { what: '笔记录' });
  const subject = { body: studio.body, unit: studio.unit, studio: studio.id };
  return allow({ subject, entry, programme: await programmeOf(tx, tenant, entry.revision) });
}

type Opened = Awaited<ReturnType<typeof openEntry>> extends Decision<infer O> ? O : never;
/** What is loaded of an entry. */
export type OpenEntry = Opened;
