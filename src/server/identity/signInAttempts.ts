import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.ts';

/** So many wrong passwords in a row lock an account name … */
const MOST_FAILURES = 10;
/** So many links that lead nowhere in a row, from one address. */
const MOST_KNOCKS = 30;
/** So many forms from the public page, from one address. */
const MOST_OBJECTIONS = 20;
/** … until nobody tried for this long. */
const LOCK_MS = 15 * 60_000;

function keyOf(userName: string): string {
  return createHash('sha256').update(userName.trim().toLowerCase()).digest('base64url');
}

/** Never the key of an account name: those are bare digests. */
function knockOf(address: string): string {
  return `knock ${keyOf(address)}`;
}

/**
 * Counts an attempt before the password is looked at, so that parallel guesses are counted too; known and unknown names
 * alike. False: locked, do not look. An attempt while locked does not lengthen the lock.
 */
export async function claimAttempt(db: Kysely<Database>, userName: string, now: Date): Promise<boolean> {
  return claim(db, keyOf(userName), { now, most: MOST_FAILURES });
}

/** The same for links that lead nowhere, by the caller's address: an office sits behind one. */
export async function claimKnock(db: Kysely<Database>, address: string, now: Date): Promise<boolean> {
  return claim(db, knockOf(address), { now, most: MOST_KNOCKS });
}

/** The same for objections from the public page: many sit behind one address, a program sends hundreds. */
export async function claimObjection(db: Kysely<Database>, address: string, now: Date): Promise<boolean> {
  return claim(db, `objection ${keyOf(address)}`, { now, most: MOST_OBJECTIONS });
}

/** A link that led somewhere forgets the wrong ones. */
export async function forgetKnocks(db: Kysely<Database>, address: string): Promise<void> {
  await sql`delete from auth.sign_in_attempt where key = ${knockOf(address)}`.execute(db);
}

async function claim(
  db: Kysely<Database>,
  key: string,
  { now, most }: { now: Date; most: number },
): Promise<boolean> {
  const open = new Date(now.getTime() - LOCK_MS);
  const { rows } = await sql<{ failures: number }>`
    insert into auth.sign_in_attempt as a (key, failures, last_at) values (${key}, 1, ${now})
    on conflict (key) do update
      set failures = case when a.last_at < ${open} then 1 else a.failures + 1 end, last_at = ${now}
      where a.last_at < ${open} or a.failures < ${most}
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
