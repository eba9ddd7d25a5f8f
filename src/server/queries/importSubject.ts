import type { Subject } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { importById } from '../store/registerImports.ts';

/** Whose import it is. */
export async function importSubject(
  tx: Tx,
  input: { readonly import: string },
  { actor }: Context,
): Promise<Decision<Subject>> {
  const found = await importById(tx, actor.tenant, input.import);
  if (!found) return refuse('notFound', { what: '份名单' });
  return allow(found.body === null ? {} : { body: found.body });
}
