import { type Kysely, sql } from 'kysely';
import type { Actor } from '../../core/access/roles.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../newId.ts';
import { writeEvents } from './events.ts';

/** A sign-in that happened, or did not. */
export type SignIn =
  | { readonly outcome: 'done'; readonly actor: Actor }
  | { readonly outcome: 'refused' | 'locked'; readonly userName: string };

interface Asked {
  readonly receivedAt: Date;
  readonly id: string;
}

async function personOf(db: Kysely<Database>, userName: string): Promise<Actor | undefined> {
  const { rows } = await sql<{ tenant: string; user: string }>`
    select p.tenant, p.user_id as user from auth."user" u join person p on p.user_id = u.id
    where u.username = ${userName.toLowerCase()} order by p.tenant limit 1`.execute(db);
  return rows[0] && { ...rows[0], grants: [] };
}

/** Writes a sign-in to the log (等保 8.1.4.3). Names that no account has belong to no tenant and are not kept. */
export async function recordSignIn(db: Kysely<Database>, asked: Asked, signIn: SignIn): Promise<void> {
  const actor = signIn.outcome === 'done' ? signIn.actor : await personOf(db, signIn.userName);
  if (!actor) return;
  await db.transaction().execute(async (tx) => {
    await raiseWall(tx, actor);
    const context = {
      actor,
      receivedAt: asked.receivedAt,
      timeZone: 'UTC',
      request: asked.id,
      newId: () => newId(),
    };
    const detail = signIn.outcome === 'locked' ? { locked: true } : {};
    await writeEvents(
      tx,
      context,
      [{ action: 'signIn', subjectKind: 'account', detail }],
      signIn.outcome === 'done' ? 'done' : 'refused',
    );
  });
}
