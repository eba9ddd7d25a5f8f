import { type RawBuilder, sql } from 'kysely';
import { possibleActions } from '../../core/access/can.ts';
import type { Context, Tx } from '../context.ts';

/** The asker has this application to judge, in a round that is open: only then is its evidence there for them. */
export function assignedTo({ actor }: Context, application: RawBuilder<unknown>): RawBuilder<boolean> {
  if (!possibleActions(actor).includes('markReview')) return sql<boolean>`false`;
  return sql<boolean>`exists (select 1 from review_assignment s
    join review_round r on r.tenant = s.tenant and r.id = s.round
    where s.tenant = ${actor.tenant} and s.application = ${application} and s.reviewer = ${actor.user}
      and s.withdrawn_at is null and r.closed_at is null)`;
}

/** All rounds in which the asker judges what this file belongs to are blind. */
export async function onlyBlind(tx: Tx, { actor }: Context, upload: string): Promise<boolean> {
  const { rows } = await sql<{ blind: boolean }>`select bool_and(r.blind) as blind from evidence e
    join review_assignment s on s.tenant = e.tenant and s.application = e.application
    join review_round r on r.tenant = s.tenant and r.id = s.round
    where e.tenant = ${actor.tenant} and e.upload = ${upload} and e.removed_at is null
      and s.reviewer = ${actor.user} and s.withdrawn_at is null and r.closed_at is null`.execute(tx);
  return rows[0]?.blind ?? false;
}
