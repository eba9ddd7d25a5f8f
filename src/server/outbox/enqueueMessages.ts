import type { Insertable } from 'kysely';
import type { MessageDraft } from '../../core/outbox/message.ts';
import type { Context, Tx } from '../context.ts';
import type { DeliveryTable } from '../db/tables/outboxTables.ts';
import { deleteMessage, insertDeliveries, insertMessage } from '../store/messages.ts';
import { type Reachable, recipientsOf } from '../store/recipients.ts';

/** What became of the drafts: how many people and web-hooks are newly told, whoever had it already left out. */
export interface Enqueued {
  readonly people: number;
  readonly hooks: number;
}

/**
 * Writes messages and their deliveries in the act's own transaction (transactional outbox): they exist exactly when the
 * act does, and a mail server that is down cannot undo it. In the product they stand at once; mail and web-hooks go out
 * afterwards. With a `key` nobody gets the same kind about the same subject twice, however often it is called.
 */
export async function enqueueMessages(
  tx: Tx,
  context: Context,
  drafts: readonly MessageDraft[],
  key: string = context.newId(),
): Promise<Enqueued> {
  let people = 0;
  let hooks = 0;
  for (const draft of drafts) {
    const to = Array.isArray(draft.to) ? draft.to : [draft.to];
    const { people: all, hooks: groups } = await recipientsOf(tx, context, to);
    const reachable = { people: all.filter(({ user }) => user !== draft.except), hooks: groups };
    if (reachable.people.length + reachable.hooks.length === 0) continue;
    const message = context.newId();
    await insertMessage(tx, context, message, draft);
    const once = `${key} ${draft.kind} ${draft.subject}`;
    const made = await insertDeliveries(tx, deliveriesFor(context, message, draft, once, reachable));
    if (made.length === 0) await deleteMessage(tx, context, message);
    people += made.filter(({ channel }) => channel === 'inApp').length;
    hooks += made.filter(({ channel }) => channel === 'webhook').length;
  }
  return { people, hooks };
}

function deliveriesFor(
  context: Context,
  message: string,
  { urgent = false }: MessageDraft,
  once: string,
  { people, hooks }: Reachable,
): Insertable<DeliveryTable>[] {
  const { receivedAt: at, actor } = context;
  const same = { tenant: actor.tenant, message, once, at, next_at: at };
  const waiting = { ...same, state: 'queued' };
  return [
    ...people.map(({ user: user_id, body }) => ({
      ...{ ...same, id: context.newId(), channel: 'inApp', user_id, body, state: 'sent', sent_at: at },
    })),
    ...people.flatMap(({ user: user_id, body, email: address, choice }) =>
      address === null || choice === 'inApp'
        ? []
        : [
            {
              ...{ ...waiting, id: context.newId(), channel: 'mail', user_id, body, address },
              held: !urgent && choice === 'daily',
            },
          ],
    ),
    ...hooks.map(({ webhook, body }) => ({
      ...{ ...waiting, id: context.newId(), channel: 'webhook', webhook, body, held: !urgent },
    })),
  ];
}
