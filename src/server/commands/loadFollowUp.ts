import { allow, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { lockFollowUp } from '../store/followUps.ts';

/** One 跟进事项 with whose it is: what the city does itself is nobody else's. */
export async function loadFollowUp(tx: Tx, context: Context, id: string) {
  const found = await lockFollowUp(tx, context.actor.tenant, id);
  if (!found) return refuse('notFound', { what: '项跟进事项' });
  return allow({ subject: found.owner === null ? {} : { body: found.owner }, found });
}
