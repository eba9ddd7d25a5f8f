import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

export interface ReceiptRow {
  readonly body: string;
  readonly name: string;
  readonly sentAt: Date;
  readonly openedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly how: 'online' | 'phone' | null;
  readonly confirmedBy: string | null;
  readonly calledOn: string | null;
  readonly caller: string | null;
  readonly note: string | null;
}

interface Whose {
  readonly campaign: string;
  readonly body: string;
}

/** Hands the circular to these bodies: what publishing does. */
export async function sendCircular(
  tx: Tx,
  tenant: string,
  campaign: string,
  bodies: readonly string[],
  at: Date,
): Promise<void> {
  if (bodies.length === 0) return;
  await tx
    .insertInto('circular_receipt')
    .values(bodies.map((body) => ({ tenant, campaign, body, sent_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const within = (reach: Scope) => (reach.all ? sql`true` : sql`b.id = any(${idArray(reach.bodies)})`);

/** The bodies of a campaign: those of its programme (by code), of its quota table, and who got the circular. */
const inCampaign = (campaign: string, codes: readonly string[]) => sql`(b.code = any(${[...codes]}::text[])
  or r.body is not null or exists (select 1 from quota_holder h where h.tenant = b.tenant and h.campaign = ${campaign}
    and h.body = b.id))`;

/** Every body of a campaign within somebody's reach, in the programme's order. */
export async function circularReceiptsOf(
  tx: Tx,
  tenant: string,
  { campaign, codes, reach }: { campaign: string; codes: readonly string[]; reach: Scope },
): Promise<ReceiptRow[]> {
  const { rows } = await sql<ReceiptRow>`
    select b.id as body, coalesce(r.sent_at, c.created_at) as "sentAt", r.opened_at as "openedAt",
      r.confirmed_at as "confirmedAt", r.how, p.display_name as "confirmedBy", r.called_on as "calledOn", r.caller,
      r.note, (select n.name from body_name n where n.tenant = b.tenant and n.body = b.id and not n.alias
        and n.to_date is null order by n.from_date desc limit 1) as name
    from campaign c join body b on b.tenant = c.tenant
    left join circular_receipt r on r.tenant = c.tenant and r.campaign = c.id and r.body = b.id
    left join person p on p.tenant = r.tenant and p.user_id = r.confirmed_by
    where c.tenant = ${tenant} and c.id = ${campaign} and ${inCampaign(campaign, codes)} and ${within(reach)}
    order by b.position, b.code`.execute(tx);
  return rows;
}

/** One body's receipt, locked; the row is written when the campaign is older than this table. */
export async function lockReceipt(
  tx: Tx,
  context: Context,
  { campaign, body }: Whose,
  codes: readonly string[],
): Promise<Decision<ReceiptRow>> {
  const { tenant } = context.actor;
  const reach = { all: false, bodies: [body], units: [], studios: [] } as const;
  const read = async () => (await circularReceiptsOf(tx, tenant, { campaign, codes, reach }))[0];
  const before = await read();
  if (!before) return refuse('notFound', { what: '个推荐单位' });
  await sendCircular(tx, tenant, campaign, [body], before.sentAt);
  await tx
    .selectFrom('circular_receipt')
    .select('body')
    .where((eb) => eb.and({ tenant, campaign, body }))
    .forUpdate()
    .execute();
  return allow((await read()) ?? before);
}

export async function markOpened(tx: Tx, context: Context, { campaign, body }: Whose): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('circular_receipt')
    .set({ opened_at: context.receivedAt, opened_by: user })
    .where((eb) => eb.and({ tenant, campaign, body }))
    .where('opened_at', 'is', null)
    .execute();
}

export interface Confirmation {
  readonly how: 'online' | 'phone';
  readonly calledOn?: string;
  readonly caller?: string;
  readonly note?: string;
}

export async function saveConfirmation(
  tx: Tx,
  context: Context,
  { campaign, body }: Whose,
  { how, calledOn, caller, note }: Confirmation,
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('circular_receipt')
    .set({
      confirmed_at: context.receivedAt,
      confirmed_by: user,
      how,
      called_on: calledOn ?? null,
      caller: caller ?? null,
      note: note ?? null,
    })
    .where((eb) => eb.and({ tenant, campaign, body }))
    .execute();
}

/** Bodies of a campaign that have confirmed. */
export async function confirmedBodies(tx: Tx, tenant: string, campaign: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('circular_receipt')
    .select('body')
    .where((eb) => eb.and({ tenant, campaign }))
    .where('confirmed_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ body }) => body));
}
