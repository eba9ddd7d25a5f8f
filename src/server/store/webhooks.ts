import { sql } from 'kysely';
import type { DeliveryState } from '../../core/outbox/message.ts';
import type { SendFault } from '../../core/outbox/sending.ts';
import type { HookKind } from '../../core/outbox/webhook.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';

export interface HookRow {
  readonly webhook: string;
  readonly kind: HookKind;
  readonly title: string;
  readonly body: string | null;
  readonly bodyName: string | null;
  readonly url: string;
  readonly signed: boolean;
  readonly lastAt: Date | null;
  readonly state: DeliveryState | null;
  readonly fault: SendFault | null;
  readonly answer: string | null;
}

/** All web-hooks with how the last message to each went, or the named one. */
export async function webhooksOf(tx: Tx, tenant: string, webhook?: string): Promise<HookRow[]> {
  const { rows } = await sql<HookRow>`
    select h.id as webhook, h.kind, h.title, h.body, h.url, h.secret is not null as signed,
      case when b.id is not null then ${bodyName} end as "bodyName",
      last.at as "lastAt", last.state, last.fault, last.answer
    from webhook h
    left join body b on b.tenant = h.tenant and b.id = h.body
    left join lateral (select d.at, d.state, d.fault, d.answer from delivery d where d.tenant = h.tenant
      and d.webhook = h.id and not d.held order by d.at desc, d.id desc limit 1) last on true
    where h.tenant = ${tenant} and h.removed_at is null
      and (${webhook ?? null}::uuid is null or h.id = ${webhook ?? null})
    order by b.position nulls first, h.id`.execute(tx);
  return rows;
}

export async function insertWebhook(
  tx: Tx,
  { actor, receivedAt }: Context,
  hook: Pick<HookRow, 'webhook' | 'kind' | 'title' | 'body' | 'url'> & { readonly secret: string | null },
): Promise<void> {
  const { webhook: id, kind, title, body, url, secret } = hook;
  const made = { by_user: actor.user, created_at: receivedAt };
  await tx
    .insertInto('webhook')
    .values({ tenant: actor.tenant, id, kind, title, body, url, secret, ...made })
    .execute();
}

/** Takes it out of use; its key is forgotten, the ledger keeps its name. */
export async function endWebhook(tx: Tx, { actor, receivedAt }: Context, id: string): Promise<void> {
  await sql`update webhook set removed_at = ${receivedAt}, url = '', secret = null
    where tenant = ${actor.tenant} and id = ${id}`.execute(tx);
}
