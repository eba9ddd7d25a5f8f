import { sql } from 'kysely';
import type { PlaqueKind } from '../../core/plaque/entitlement.ts';
import { plaqueNumber } from '../../core/plaque/inscription.ts';
import type { PlaqueAct, PlaqueNow } from '../../core/plaque/plaqueActs.ts';
import type { Context, Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

export interface PlaqueActRow {
  readonly id: string;
  readonly act: PlaqueAct;
  readonly on: string;
  readonly party: string;
  readonly reason: string;
  /** Of an order, or of a handing-over: what was done together. */
  readonly order: string | null;
  readonly receipt: string | null;
  readonly byName: string;
}
export interface PlaqueRow extends PlaqueNow {
  readonly campaign: string;
  readonly application: string;
  readonly kind: PlaqueKind;
  readonly text: string;
  readonly replaces: string | null;
  readonly party: string;
  readonly order: string | null;
  readonly acts: readonly PlaqueActRow[];
}

/** Plaques with all that happened to them, oldest number first; behind the wall of their applications. */
export async function plaqueRows(
  tx: Tx,
  tenant: string,
  { campaign, ids }: { readonly campaign?: string; readonly ids?: readonly string[] },
): Promise<PlaqueRow[]> {
  const { rows } = await sql<Omit<PlaqueRow, 'act' | 'on' | 'party' | 'order'>>`
    select p.id, p.campaign, p.application, p.kind, p.number, p.text, p.replaces,
      (select jsonb_agg(jsonb_build_object('id', x.id, 'act', x.act, 'on', x.on_day, 'party', x.party, 'reason', x.reason,
          'order', x.order_id, 'receipt', x.receipt, 'byName', coalesce((select d.display_name from person d
            where d.tenant = x.tenant and d.user_id = x.by_user limit 1), '')) order by x.at, x.id)
        from plaque_act x where x.tenant = p.tenant and x.plaque = p.id) as acts
    from plaque p join application a on a.tenant = p.tenant and a.id = p.application
    where p.tenant = ${tenant} and ${campaign ? sql`p.campaign = ${campaign}` : sql`true`}
      and ${ids ? sql`p.id = any(${idArray(ids)})` : sql`true`}
    order by p.kind desc, p.number, p.id`.execute(tx);
  return rows.map((row) => {
    const last = row.acts.at(-1)!;
    return { ...row, act: last.act, on: last.on, party: last.party, order: last.order };
  });
}

/** The next running numbers of a kind in a year, taken one transaction after the other (two campaigns of one year too). */
export async function nextNumber(
  tx: Tx,
  tenant: string,
  year: number,
  kind: PlaqueKind,
): Promise<() => string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plaque ${tenant} ${kind} ${year}`}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from plaque p
    join campaign c on c.tenant = p.tenant and c.id = p.campaign
    where p.tenant = ${tenant} and p.kind = ${kind} and c.year = ${year}`.execute(tx);
  let count = rows[0]?.count ?? 0;
  return () => {
    count += 1;
    return plaqueNumber(year, kind, count);
  };
}

export interface PlaqueToEnter {
  readonly id: string;
  readonly campaign: string;
  readonly application: string;
  readonly studio: string;
  readonly kind: PlaqueKind;
  readonly number: string;
  readonly text: string;
  readonly replaces: string | null;
  readonly on: string;
  readonly reason: string;
}

export async function insertPlaque(tx: Tx, context: Context, plaque: PlaqueToEnter): Promise<void> {
  const { tenant, user } = context.actor;
  const { on, reason, ...row } = plaque;
  await tx
    .insertInto('plaque')
    .values({ tenant, ...row, by_user: user, at: context.receivedAt })
    .execute();
  await insertActs(tx, context, [plaque.id], { act: 'entered', on, reason });
}

export async function insertActs(
  tx: Tx,
  context: Context,
  plaques: readonly string[],
  done: {
    readonly act: PlaqueAct;
    readonly on: string;
    readonly party?: string;
    readonly reason?: string;
    readonly order?: string | null;
    readonly receipt?: string | null;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { act, on: on_day, party = '', reason = '', order: order_id = null, receipt = null } = done;
  const same = {
    tenant,
    act,
    on_day,
    party,
    reason,
    order_id,
    receipt,
    by_user: user,
    at: context.receivedAt,
  };
  await tx
    .insertInto('plaque_act')
    .values(plaques.map((plaque) => ({ ...same, id: context.newId(), plaque })))
    .execute();
}

/** Campaign of an order or a handing-over. */
export async function campaignOfOrder(tx: Tx, tenant: string, order: string): Promise<string | undefined> {
  const { rows } = await sql<{ campaign: string }>`select p.campaign from plaque_act x
    join plaque p on p.tenant = x.tenant and p.id = x.plaque
    join application a on a.tenant = p.tenant and a.id = p.application
    where x.tenant = ${tenant} and x.order_id = ${order} limit 1`.execute(tx);
  return rows[0]?.campaign;
}
