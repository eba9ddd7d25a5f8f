import { randomUUID } from 'node:crypto';
import pino from 'pino';
import type { Actor } from '../src/core/access/roles.ts';
import type { MailChoice, MessageDraft } from '../src/core/outbox/message.ts';
import { newId } from '../src/server/newId.ts';
import { enqueueMessages } from '../src/server/outbox/enqueueMessages.ts';
import { createMailer } from '../src/server/outbox/mail/mailer.ts';
import { type SendDeps, sendDue } from '../src/server/outbox/sendDeliveries.ts';
import { contextOf, everywhere, type TestCampaign, workday } from './builders.ts';

/** A confirmed address of somebody. */
export function anAddress(
  campaign: TestCampaign,
  { user }: Actor,
  choice: MailChoice = 'atOnce',
  email = `${randomUUID().slice(0, 8)}@example.org`,
): Promise<string> {
  const { tenant } = campaign;
  return everywhere(campaign, async (tx) => {
    const row = { tenant, user_id: user, email, choice, updated_at: workday };
    await tx.insertInto('contact_point').values(row).execute();
    return email;
  });
}

/** A web-hook of a body, or of the city. */
export function aHook(
  campaign: TestCampaign,
  wanted: { url: string; kind?: string; body?: string; secret?: string },
): Promise<string> {
  const { tenant } = campaign;
  return everywhere(campaign, async (tx) => {
    const { url, kind = 'wecom', body = null, secret = null } = wanted;
    const id = newId();
    const made = { title: '工作群', by_user: 'test', created_at: workday };
    await tx
      .insertInto('webhook')
      .values({ tenant, id, kind, body, url, secret, ...made })
      .execute();
    return id;
  });
}

/** Writes one urgent message, or as given. */
export function tell(
  campaign: TestCampaign,
  given: Partial<MessageDraft> & Pick<MessageDraft, 'to'>,
  at = workday,
) {
  const draft: MessageDraft = {
    ...{ kind: 'notice', campaign: campaign.id, title: '请尽快报送', text: '还有 2 天截止。' },
    ...{ link: '/filing', subject: newId(), urgent: true, ...given },
  };
  const context = contextOf({ user: 'test', tenant: campaign.tenant, grants: [] }, at);
  return everywhere(campaign, (tx) => enqueueMessages(tx, context, [draft]));
}

/** A sender with real connections; nothing but loopback is reached. */
export function aSender(
  campaign: TestCampaign,
  options: { smtp?: string; silenceMs?: number } = {},
): SendDeps {
  const { smtp, silenceMs = 2_000 } = options;
  return {
    db: campaign.db,
    log: pino({ level: 'silent' }),
    config: { publicUrl: 'https://gongfang.example.org', hookHosts: ['127.0.0.1'] },
    mailer: smtp === undefined ? undefined : createMailer({ smtp, from: '市总 <g@example.org>' }, silenceMs),
    hookTimeoutMs: 300,
  };
}

/** Sends what is due so many minutes after the working day began. */
export function sendAt(
  campaign: TestCampaign,
  deps: SendDeps,
  channel: 'mail' | 'webhook',
  minutes = 0,
): Promise<number> {
  const at = () => new Date(workday.getTime() + minutes * 60_000);
  return sendDue(deps, channel, { tenant: campaign.tenant, at }, new AbortController().signal);
}

/** The ledger of what leaves the product, oldest first. */
export function outside(campaign: TestCampaign) {
  return everywhere(campaign, (tx) =>
    tx
      .selectFrom('delivery')
      .select([
        'id',
        'channel',
        'state',
        'fault',
        'answer',
        'attempts',
        'next_at',
        'sent_at',
        'held',
        'digest_of',
      ])
      .where('tenant', '=', campaign.tenant)
      .where('channel', '!=', 'inApp')
      .orderBy('id')
      .execute(),
  );
}
