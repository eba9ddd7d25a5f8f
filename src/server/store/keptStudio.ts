import type { Subject } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { lockStudio, type StudioFacts } from './studioFacts.ts';
import { type LinesSince, linesSince } from './studioKeeping.ts';

export interface LockedStudio {
  readonly subject: Subject;
  readonly studio: StudioFacts;
}

/** The studio that is written to, locked, with whose it is. */
export async function keptStudio(
  tx: Tx,
  { studio: id }: { readonly studio: string },
  context: Context,
): Promise<Decision<LockedStudio>> {
  const studio = await lockStudio(tx, context.actor.tenant, id);
  if (!studio) return refuse('notFound', { what: '个工作室' });
  return allow({ studio, subject: { body: studio.body, unit: studio.unit, studio: id } });
}

/** The same with the days on which its last lines began, for what comes next in its history. */
export async function keptWithLines(
  tx: Tx,
  input: { readonly studio: string },
  context: Context,
): Promise<Decision<LockedStudio & { readonly since: LinesSince }>> {
  const kept = await keptStudio(tx, input, context);
  if (!kept.ok) return kept;
  return allow({ ...kept.change, since: await linesSince(tx, context.actor.tenant, input.studio) });
}
