import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { systemActor } from '../../core/access/systemActor.ts';
import type { Channel } from '../../core/outbox/message.ts';
import { afterFault, isDown, mostAttempts, type Sent } from '../../core/outbox/sending.ts';
import type { HookKind } from '../../core/outbox/webhook.ts';
import type { Config } from '../config.ts';
import type { Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import type { Logger } from '../log.ts';
import { newId } from '../newId.ts';
import {
  claimDelivery,
  type DeliveryRow,
  forgetLink,
  giveBack,
  holdBack,
  markFault,
  markSent,
  type Outgoing,
  outgoingOf,
} from '../store/deliveries.ts';
import { HOOK_TIMEOUT_MS, postHook } from './hooks/postHook.ts';
import { letterOf } from './mail/letter.ts';
import type { Mailer } from './mail/mailer.ts';

export interface SendDeps {
  readonly db: Kysely<Database>;
  readonly log: Logger;
  readonly config: Pick<Config, 'publicUrl' | 'hookHosts'>;
  readonly mailer: Mailer | undefined;
  readonly hookTimeoutMs?: number;
}
type Outside = Exclude<Channel, 'inApp'>;
interface Sending {
  readonly row: DeliveryRow;
  readonly what: Outgoing;
  readonly at: Date;
  readonly signal: AbortSignal;
}

/** An address of ours that leads inside and tells that the message was opened; it needs no sign-in and says nothing. */
export function openingLink(publicUrl: string, delivery: string): string {
  return `${publicUrl.replace(/\/$/, '')}/api/v1/opened/${delivery}`;
}

/** How each channel sends. In the product nothing is sent: the message stands there. */
const ways: { readonly [C in Outside]: (deps: SendDeps, sending: Sending) => Promise<Sent> } = {
  async mail({ mailer, config }, { row, what }) {
    if (!mailer) return { ok: false, fault: 'mailNotSet' };
    const home = config.publicUrl.replace(/\/$/, '');
    const link = (id: string, inside: string | null) => {
      if (inside === null) return null;
      // A confirmation must lead to its page with its token, which is kept nowhere else.
      return what.kind === 'confirmAddress' ? home + inside : openingLink(home, id);
    };
    const own = { title: what.title, text: what.text, link: link(row.id, what.link) };
    const parts = what.parts.map(({ id, title, text, link: inside }) => ({
      ...{ title, text, link: link(id, inside) },
    }));
    const account = `${home}/account`;
    const head = { id: row.id, to: row.address!, subject: what.title };
    const frame = { sender: what.sender, account };
    return mailer.send(letterOf(head, parts.length > 0 ? parts : [own], frame));
  },
  async webhook({ config, hookTimeoutMs = HOOK_TIMEOUT_MS }, { row, what, at, signal }) {
    const { url, secret, hookKind, kind, title, text, parts } = what;
    const link = what.link === null ? null : openingLink(config.publicUrl, row.id);
    const whole = parts.length > 0 ? parts.map((part) => `${part.title}\n${part.text}`).join('\n\n') : text;
    const events = hookKind === 'plain' ? what.events : [];
    const message = { id: row.id, kind, title, text: whole, link, at, events };
    const target = { kind: hookKind as HookKind, url: url!, secret };
    const rules = { allowedHosts: config.hookHosts, timeoutMs: hookTimeoutMs, signal };
    // A signature is judged on the receiver's clock, which is no demo's clock.
    return postHook(target, message, rules, new Date());
  },
};

async function send(deps: SendDeps, sending: Sending): Promise<Sent> {
  const { row, what } = sending;
  if (what.gone) return { ok: false, fault: row.webhook === null ? 'recipientGone' : 'hookRemoved' };
  // Begun so often and never ended: it is what ends the process.
  if (row.attempts > mostAttempts) return { ok: false, fault: 'processDied' };
  try {
    return await ways[row.channel as Outside](deps, sending);
  } catch (error) {
    deps.log.warn({ err: error, delivery: row.id, channel: row.channel }, 'sending broke');
    return { ok: false, fault: 'unexpected' };
  }
}

async function record(tx: Tx, { row, what, at, signal }: Sending, sent: Sent): Promise<void> {
  if (sent.ok) {
    await markSent(tx, row.tenant, row.id, at);
    if (what.kind === 'confirmAddress') await forgetLink(tx, row.tenant, row.message);
    return;
  }
  if (signal.aborted) return giveBack(tx, row);
  const after = afterFault(sent.fault, row.attempts);
  await markFault(tx, row, { ...sent, after }, at);
  if (isDown(sent.fault)) await holdBack(tx, row, at);
}

/**
 * Sends what is due on one channel in one installation, one after the other, until nothing is or it is stopped. Claim,
 * sending and recording are three steps: no transaction waits for a foreign server. Answers how many were tried.
 */
export async function sendDue(
  deps: SendDeps,
  channel: Outside,
  { tenant, at }: { readonly tenant: string; readonly at: () => Date },
  signal: AbortSignal,
): Promise<number> {
  const within = <T>(work: (tx: Tx) => Promise<T>) => inTenant(deps.db, { actor: systemActor(tenant) }, work);
  let count = 0;
  while (!signal.aborted) {
    const found = await within(async (tx) => {
      const row = await claimDelivery(tx, tenant, channel, { at: at(), claim: newId() });
      return row && { row, what: await outgoingOf(tx, row) };
    });
    if (!found) break;
    const sending = { ...found, at: at(), signal };
    const sent = await send(deps, sending);
    await within((tx) => record(tx, { ...sending, at: at() }, sent));
    const { row } = found;
    deps.log.info(
      { delivery: row.id, channel, attempt: row.attempts, fault: sent.ok ? null : sent.fault },
      'message sent or not',
    );
    count++;
  }
  return count;
}

const POLL_MS = 1_000;
/** So many web-hooks are told at once: one that does not answer holds up only its own. */
const lanes: { readonly [C in Outside]: number } = { mail: 2, webhook: 4 };
/** A mail under way cannot be cut; its claim runs out and the next start looks again. */
const STOP_MS = 2_000;

/** Sends all installations' messages until it is ended. Answers the function that ends it. */
export function startSending(deps: SendDeps): () => Promise<void> {
  const end = new AbortController();
  const lane = async (channel: Outside) => {
    while (!end.signal.aborted) {
      try {
        const tenants = await deps.db
          .selectFrom('tenant')
          .select(['id', 'clock_offset_ms as offset'])
          .execute();
        for (const { id: tenant, offset } of tenants) {
          const at = () => new Date(Date.now() + offset);
          await sendDue(deps, channel, { tenant, at }, end.signal);
        }
      } catch (error) {
        if (!end.signal.aborted) deps.log.warn({ err: error, channel }, 'messages could not be sent');
      }
      await sleep(POLL_MS, undefined, { signal: end.signal, ref: false }).catch(() => {});
    }
  };
  const running = (Object.keys(lanes) as Outside[]).flatMap((channel) =>
    Array.from({ length: lanes[channel] }, () => lane(channel)),
  );
  return async () => {
    end.abort();
    await Promise.race([Promise.all(running), sleep(STOP_MS)]);
    deps.mailer?.close();
  };
}
