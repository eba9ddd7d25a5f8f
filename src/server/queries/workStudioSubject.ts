import type { Subject } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { entriesById } from '../store/workEntries.ts';
import { workStudio } from '../store/workStudios.ts';

/** Whose log is asked for. */
export async function workStudioSubject(
  tx: Tx,
  studio: string,
  context: Context,
): Promise<Decision<Subject>> {
  const found = await workStudio(tx, context.actor.tenant, studio);
  if (!found) return refuse('notFound', { what: '个工作室' });
  return allow({ body: found.body, unit: found.unit, studio: found.id });
}

/** Whose entry it is. */
export async function workEntrySubject(tx: Tx, entry: string, context: Context): Promise<Decision<Subject>> {
  const found = (await entriesById(tx, context.actor.tenant, [entry])).get(entry);
  return found ? workStudioSubject(tx, found.studio, context) : refuse('notFound', { what: '笔记录' });
}
