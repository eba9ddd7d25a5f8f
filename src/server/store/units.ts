import type { Context, Tx } from '../context.ts';

export interface Unit {
  readonly id: string;
  readonly body: string;
  readonly name: string;
}

function select(tx: Tx, tenant: string) {
  return tx.selectFrom('unit').select(['id', 'body', 'name']).where('tenant', '=', tenant);
}

/** A unit, locked so that two creations in it go one after the other (a double click finds the first one's studio). */
export function lockUnit(tx: Tx, tenant: string, id: string): Promise<Unit | undefined> {
  return select(tx, tenant).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** A unit of this name under a body. Whoever asks holds the body's lock. */
export function unitNamed(tx: Tx, tenant: string, body: string, name: string): Promise<Unit | undefined> {
  return select(tx, tenant)
    .where((eb) => eb.and({ body, name }))
    .orderBy('id')
    .limit(1)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export async function insertUnit(tx: Tx, context: Context, unit: Unit, since: string): Promise<void> {
  const { tenant } = context.actor;
  await tx
    .insertInto('unit')
    .values({ ...unit, tenant })
    .execute();
  const name = { tenant, unit: unit.id, name: unit.name, from_date: since };
  await tx.insertInto('unit_name').values(name).execute();
}
