import { sql } from 'kysely';
import { bounds } from '../../core/access/can.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { Tx } from '../context.ts';

/** Sets the second wall for this transaction: tenant, and the bodies, units and studios whose applications exist for the actor. */
export async function raiseWall(tx: Tx, actor: Actor): Promise<void> {
  const all = actor.grants.some((grant) => bounds[grant.role] === 'tenant');
  const bodies = all ? '*' : actor.grants.flatMap((grant) => grant.body ?? []).join(',');
  const units = all ? '*' : actor.grants.flatMap((grant) => grant.unit ?? []).join(',');
  const studios = all ? '*' : actor.grants.flatMap((grant) => grant.studio ?? []).join(',');
  await sql`select set_config('app.tenant', ${actor.tenant}, true), set_config('app.bodies', ${bodies}, true),
    set_config('app.units', ${units}, true),
    set_config('app.studios', ${studios}, true)`.execute(tx);
}
