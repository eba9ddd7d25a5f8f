import { sql } from 'kysely';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';

/** The name of a body today: dated names are closed by `to_date`, aliases are other spellings (S27). */
export const bodyName = sql<string>`(select n.name from body_name n where n.tenant = b.tenant and n.body = b.id
  and not n.alias and n.to_date is null order by n.from_date desc limit 1)`;

const noBody = { what: '个推荐单位' };

export interface Body {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly position: number;
}

/** All bodies in the order of the programme. */
export async function bodiesOf(tx: Tx, tenant: string): Promise<Body[]> {
  return tx
    .selectFrom('body as b')
    .select(['b.id', 'b.code', 'b.kind', 'b.position', bodyName.as('name')])
    .where('b.tenant', '=', tenant)
    .orderBy('b.position')
    .orderBy('b.code')
    .execute();
}

export async function bodyOf(tx: Tx, tenant: string, body: string): Promise<Body | undefined> {
  return tx
    .selectFrom('body as b')
    .select(['b.id', 'b.code', 'b.kind', 'b.position', bodyName.as('name')])
    .where('b.tenant', '=', tenant)
    .where('b.id', '=', body)
    .executeTakeFirst();
}

/** The body, locked so that its filing acts go one after the other; inserts that point to it are not stopped. */
export async function lockBody(tx: Tx, context: Context, body: string): Promise<Decision<Body>> {
  const { tenant } = context.actor;
  await tx
    .selectFrom('body')
    .select('id')
    .where((eb) => eb.and({ tenant, id: body }))
    .forNoKeyUpdate()
    .execute();
  const found = await bodyOf(tx, tenant, body);
  return found ? allow(found) : refuse('notFound', noBody);
}

/** The body a question is about: the one named, else the one the asker holds. Nothing is looked up. */
export function askedBody(actor: Context['actor'], named: string | undefined): Decision<{ body: string }> {
  const body = named ?? actor.grants.find((grant) => grant.body !== undefined)?.body;
  return body === undefined ? refuse('notFound', noBody) : allow({ body });
}

/** The same, looked up. */
export async function loadAskedBody(
  tx: Tx,
  { actor }: Context,
  named: string | undefined,
): Promise<Decision<Body>> {
  const asked = askedBody(actor, named);
  if (!asked.ok) return asked;
  const found = await bodyOf(tx, actor.tenant, asked.change.body);
  return found ? allow(found) : refuse('notFound', noBody);
}

interface NamedBody {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases?: readonly string[] | undefined;
}

/** Bodies by code. Those a programme brings for the first time are added; a new name ends the old one on that day (S27). */
export async function keepBodies(
  tx: Tx,
  tenant: string,
  bodies: readonly NamedBody[],
  since: string,
  newId: () => string,
): Promise<Record<string, string>> {
  const existing = new Map((await bodiesOf(tx, tenant)).map((body) => [body.code, body]));
  const all = bodies.map((body, position) => {
    return { ...body, code: body.id, id: existing.get(body.id)?.id ?? newId(), position };
  });
  const fresh = all.filter(({ code }) => !existing.has(code));
  if (fresh.length > 0)
    await tx
      .insertInto('body')
      .values(fresh.map(({ id, code, kind, position }) => ({ tenant, id, code, kind, position })))
      .execute();
  const renamed = all.filter(({ code, name }) => existing.has(code) && existing.get(code)?.name !== name);
  for (const { id } of renamed)
    await tx
      .updateTable('body_name')
      .set({ to_date: since })
      .where((eb) => eb.and({ tenant, body: id, alias: false }))
      .where('to_date', 'is', null)
      .execute();
  const names = [
    ...[...fresh, ...renamed].map(({ id, name }) => ({ body: id, name, alias: false })),
    ...fresh.flatMap(({ id, aliases = [] }) => aliases.map((name) => ({ body: id, name, alias: true }))),
  ];
  if (names.length > 0)
    await tx
      .insertInto('body_name')
      .values(names.map((name) => ({ ...name, tenant, from_date: since })))
      .execute();
  return Object.fromEntries(all.map(({ code, id }) => [code, id]));
}

/** The body somebody belongs to: by a grant, or as the body of the unit or studio they hold. */
export async function ownBody(tx: Tx, actor: Context['actor']): Promise<string | undefined> {
  const grant = actor.grants.find(({ body, unit, studio }) => body ?? unit ?? studio);
  if (!grant || grant.body) return grant?.body;
  const { rows } = await sql<{ body: string }>`select u.body from unit u where u.tenant = ${actor.tenant}
    and u.id = coalesce(${grant.unit ?? null}::uuid, (select s.unit from studio s where s.tenant = u.tenant
      and s.id = ${grant.studio ?? null}::uuid))`.execute(tx);
  return rows[0]?.body;
}
