import type { Subject } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { studioFacts } from '../store/studioFacts.ts';

export const noStudio = { what: '个工作室' };

/** Whose studio it is. */
export async function studioSubject(
  tx: Tx,
  { studio }: { readonly studio: string },
  context: Context,
): Promise<Decision<Subject>> {
  const found = await studioFacts(tx, context.actor.tenant, studio);
  return found ? allow({ body: found.body, unit: found.unit, studio }) : refuse('notFound', noStudio);
}
