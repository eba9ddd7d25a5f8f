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
    .values({ tenant, studio: id, name, lead_name: leadName, from_date: on, reason: null })
    .execute();
  await enterUnit(tx, tenant, { studio: id, unit, on, reason: null });
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
