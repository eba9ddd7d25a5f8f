import { sql } from 'kysely';
import type { z } from 'zod';
import type { GrantView } from '../../contract/people.ts';
import { roleTitles } from '../../contract/roleTitles.zh.ts';
import type { Grant, Role } from '../../core/access/roles.ts';
import type { Words } from '../../core/programme/words.ts';
import type { Context, Tx } from '../context.ts';

type View = z.infer<typeof GrantView>;

export interface Person {
  readonly user: string;
  readonly userName: string;
  readonly displayName: string;
  readonly disabled: boolean;
}

interface GrantRow extends Omit<View, 'roleTitle'> {
  readonly user: string;
}

/** The business date of the request in the installation's time zone, in SQL. */
const today = ({ receivedAt, timeZone }: Context) =>
  sql`(${receivedAt}::timestamptz at time zone ${timeZone})::date`;

/** Grants that hold today, by person; of one person when named. */
export async function grantsOf(
  tx: Tx,
  context: Context,
  words: Words,
  user?: string,
): Promise<Map<string, View[]>> {
  const titles = roleTitles(words);
  const { rows } = await sql<GrantRow>`
    select m.user_id as user, m.id, m.role, m.body, m.unit, m.studio, u.name as "unitName",
      (select n.name from body_name n where n.tenant = m.tenant and n.body = m.body and not n.alias
        order by n.from_date desc limit 1) as "bodyName"
    from membership m left join unit u on u.tenant = m.tenant and u.id = m.unit
    where m.tenant = ${context.actor.tenant} and (${user ?? null}::text is null or m.user_id = ${user ?? null})
      and m.from_date <= ${today(context)} and (m.to_date is null or m.to_date >= ${today(context)})
    order by m.id`.execute(tx);
  const grants = new Map<string, View[]>();
  for (const { user: holder, ...grant } of rows) {
    const view = { ...grant, roleTitle: titles[grant.role] };
    grants.set(holder, [...(grants.get(holder) ?? []), view]);
  }
  return grants;
}

const person = (tx: Tx, context: Context) =>
  tx
    .selectFrom('person')
    .select((eb) => [
      'user_id as user',
      'user_name as userName',
      'display_name as displayName',
      eb('disabled_at', 'is not', null).as('disabled'),
    ])
    .where('tenant', '=', context.actor.tenant);

/** A person, locked so that two grants to one person are decided one after the other. */
export function lockPerson(tx: Tx, context: Context, user: string): Promise<Person | undefined> {
  return person(tx, context).where('user_id', '=', user).forNoKeyUpdate().executeTakeFirst() as never;
}

export function personOf(tx: Tx, context: Context, user: string): Promise<Person | undefined> {
  return person(tx, context).where('user_id', '=', user).executeTakeFirst() as never;
}

/** Everybody with an account here, by name; `search` is part of account or person's name. */
export function peopleOf(tx: Tx, context: Context, search?: string): Promise<Person[]> {
  const part = `%${(search ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
  return person(tx, context)
    .where((eb) => eb.or([eb('user_name', 'ilike', part), eb('display_name', 'ilike', part)]))
    .orderBy('user_name')
    .limit(1000)
    .execute() as never;
}

/** Roles that somebody holds or will hold. */
export async function rolesHeld(tx: Tx, context: Context, user: string): Promise<Role[]> {
  const { rows } = await sql<{ role: Role }>`
    select role from membership where tenant = ${context.actor.tenant} and user_id = ${user}
      and (to_date is null or to_date >= ${today(context)})`.execute(tx);
  return rows.map(({ role }) => role);
}

/** Whether the body, unit or studio of a grant is one of this installation. */
export async function boundsExist(tx: Tx, context: Context, grant: Grant): Promise<boolean> {
  const { tenant } = context.actor;
  const { rows } = await sql<{ known: boolean }>`select
      (${grant.body ?? null}::uuid is null or exists (select 1 from body where tenant = ${tenant} and id = ${grant.body ?? null}))
      and (${grant.unit ?? null}::uuid is null or exists (select 1 from unit where tenant = ${tenant} and id = ${grant.unit ?? null}))
      and (${grant.studio ?? null}::uuid is null or exists (select 1 from studio where tenant = ${tenant} and id = ${grant.studio ?? null}))
      as known`.execute(tx);
  return rows[0]!.known;
}

/** Somebody who is known by name and does not sign in. */
export async function addPerson(
  tx: Tx,
  { actor }: Context,
  { user, userName, displayName }: Omit<Person, 'disabled'>,
): Promise<void> {
  await tx
    .insertInto('person')
    .values({ tenant: actor.tenant, user_id: user, user_name: userName, display_name: displayName })
    .execute();
}

/** Writes a grant that holds from today, to the end of `to` when given. */
export async function addGrant(
  tx: Tx,
  context: Context,
  id: string,
  { user, to, ...grant }: Grant & { readonly user: string; readonly to?: string | undefined },
): Promise<void> {
  await sql`insert into membership (tenant, id, user_id, role, body, unit, studio, from_date, to_date, created_at)
    values (${context.actor.tenant}, ${id}, ${user}, ${grant.role}, ${grant.body ?? null}, ${grant.unit ?? null},
      ${grant.studio ?? null}, ${today(context)}, ${to ?? null}, ${context.receivedAt})`.execute(tx);
}

/** Whether somebody holds this very grant, today or later. */
export async function holdsGrant(tx: Tx, context: Context, user: string, grant: Grant): Promise<boolean> {
  const { rows } =
    await sql`select 1 from membership where tenant = ${context.actor.tenant} and user_id = ${user}
    and role = ${grant.role} and body is not distinct from ${grant.body ?? null}::uuid
    and unit is not distinct from ${grant.unit ?? null}::uuid
    and studio is not distinct from ${grant.studio ?? null}::uuid
    and (to_date is null or to_date >= ${today(context)}) limit 1`.execute(tx);
  return rows.length > 0;
}

/** Whose grant it is; undefined when it does not hold (any more). */
export async function holderOf(tx: Tx, context: Context, grant: string): Promise<string | undefined> {
  const { rows } = await sql<{ user: string }>`
    select user_id as user from membership where tenant = ${context.actor.tenant} and id = ${grant}
      and (to_date is null or to_date >= ${today(context)}) for update`.execute(tx);
  return rows[0]?.user;
}

/** Ends a grant now: yesterday was its last day. */
export async function closeGrant(tx: Tx, context: Context, grant: string): Promise<void> {
  await sql`update membership set to_date = ${today(context)} - 1
    where tenant = ${context.actor.tenant} and id = ${grant}`.execute(tx);
}

export async function disablePerson(tx: Tx, context: Context, user: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ disabled_at: context.receivedAt })
    .where('tenant', '=', context.actor.tenant)
    .where('user_id', '=', user)
    .execute();
}

/** Names of people by account, for showing who did something. */
export async function displayNames(
  tx: Tx,
  tenant: string,
  users: readonly string[],
): Promise<Map<string, string>> {
  if (users.length === 0) return new Map();
  const rows = await tx
    .selectFrom('person')
    .select(['user_id', 'display_name'])
    .where('tenant', '=', tenant)
    .where('user_id', 'in', [...users])
    .execute();
  return new Map(rows.map((row) => [row.user_id, row.display_name]));
}
