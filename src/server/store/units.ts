import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { Context, Tx } from '../context.ts';
import { idArray, scopeSql } from './scopeSql.ts';

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

export function unitById(tx: Tx, tenant: string, id: string): Promise<Unit | undefined> {
  return select(tx, tenant).where('id', '=', id).executeTakeFirst();
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

/** Units within somebody's reach, by name: of the own body, the own unit, the unit of the own studio. */
export async function unitsWithin(tx: Tx, tenant: string, scope: Scope): Promise<Unit[]> {
  const { rows } = await sql<Unit>`select distinct a.id, a.body, a.name from (
      select u.id, u.body, u.name, u.id as unit, s.id as studio from unit u
      left join studio s on s.tenant = u.tenant and s.unit = u.id and s.id = any(${idArray(scope.all ? [] : scope.studios)})
      where u.tenant = ${tenant}) a
    where ${scopeSql(scope)} order by a.name, a.id`.execute(tx);
  return rows;
}

/** Names of units by id, in their order. */
export async function unitNames(
  tx: Tx,
  tenant: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`id = any(${idArray(ids)})`)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
