import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../core/canonicalJson.ts';
import type { Context, Tx } from '../context.ts';

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

/** Keeps the answer with the key; a replay gets this one, also after the deadline. */
export async function keepAnswer(
  tx: Tx,
  context: Context,
  command: string,
  key: string,
  answer: unknown,
): Promise<void> {
  const { tenant, user: actor } = context.actor;
  await tx
    .updateTable('idempotency')
    .set({ answer: JSON.stringify(answer) })
    .where((eb) => eb.and({ tenant, actor, command, key }))
    .execute();
}
