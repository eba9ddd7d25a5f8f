import { sql, type Updateable } from 'kysely';
import type { Context, Tx } from '../context.ts';
import type { StudioTable } from '../db/tables/organisationTables.ts';
import { pinyinOf } from './searchColumns.ts';

/** Writes into a studio's file; answers its new version. */
export async function updateStudio(
  tx: Tx,
  tenant: string,
  id: string,
  change: Updateable<StudioTable>,
): Promise<number> {
  const { version } = await tx
    .updateTable('studio')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where((eb) => eb.and({ tenant, id }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** Of the register, alike by lead in the same unit or by name within the body: what a second registration would double (S24). */
export async function studiosAlike(
  tx: Tx,
  tenant: string,
  of: { readonly body: string; readonly unitName: string; readonly name: string; readonly leadName: string },
): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
    unitName: string;
  }>`select s.name, s.unit_name as "unitName" from studio s
    where s.tenant = ${tenant} and s.body = ${of.body} and s.registered_on is not null and s.merged_into is null
      and ((s.unit_key = alike(${of.unitName}) and s.lead_key = alike(${of.leadName})) or s.name_key = alike(${of.name}))
    order by s.name, s.id limit 5`.execute(tx);
  return rows.map(({ name, unitName }) => `${name}（${unitName}）`);
}

/** Since when the last lines of a studio's history stand; null: there is none. */
export interface LinesSince {
  readonly name: string | null;
  readonly unit: string | null;
  /** Of the name, or the day on which the lead left. */
  readonly lead: string | null;
}
export async function linesSince(tx: Tx, tenant: string, studio: string): Promise<LinesSince> {
  const { rows } = await sql<LinesSince>`select n.day as name, u.day as unit,
      case when s.state = 'leadLeft' then greatest(n.day, s.state_since) else n.day end as lead
    from studio s, lateral (select max(from_date) as day from studio_name where tenant = s.tenant and studio = s.id) n,
      lateral (select max(from_date) as day from studio_unit where tenant = s.tenant and studio = s.id) u
    where s.tenant = ${tenant} and s.id = ${studio}`.execute(tx);
  return rows[0] ?? { name: null, unit: null, lead: null };
}

/** The only line of a history began when the studio was made, not when somebody wrote it down. */
export async function beginWith(tx: Tx, tenant: string, studio: string, on: string): Promise<void> {
  for (const table of ['studio_name', 'studio_unit'])
    await sql`update ${sql.table(table)} set from_date = ${on} where tenant = ${tenant} and studio = ${studio}
      and from_date > ${on} and 1 = (select count(*) from ${sql.table(table)} where tenant = ${tenant} and studio = ${studio})`.execute(
      tx,
    );
}

export interface StudioToRegister {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly leadName: string;
  readonly trade: string;
  readonly kind: string;
  readonly specialty: string;
  readonly results: string;
  readonly establishedOn: string | null;
}

/** A studio with the first lines of its histories, in the register from this day on. */
export async function insertRegistered(
  tx: Tx,
  context: Context,
  made: StudioToRegister,
  on: string,
): Promise<void> {
  const { tenant } = context.actor;
  const { id, unit, name, leadName, trade, kind, specialty, results, establishedOn } = made;
  await tx
    .insertInto('studio')
    .values({
      ...{ tenant, id, unit, name, lead_name: leadName, trade, studio_type: kind, specialty, results },
      ...{ pinyin: pinyinOf(name), spelled: pinyinOf(leadName), established_on: establishedOn },
      ...{ registered_on: on, last_sign_on: on, created_at: context.receivedAt },
    })
    .execute();
  await tx
    .insertInto('studio_name')
    .values({ tenant, studio: id, name, lead_name: leadName, from_date: establishedOn ?? on, reason: null })
    .execute();
  await enterUnit(tx, tenant, { studio: id, unit, on: establishedOn ?? on, reason: null });
}

/** From this day on the studio belongs to this unit; a line of the same day is put right. */
export async function enterUnit(
  tx: Tx,
  tenant: string,
  of: { readonly studio: string; readonly unit: string; readonly on: string; readonly reason: string | null },
): Promise<void> {
  const { studio, unit, on: from_date, reason } = of;
  await tx
    .insertInto('studio_unit')
    .values({ tenant, studio, unit, from_date, reason })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'studio', 'from_date', 'unit']).doUpdateSet({ reason }),
    )
    .execute();
}

/** What was done to a studio; inserted, never edited. */
export async function insertStudioAct(
  tx: Tx,
  context: Context,
  act: {
    readonly id: string;
    readonly studio: string;
    readonly kind: string;
    readonly on: string;
    readonly reason: string;
  },
): Promise<void> {
  const { on, ...of } = act;
  const { tenant, user } = context.actor;
  await tx
    .insertInto('studio_act')
    .values({ tenant, ...of, on_date: on, by_user: user, at: context.receivedAt })
    .execute();
}
