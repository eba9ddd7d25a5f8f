import { createHash } from 'node:crypto';
import type { QueryCreator } from 'kysely';
import { canonicalJson, type JsonValue } from '../../core/canonicalJson.ts';
import type { Context, Tx } from '../context.ts';
import type { Database } from '../db/tables.ts';

export type Claim =
  | { readonly kind: 'first' }
  | { readonly kind: 'replay'; readonly answer: unknown }
  | { readonly kind: 'reused' };

/** A password does not enter: its fast digest would be easier to guess than the slow hash that is kept of it. */
export function requestDigest(input: unknown): string {
  const { password: _new, currentPassword: _old, ...rest } = input as { readonly [key: string]: JsonValue };
  return createHash('sha256').update(canonicalJson(rest)).digest('hex');
}

/** Claims a client key. The insert waits for a twin request in flight, so exactly one of two does the work. */
export async function claimKey(
  tx: Tx,
  context: Context,
  command: string,
  key: string,
  digest: string,
): Promise<Claim> {
  const { tenant, user: actor } = context.actor;
  const inserted = await tx
    .insertInto('idempotency')
    .values({ tenant, actor, command, key, request_digest: digest, created_at: context.receivedAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (inserted) return { kind: 'first' };
  const earlier = await tx
    .selectFrom('idempotency')
    .select(['request_digest', 'answer'])
    .where((eb) => eb.and({ tenant, actor, command, key }))
    .executeTakeFirstOrThrow();
  return earlier.request_digest === digest ? { kind: 'replay', answer: earlier.answer } : { kind: 'reused' };
}

/** An answer and the key it is kept with; a replay gets this one, also after the deadline. */
export interface Answered {
  readonly command: string;
  readonly key: string;
  readonly answer: unknown;
}

function keeping(db: QueryCreator<Database>, context: Context, { command, key, answer }: Answered) {
  const { tenant, user: actor } = context.actor;
  return db
    .updateTable('idempotency')
    .set({ answer: JSON.stringify(answer) })
    .where((eb) => eb.and({ tenant, actor, command, key }));
}

export async function keepAnswer(tx: Tx, context: Context, answered: Answered): Promise<void> {
  await keeping(tx, context, answered).execute();
}

/** The same within the statement that is made of what this answers: one round trip less in every command. */
export function withAnswer(tx: Tx, context: Context, answered: Answered): QueryCreator<Database> {
  return tx.with('answered', (db) => keeping(db, context, answered));
}
