import type { Action } from '../../core/access/actions.ts';
import { can } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { type Supervised, supervisedOf } from './supervised.ts';

/** A studio of the register for something that an asker does or sees; one of somebody else does not exist for them. */
export async function ownStudio(
  tx: Tx,
  context: Context,
  action: Action,
  studio: string,
  { lock = false } = {},
): Promise<Decision<Supervised & { readonly subject: { body: string; unit: string; studio: string } }>> {
  const found = await supervisedOf(tx, context.actor.tenant, studio, { lock });
  const none = refuse('notFound', { what: '个工作室' });
  if (!found) return none;
  const subject = { body: found.body, unit: found.unit, studio: found.id };
  const permission = can(context.actor, action, subject);
  if (!permission.allowed && permission.reason === 'bounds') return none;
  return allow({ ...found, subject });
}
