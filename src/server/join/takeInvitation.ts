import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { joinByInvitation } from '../../contract/invitations.ts';
import { roleTitles } from '../../contract/roleTitles.zh.ts';
import { bounds } from '../../core/access/can.ts';
import type { Actor, Grant } from '../../core/access/roles.ts';
import { takeAnotherRole, takeWithAccount } from '../../core/invitation/takeInvitation.ts';
import { allow, type Decision, type Refusal, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { hashPassword } from '../identity/passwords.ts';
import { addAccount } from '../store/accounts.ts';
import { writeEvents } from '../store/events.ts';
import { type Invitation, lockInvitation, markUsed } from '../store/invitations.ts';
import { addGrant, holdsGrant, lockPerson, rolesHeld } from '../store/people.ts';
import { wordsNow } from '../words.ts';

type Typed = Omit<z.output<typeof joinByInvitation.input>, 'token'>;
type Db = Kysely<Database>;

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** One transaction that a refusal rolls back. */
async function orNothing(
  db: Db,
  context: Context,
  work: (tx: Tx) => Promise<Decision<unknown>>,
): Promise<Decision<object>> {
  try {
    await inTenant(db, context, async (tx) => {
      const done = await work(tx);
      if (!done.ok) throw new Refused(done.refusal);
    });
    return allow({});
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** The role within the bounds it knows; the places above it are only for the list. */
function grantOf({ role, body, unit, studio }: Invitation): Grant {
  const bound = bounds[role];
  const places = { body, unit, studio, tenant: null };
  return bound === 'tenant' ? { role } : { role, [bound]: places[bound]! };
}

/** The grant, the mark that the link is used, and the line in the log. */
async function take(tx: Tx, context: Context, invitation: Invitation, action: string): Promise<void> {
  const id = context.newId();
  const grant = grantOf(invitation);
  await addGrant(tx, context, id, { ...grant, user: context.actor.user });
  await markUsed(tx, context, invitation.id);
  const detail = { grant: id, ...grant };
  await writeEvents(tx, context, [{ action, subjectKind: 'invitation', subject: invitation.id, detail }]);
}

/** Makes the account and its role at once. Two people who open one link: the second one waits and is refused. */
export function joinWithAccount(
  db: Db,
  context: Context,
  id: string,
  typed: Typed,
): Promise<Decision<object>> {
  const { tenant, user } = context.actor;
  const { userName, displayName, password } = typed;
  return orNothing(db, context, async (tx) => {
    const invitation = await lockInvitation(tx, tenant, id);
    const open = takeWithAccount(invitation, { userName, password }, context.receivedAt);
    if (!open.ok || !invitation) return open;
    const passwordHash = await hashPassword(password);
    const made = await addAccount(tx, { tenant, user, userName, displayName, passwordHash });
    if (!made) return refuse('userNameTaken', { name: userName });
    await take(tx, context, invitation, 'joinByInvitation');
    return open;
  });
}

/** Adds the role to the account that is signed in. */
export function joinSignedIn(db: Db, context: Context, id: string): Promise<Decision<object>> {
  const { tenant, user } = context.actor;
  return orNothing(db, context, async (tx) => {
    const invitation = await lockInvitation(tx, tenant, id);
    await lockPerson(tx, context, user);
    const titles = roleTitles(await wordsNow(tx, context));
    const held = {
      roles: await rolesHeld(tx, context, user),
      sameThere: invitation !== undefined && (await holdsGrant(tx, context, user, grantOf(invitation))),
    };
    const open = takeAnotherRole(invitation, held, { now: context.receivedAt, titles });
    if (!open.ok || !invitation) return open;
    await take(tx, context, invitation, 'takeInvitation');
    return open;
  });
}

/** Who stands before the door: nobody yet, in the tenant of the invitation. */
export function newcomer(tenant: string, user: string): Actor {
  return { user, tenant, grants: [] };
}
