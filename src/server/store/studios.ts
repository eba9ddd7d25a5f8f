import { sql } from 'kysely';
import type { Context, Tx } from '../context.ts';
import { pinyinOf } from './searchColumns.ts';

export interface Studio {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly leadName: string;
}

function select(tx: Tx, tenant: string) {
  return tx
    .selectFrom('studio')
    .select(['id', 'unit', 'name', 'lead_name as leadName'])
    .where('tenant', '=', tenant);
}

export function studioById(tx: Tx, tenant: string, id: string): Promise<Studio | undefined> {
  return select(tx, tenant).where('id', '=', id).executeTakeFirst();
}

/** The same lead in the same unit is the same studio; a same-name lead elsewhere is somebody else (S24). */
export function studioOfLead(
  tx: Tx,
  tenant: string,
  unit: string,
  leadName: string,
): Promise<Studio | undefined> {
  return select(tx, tenant)
    .where((eb) => eb.and({ unit, lead_name: leadName }))
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
}

export async function insertStudio(tx: Tx, context: Context, studio: Studio): Promise<void> {
  const { id, unit, name, leadName } = studio;
  const row = { tenant: context.actor.tenant, id, unit, name, lead_name: leadName, pinyin: pinyinOf(name) };
  await tx
    .insertInto('studio')
    .values({ ...row, created_at: context.receivedAt })
    .execute();
}

type Named = Pick<Studio, 'id' | 'name' | 'leadName'>;

async function setName(tx: Tx, tenant: string, { id, name, leadName }: Named): Promise<void> {
  await tx
    .updateTable('studio')
    .set({ name, lead_name: leadName, pinyin: pinyinOf(name) })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** While its first application is drafted, a studio follows what is typed; one with a history keeps its name till the submission. */
export async function renameDraftStudio(tx: Tx, tenant: string, studio: Named): Promise<void> {
  const { found } = await tx
    .selectFrom('studio_name')
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .where((eb) => eb.and({ tenant, studio: studio.id }))
    .executeTakeFirstOrThrow();
  if (found === 0) await setName(tx, tenant, studio);
}

/** The studio bears this name from this day on (ISO); the history keeps every earlier one with the reason of the change. */
export async function nameStudio(
  tx: Tx,
  tenant: string,
  studio: Named,
  since: string,
  reason: string | null,
): Promise<void> {
  const last = await tx
    .selectFrom('studio_name')
    .select(['name', 'lead_name'])
    .where((eb) => eb.and({ tenant, studio: studio.id }))
    .orderBy('from_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.name === studio.name && last.lead_name === studio.leadName) return;
  await setName(tx, tenant, studio);
  const { id, name, leadName } = studio;
  await tx
    .insertInto('studio_name')
    .values({ tenant, studio: id, name, lead_name: leadName, from_date: since, reason })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'studio', 'from_date', 'name'])
        .doUpdateSet({ lead_name: sql`excluded.lead_name`, reason: sql`excluded.reason` }),
    )
    .execute();
}

/** Whether the register knows an earlier title of the studio (S6). */
export async function hasTitle(tx: Tx, tenant: string, studio: string): Promise<boolean> {
  const found = await tx
    .selectFrom('studio_title')
    .select('id')
    .where((eb) => eb.and({ tenant, studio }))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
