import { outboxWords } from '../../contract/messageWords.zh.ts';
import type { Context, Tx } from '../context.ts';
import { bundle, type HeldGroup, heldGroups } from '../store/digests.ts';
import { insertDeliveries, insertMessage } from '../store/messages.ts';

/**
 * Bundles what waited since yesterday into one mail or post for each person and web-hook. What is bundled stays in the
 * ledger by itself and is sent, opened or failed with its digest; each stands in exactly one.
 */
export async function bundleDigests(tx: Tx, context: Context): Promise<number> {
  const groups = await heldGroups(tx, context.actor.tenant);
  for (const group of groups) await bundleOne(tx, context, group);
  return groups.length;
}

async function bundleOne(tx: Tx, context: Context, group: HeldGroup): Promise<void> {
  const { actor, receivedAt: at } = context;
  const { channel, user_id, webhook, body, address, deliveries, titles } = group;
  const message = context.newId();
  const title = titles.length === 1 ? titles[0]! : outboxWords.digest(titles.length);
  const about = {
    kind: 'digest' as const,
    title,
    text: titles.join('\n'),
    link: '/messages',
    subject: message,
  };
  await insertMessage(tx, context, message, about);
  const id = context.newId();
  const to = { channel, user_id, webhook, body, address, state: 'queued', once: message };
  await insertDeliveries(tx, [{ tenant: actor.tenant, id, message, at, next_at: at, ...to }]);
  await bundle(tx, actor.tenant, deliveries, id);
}
