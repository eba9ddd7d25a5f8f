import { type Kysely, sql } from 'kysely';
import type { Tx } from '../context.ts';
import type { Database } from '../db/tables.ts';

/** An account as it is made: the password only as its hash. */
export interface NewAccount {
  readonly tenant: string;
  readonly user: string;
  readonly userName: string;
  readonly displayName: string;
  readonly passwordHash: string;
}

/** Makes sign-in and person. False when the account name is taken: whoever asked rolls back. */
export async function addAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const { user, userName, passwordHash } = account;
  const made = await sql`
    insert into auth."user" (id, name, email, "emailVerified", username)
    values (${user}, ${userName}, ${`${user}@invalid`}, true, ${userName}) on conflict do nothing`.execute(
    tx,
  );
  if (made.numAffectedRows === 0n) return false;
  await sql`
    insert into auth.account (id, "accountId", "providerId", "userId", password)
    values (${user}, ${user}, 'credential', ${user}, ${passwordHash})`.execute(tx);
  // Somebody known by this name who does not sign in has it too.
  const known = await tx
    .insertInto('person')
    .values({
      tenant: account.tenant,
      user_id: user,
      user_name: userName,
      display_name: account.displayName,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return known.numInsertedOrUpdatedRows === 1n;
}

/** Sets another password and ends all sessions. */
export async function setPassword(tx: Tx, user: string, passwordHash: string): Promise<void> {
  await sql`update auth.account set password = ${passwordHash}, "updatedAt" = now()
    where "userId" = ${user} and "providerId" = 'credential'`.execute(tx);
  await endSessions(tx, user);
}

export async function passwordHashOf(tx: Tx, user: string): Promise<string | undefined> {
  const { rows } = await sql<{ password: string | null }>`
    select password from auth.account where "userId" = ${user} and "providerId" = 'credential'`.execute(tx);
  return rows[0]?.password ?? undefined;
}

export async function endSessions(tx: Tx, user: string): Promise<void> {
  await sql`delete from auth.session where "userId" = ${user}`.execute(tx);
}

export async function endSession(db: Kysely<Database>, token: string): Promise<void> {
  await sql`delete from auth.session where token = ${token}`.execute(db);
}
