import { type Kysely, sql } from 'kysely';
import type { Actor } from '../../core/access/roles.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../newId.ts';
import { writeEvents } from './events.ts';

/** A sign-in that happened, or did not. */
export type SignIn =
  | { readonly outcome: 'done'; readonly actor: Actor; readonly at: Date }
  | { readonly outcome: 'refused' | 'locked'; readonly userName: string };

interface Asked {
  readonly receivedAt: Date;
  readonly id: string;
}

async function whoTried(db: Kysely<Database>, userName: string, now: Date) {
  const { rows } = await sql<{ tenant: string; user: string; offset: number }>`
    select p.tenant, p.user_id as user, t.clock_offset_ms as "offset"
    from auth."user" u join person p on p.user_id = u.id join tenant t on t.id = p.tenant
    where u.username = ${userName.toLowerCase()} order by p.tenant limit 1`.execute(db);
  if (!rows[0]) return undefined;
  const { offset, ...known } = rows[0];
  return { actor: { ...known, grants: [] }, at: new Date(now.getTime() + offset) };
}

/** Writes a sign-in to the log (等保 8.1.4.3). Names that no account has belong to no tenant and are not kept. */
export async function recordSignIn(db: Kysely<Database>, asked: Asked, signIn: SignIn): Promise<void> {
  const who = signIn.outcome === 'done' ? signIn : await whoTried(db, signIn.userName, asked.receivedAt);
  if (!who) return;
  const { actor, at } = who;
  await db.transaction().execute(async (tx) => {
    await raiseWall(tx, actor);
    const context = {
      actor,
      receivedAt: at,
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
