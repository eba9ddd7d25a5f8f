import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.ts';

/** So many wrong passwords in a row lock an account name … */
const MOST_FAILURES = 10;
/** … until nobody tried for this long. */
const LOCK_MS = 15 * 60_000;

function keyOf(userName: string): string {
  return createHash('sha256').update(userName.trim().toLowerCase()).digest('base64url');
}

/**
 * Counts an attempt before the password is looked at, so that parallel guesses are counted too; known and unknown names
 * alike. False: locked, do not look. An attempt while locked does not lengthen the lock.
 */
export async function claimAttempt(db: Kysely<Database>, userName: string, now: Date): Promise<boolean> {
  const open = new Date(now.getTime() - LOCK_MS);
  const { rows } = await sql<{ failures: number }>`
    insert into auth.sign_in_attempt as a (key, failures, last_at) values (${keyOf(userName)}, 1, ${now})
    on conflict (key) do update
      set failures = case when a.last_at < ${open} then 1 else a.failures + 1 end, last_at = ${now}
      where a.last_at < ${open} or a.failures < ${MOST_FAILURES}
    returning failures`.execute(db);
  return rows.length === 1;
}

/** A success forgets the failures. */
export async function forgetAttempts(db: Kysely<Database>, userName: string): Promise<void> {
  await sql`delete from auth.sign_in_attempt where key = ${keyOf(userName)}`.execute(db);
}

/** Removes what no longer counts; names that do not exist would otherwise gather. */
export async function sweepAttempts(db: Kysely<Database>, now: Date): Promise<void> {
  await sql`delete from auth.sign_in_attempt where last_at < ${new Date(now.getTime() - LOCK_MS)}`.execute(
    db,
  );
  await sql`delete from auth.session where "expiresAt" < ${now}`.execute(db);
}
