import { sql } from 'kysely';
import { reachedBy } from '../../core/access/audience.ts';
import type { Audience, MailChoice } from '../../core/outbox/message.ts';
import type { Context, Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

/** Somebody who is told, with the body in whose affairs, and where mail goes (null: nowhere). */
export interface Recipient {
  readonly user: string;
  readonly displayName: string;
  readonly body: string | null;
  readonly email: string | null;
  readonly choice: MailChoice;
}
export interface HookRecipient {
  readonly webhook: string;
  readonly title: string;
  readonly body: string | null;
}
export interface Reachable {
  readonly people: readonly Recipient[];
  readonly hooks: readonly HookRecipient[];
}

async function peopleOf(tx: Tx, context: Context, audience: Audience): Promise<Recipient[]> {
  const { user = null, roles, bound, ids = [] } = reachedBy(audience);
  const within = bound === undefined ? sql`true` : sql`${sql.ref(`m.${bound}`)} = any(${idArray(ids)})`;
  const { rows } = await sql<Recipient>`
    select distinct on (p.user_id) p.user_id as user, p.display_name as "displayName",
      coalesce(m.body, u.body, su.body) as body, c.email, coalesce(c.choice, 'daily') as choice
    from person p
    join tenant t on t.id = p.tenant
    left join membership m on m.tenant = p.tenant and m.user_id = p.user_id
      and m.from_date <= (${context.receivedAt}::timestamptz at time zone t.time_zone)::date
      and (m.to_date is null or m.to_date >= (${context.receivedAt}::timestamptz at time zone t.time_zone)::date)
    left join unit u on u.tenant = m.tenant and u.id = m.unit
    left join studio s on s.tenant = m.tenant and s.id = m.studio
    left join unit su on su.tenant = s.tenant and su.id = s.unit
    left join contact_point c on c.tenant = p.tenant and c.user_id = p.user_id
    where p.tenant = ${context.actor.tenant} and p.disabled_at is null
      and (p.user_id = ${user} or (m.role = any(${roles as string[]}::text[]) and ${within}))
    order by p.user_id, m.id`.execute(tx);
  return rows;
}

async function hooksOf(tx: Tx, { actor }: Context, audience: Audience): Promise<HookRecipient[]> {
  const { hooksOf: owner } = reachedBy(audience);
  if (owner === undefined) return [];
  const { rows } = await sql<HookRecipient>`
    select id as webhook, title, body from webhook
    where tenant = ${actor.tenant} and removed_at is null and body is not distinct from ${owner}::uuid
    order by id`.execute(tx);
  return rows;
}

/** Everybody whom these audiences mean at this moment, each once. People without an account of their own are not among them. */
export async function recipientsOf(
  tx: Tx,
  context: Context,
  audiences: readonly Audience[],
): Promise<Reachable> {
  const people = new Map<string, Recipient>();
  const hooks = new Map<string, HookRecipient>();
  for (const audience of audiences) {
    for (const person of await peopleOf(tx, context, audience))
      if (!people.has(person.user)) people.set(person.user, person);
    for (const hook of await hooksOf(tx, context, audience)) hooks.set(hook.webhook, hook);
  }
  return { people: [...people.values()], hooks: [...hooks.values()] };
}
