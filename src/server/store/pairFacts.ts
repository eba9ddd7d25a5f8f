import { sql } from 'kysely';
import type { Agreement } from '../../core/mentorship/agreement.ts';
import type { Tx } from '../context.ts';

/** An agreement as it was written. */
export async function agreementOf(
  tx: Tx,
  tenant: string,
  pair: string,
  number: number,
): Promise<Agreement | undefined> {
  const row = await tx
    .selectFrom('pair_agreement')
    .select('document')
    .where((eb) => eb.and({ tenant, pair, number }))
    .executeTakeFirst();
  return row?.document;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly level: string;
}

/** Members of the studio now, who may teach beside the lead. */
export async function membersOf(tx: Tx, tenant: string, studio: string): Promise<Member[]> {
  return tx
    .selectFrom('studio_member')
    .select(['id', 'name', 'technical_title as level'])
    .where((eb) => eb.and({ tenant, studio }))
    .where('to_date', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** People whose grant holds for this very studio today: its lead and its apprentices. */
export async function accountsOf(
  tx: Tx,
  tenant: string,
  studio: string,
  today: string,
): Promise<{ user: string; name: string }[]> {
  const { rows } = await sql<{ user: string; name: string }>`
    select distinct p.user_id as user, p.display_name as name from membership m
      join person p on p.tenant = m.tenant and p.user_id = m.user_id and p.disabled_at is null
    where m.tenant = ${tenant} and m.studio = ${studio} and m.from_date <= ${today}
      and (m.to_date is null or m.to_date >= ${today})
    order by 2, 1`.execute(tx);
  return rows;
}

/** Days of plan items that both sides have not ticked yet. */
export async function openPlanDays(tx: Tx, tenant: string, pair: string): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`select i.due_on as day from pair_plan_item i
    where i.tenant = ${tenant} and i.pair = ${pair} and i.superseded_at is null
      and (select count(*) from pair_plan_tick t where t.tenant = i.tenant and t.item = i.id and t.withdrawn_at is null) < 2`.execute(
    tx,
  );
  return rows.map(({ day }) => day);
}

/** Whether the item stands in the plan of the pair now. */
export async function planItemStands(tx: Tx, tenant: string, pair: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('pair_plan_item')
    .select('id')
    .where((eb) => eb.and({ tenant, pair, id }))
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** An entry of the studio's log that says the same already (R25: counted once). */
export async function sameEntry(
  tx: Tx,
  tenant: string,
  {
    studio,
    kind,
    sameAs,
  }: { readonly studio: string; readonly kind: string; readonly sameAs: string | null },
  data: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  if (sameAs === null) return undefined;
  const { rows } = await sql<{ id: string }>`select w.id from work_entry w
    where w.tenant = ${tenant} and w.studio = ${studio} and w.kind = ${kind} and w.same_as = ${sameAs}
      and w.withdrawn_at is null and w.data = ${JSON.stringify(data)}::jsonb
    order by w.at limit 1`.execute(tx);
  return rows[0]?.id;
}

/** Who wrote a check that stands. */
export async function checkWriter(
  tx: Tx,
  tenant: string,
  pair: string,
  id: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('pair_check')
    .select('by_user')
    .where((eb) => eb.and({ tenant, pair, id }))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row?.by_user;
}

/** The last day of a check that stands, after one was taken back. */
export async function lastCheckOf(tx: Tx, tenant: string, pair: string): Promise<string | null> {
  const row = await tx
    .selectFrom('pair_check')
    .select((eb) => eb.fn.max('on_date').as('last'))
    .where((eb) => eb.and({ tenant, pair }))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row?.last ?? null;
}

/** A pair that meets is a sign of life of its studio (F32). */
export async function heardOf(tx: Tx, tenant: string, studio: string, on: string): Promise<void> {
  await sql`update studio set last_sign_on = ${on} where tenant = ${tenant} and id = ${studio}
    and (last_sign_on is null or last_sign_on < ${on})`.execute(tx);
}
