import { sql } from 'kysely';
import type { Role } from '../../core/access/roles.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { InvitationFacts } from '../../core/invitation/invitationState.ts';
import type { Context, Tx } from '../context.ts';
import { idArray, scopeSql } from './scopeSql.ts';

/** Where a role of an invitation holds: the body always, unit and studio below it when the role is theirs. */
export interface InvitedPlace {
  readonly body: string;
  readonly unit: string | null;
  readonly studio: string | null;
}

export interface Invitation extends InvitedPlace, InvitationFacts {
  readonly id: string;
  readonly role: Role;
  readonly nameHint: string;
}

/** An invitation with the words of a list and a letter. */
export interface ShownInvitation extends Invitation {
  readonly bodyName: string;
  readonly unitName: string | null;
  readonly studioName: string | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly usedBy: string | null;
}

export interface NewInvitation extends InvitedPlace {
  readonly id: string;
  readonly role: Role;
  readonly nameHint: string;
  readonly expiresAt: Date;
}

export async function insertInvitations(
  tx: Tx,
  context: Context,
  invitations: readonly NewInvitation[],
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('invitation')
    .values(
      invitations.map(({ nameHint, expiresAt, ...rest }) => ({
        ...{ ...rest, tenant, name_hint: nameHint, expires_at: expiresAt },
        ...{ made_by: user, made_at: context.receivedAt },
      })),
    )
    .execute();
}

/** One invitation, locked: two people who open one link wait for each other. */
export function lockInvitation(tx: Tx, tenant: string, id: string): Promise<Invitation | undefined> {
  return tx
    .selectFrom('invitation')
    .select([
      ...(['id', 'role', 'body', 'unit', 'studio', 'name_hint as nameHint'] as const),
      ...(['expires_at as expiresAt', 'used_at as usedAt', 'revoked_at as revokedAt'] as const),
    ])
    .where((eb) => eb.and({ tenant, id }))
    .forUpdate()
    .executeTakeFirst() as Promise<Invitation | undefined>;
}

export async function markUsed(tx: Tx, context: Context, id: string): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('invitation')
    .set({ used_at: context.receivedAt, used_by: user })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

export async function markRevoked(tx: Tx, context: Context, id: string): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('invitation')
    .set({ revoked_at: context.receivedAt, revoked_by: user })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

const shown = sql`a.id, a.role, a.body, a.unit, a.studio, a.name_hint as "nameHint", a.made_at as "madeAt",
  a.expires_at as "expiresAt", a.used_at as "usedAt", a.revoked_at as "revokedAt", u.name as "unitName",
  s.name as "studioName", coalesce(m.display_name, '') as "madeBy", p.display_name as "usedBy",
  (select n.name from body_name n where n.tenant = a.tenant and n.body = a.body and not n.alias
    and n.to_date is null order by n.from_date desc limit 1) as "bodyName"`;
const joined = sql`invitation a
  left join unit u on u.tenant = a.tenant and u.id = a.unit
  left join studio s on s.tenant = a.tenant and s.id = a.studio
  left join person m on m.tenant = a.tenant and m.user_id = a.made_by
  left join person p on p.tenant = a.tenant and p.user_id = a.used_by`;

/** Invitations within somebody's reach, newest first. */
export async function invitationsWithin(
  tx: Tx,
  tenant: string,
  reach: Scope,
  limit: number,
): Promise<ShownInvitation[]> {
  const { rows } = await sql<ShownInvitation>`select ${shown} from ${joined}
    where a.tenant = ${tenant} and ${scopeSql(reach)} order by a.made_at desc, a.id desc limit ${limit}`.execute(
    tx,
  );
  return rows;
}

export async function invitationOf(tx: Tx, tenant: string, id: string): Promise<ShownInvitation | undefined> {
  const { rows } = await sql<ShownInvitation>`select ${shown} from ${joined}
    where a.tenant = ${tenant} and a.id = ${id}`.execute(tx);
  return rows[0];
}

/** Of these bodies: those for which nobody can sign in and no open invitation waits. */
export async function bodiesWithoutOfficer(
  tx: Tx,
  { actor, receivedAt, timeZone }: Context,
  bodies: readonly string[],
  role: Role,
): Promise<string[]> {
  const today = sql`(${receivedAt}::timestamptz at time zone ${timeZone})::date`;
  const { rows } = await sql<{ id: string }>`
    select b.id from body b where b.tenant = ${actor.tenant} and b.id = any(${idArray(bodies)})
      and not exists (select 1 from membership m
        join person p on p.tenant = m.tenant and p.user_id = m.user_id and p.disabled_at is null
        join auth.account k on k."userId" = m.user_id
        where m.tenant = b.tenant and m.body = b.id and m.role = ${role}
          and m.from_date <= ${today} and (m.to_date is null or m.to_date >= ${today}))
      and not exists (select 1 from invitation i where i.tenant = b.tenant and i.body = b.id and i.role = ${role}
        and i.used_at is null and i.revoked_at is null and i.expires_at > ${receivedAt})
    order by b.position, b.code`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Studios of units within somebody's reach, for choosing. */
export async function studiosWithin(tx: Tx, tenant: string, reach: Scope, limit: number) {
  const { rows } = await sql<{ id: string; name: string; leadName: string; unit: string }>`
    select a.id, a.name, a."leadName", a.unit from (
      select s.id, s.name, s.lead_name as "leadName", s.pinyin, s.unit, u.body, s.id as studio from studio s
      join unit u on u.tenant = s.tenant and u.id = s.unit where s.tenant = ${tenant}) a
    where ${scopeSql(reach)} order by a.pinyin, a.id limit ${limit}`.execute(tx);
  return rows;
}
