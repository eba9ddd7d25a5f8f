import { can } from '../../core/access/can.ts';
import type { Actor } from '../../core/access/roles.ts';

/** Into whose reach somebody imports: their own body, or everywhere (null) for whoever may do so without one. */
export function importReach(actor: Actor): string | null {
  if (can(actor, 'importRegister', {}).allowed) return null;
  return (
    actor.grants.find(({ body }) => body && can(actor, 'importRegister', { body }).allowed)?.body ?? null
  );
}
