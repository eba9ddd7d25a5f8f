import { type Selectable, sql } from 'kysely';
import type { Channel, MessageKind } from '../../core/outbox/message.ts';
import type { AfterFault, SendFault } from '../../core/outbox/sending.ts';
import type { Tx } from '../context.ts';
import type { DeliveryTable } from '../db/tables/outboxTables.ts';
import type { HookEvent } from '../outbox/hooks/hookKinds.ts';

export type DeliveryRow = Selectable<DeliveryTable>;

/** A claim that was not ended within this is void: its process died, another sends. Longer than any attempt may last. */
export const CLAIM_SECONDS = 120;

/** Takes the next due delivery of a channel for this sender; one sender per delivery, across processes. */
export async function claimDelivery(
  tx: Tx,
  tenant: string,
  channel: Channel,
  { at, claim }: { readonly at: Date; readonly claim: string },
): Promise<DeliveryRow | undefined> {
  const { rows } = await sql<DeliveryRow>`
    update delivery set claim = ${claim}, attempts = attempts + 1,
      claimed_until = ${at}::timestamptz + ${CLAIM_SECONDS} * interval '1 second'
    where tenant = ${tenant} and id = (
      select id from delivery where tenant = ${tenant} and channel = ${channel} and state = 'queued' and not held
        and next_at <= ${at} and (claimed_until is null or claimed_until <= ${at})
      order by next_at, id limit 1 for update skip locked)
    returning *`.execute(tx);
  return rows[0];
}

/** It went out, whoever's claim it was by now; those that it bundles went with it. */
export async function markSent(tx: Tx, tenant: string, id: string, at: Date): Promise<void> {
  await sql`update delivery set state = case when opened_at is null then 'sent' else 'opened' end, sent_at = ${at},
      claim = null, claimed_until = null, fault = null, answer = null
    where tenant = ${tenant} and (id = ${id} or digest_of = ${id})`.execute(tx);
}

/** It did not go out: later, for good, or never. Only by the claim that still holds. */
export async function markFault(
  tx: Tx,
  { tenant, id, claim }: Pick<DeliveryRow, 'tenant' | 'id' | 'claim'>,
  { fault, answer, after }: { fault: SendFault; answer?: string | undefined; after: AfterFault },
  at: Date,
): Promise<void> {
  const minutes = after.state === 'queued' ? after.inMinutes : 0;
  const own =
    await sql`update delivery set state = ${after.state}, fault = ${fault}, answer = ${answer ?? null},
      claim = null, claimed_until = null, next_at = ${at}::timestamptz + ${minutes} * interval '1 minute'
    where tenant = ${tenant} and id = ${id} and claim = ${claim} and state = 'queued'`.execute(tx);
  if (own.numAffectedRows === 0n) return;
  await sql`update delivery set state = ${after.state}, fault = ${fault}, answer = ${answer ?? null}
    where tenant = ${tenant} and digest_of = ${id} and state = 'queued'`.execute(tx);
}

/** Given back by a process that stops: that was no attempt. */
export async function giveBack(tx: Tx, { tenant, id, claim }: DeliveryRow): Promise<void> {
  await sql`update delivery set claim = null, claimed_until = null, attempts = greatest(attempts - 1, 0)
    where tenant = ${tenant} and id = ${id} and claim = ${claim} and state = 'queued'`.execute(tx);
}

/** The other side is down: what else goes to it waits a minute, so that it holds up nobody else. */
export async function holdBack(tx: Tx, { tenant, channel, webhook }: DeliveryRow, at: Date): Promise<void> {
  await sql`update delivery set next_at = ${at}::timestamptz + interval '1 minute'
    where tenant = ${tenant} and channel = ${channel} and webhook is not distinct from ${webhook}::uuid
      and state = 'queued' and not held and claim is null and next_at <= ${at}`.execute(tx);
}

/** What a delivery says and where it goes. */
export interface Outgoing {
  readonly kind: MessageKind;
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly sender: string;
  readonly gone: boolean;
  readonly url: string | null;
  readonly secret: string | null;
  readonly hookKind: string | null;
  /** The messages that it bundles; none for a single one. */
  readonly parts: readonly { id: string; title: string; text: string; link: string | null }[];
  /** What it and its parts say of applications, for programs (F42). */
  readonly events: readonly HookEvent[];
}

/** The acts that other levels follow, of a delivery and of all that it bundles; facts as the tables have them now. */
const hookEvents = sql`(select coalesce(json_agg(json_build_object('event', e.kind, 'application', a.id, 'fileNumber',
      a.file_number, 'track', a.track, 'studio', a.studio_name, 'unit', a.unit_name,
      'body', (select n.name from body_name n where n.tenant = a.tenant and n.body = a.body and not n.alias
        and n.to_date is null order by n.from_date desc limit 1),
      'facts', case e.kind
        when 'designated' then (select json_build_object('decidedOn', g.decided_on, 'documentNumber', g.document_number,
            'name', i.name)
          from designation_item i join designation g on g.tenant = i.tenant and g.id = i.designation
          where i.tenant = a.tenant and i.application = a.id order by g.at desc limit 1)
        when 'upwardResult' then (select json_build_object('named', r.named, 'title', r.title, 'namingBody', r.naming_body,
            'decidedOn', r.decided_on, 'documentNumber', r.document_number)
          from upward_result r where r.tenant = a.tenant and r.application = a.id and r.superseded_at is null)
        else (select json_build_object('opensOn', p.opens_on, 'endsOn', p.ends_on, 'title', p.title)
          from public_notice_item i join public_notice p on p.tenant = i.tenant and p.id = i.notice
          where i.tenant = a.tenant and i.application = a.id order by p.at desc limit 1) end)
      order by x.at, x.id), '[]'::json)
    from delivery x join message e on e.tenant = x.tenant and e.id = x.message
      join application a on a.tenant = e.tenant and a.id::text = e.subject
    where x.tenant = d.tenant and (x.id = d.id or x.digest_of = d.id)
      and e.kind in ('designated', 'published', 'upwardResult'))`;

export async function outgoingOf(tx: Tx, { tenant, id }: DeliveryRow): Promise<Outgoing> {
  const { rows } = await sql<Outgoing>`
    select m.kind, m.title, m.text, m.link, t.name as sender, h.url, h.secret, h.kind as "hookKind",
      (p.disabled_at is not null or h.removed_at is not null) as gone,
      (select coalesce(json_agg(json_build_object('id', part.id, 'title', pm.title, 'text', pm.text, 'link', pm.link)
          order by part.at, part.id), '[]')
        from delivery part join message pm on pm.tenant = part.tenant and pm.id = part.message
        where part.tenant = d.tenant and part.digest_of = d.id) as parts,
      case when h.kind = 'plain' then ${hookEvents} else '[]'::json end as events
    from delivery d join message m on m.tenant = d.tenant and m.id = d.message join tenant t on t.id = d.tenant
    left join person p on p.tenant = d.tenant and p.user_id = d.user_id
    left join webhook h on h.tenant = d.tenant and h.id = d.webhook
    where d.tenant = ${tenant} and d.id = ${id}`.execute(tx);
  return rows[0]!;
}

/** A confirmation link is needed once; after the mail went out it stands in the mail only. */
export async function forgetLink(tx: Tx, tenant: string, message: string): Promise<void> {
  await sql`update message set link = null where tenant = ${tenant} and id = ${message}`.execute(tx);
}
