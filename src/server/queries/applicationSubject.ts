import type { Subject } from '../../core/access/can.ts';
import type { StateKind } from '../../core/application/state.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { noApplication } from '../store/openApplication.ts';

/** Whose application it is; not found when there is none or the wall hides it. */
export async function applicationSubject(
  tx: Tx,
  { application }: { readonly application: string },
  context: Context,
): Promise<Decision<Subject>> {
  const row = await tx
    .selectFrom('application')
    .select(['body', 'unit', 'studio', 'state'])
    .where((eb) => eb.and({ tenant: context.actor.tenant, id: application }))
    .executeTakeFirst();
  return row ? allow({ ...row, state: row.state as StateKind }) : refuse('notFound', noApplication);
}
