import { sql } from 'kysely';
import type { StudioRecord } from '../../core/studio/studioRecord.ts';
import type { Context, Tx } from '../context.ts';

interface Of {
  readonly studio: string;
  readonly application: string;
  /** ISO day. */
  readonly on: string;
}

/**
 * What a submitted form says of a studio becomes what the register says: typed columns, its unit where none is known yet, and its
 * members where it has none of its own. What the form leaves blank stays as it is.
 */
export async function keepRecord(
  tx: Tx,
  context: Context,
  { studio, application, on }: Of,
  record: StudioRecord,
): Promise<void> {
  const { tenant } = context.actor;
  const { trade, kind, specialty, results, establishedOn, memberCount } = record;
  await sql`with kept as (update studio s set trade = coalesce(nullif(${trade}, ''), trade),
        studio_type = coalesce(nullif(${kind}, ''), studio_type),
        specialty = coalesce(nullif(${specialty}, ''), specialty), results = coalesce(nullif(${results}, ''), results),
        established_on = coalesce(${establishedOn ?? null}::date, established_on),
        member_count = coalesce(${memberCount ?? null}::int, member_count),
        registered_on = coalesce(registered_on, ${on}::date),
        last_sign_on = greatest(last_sign_on, ${on}::date)
      where s.tenant = ${tenant} and s.id = ${studio} returning s.tenant, s.id, s.unit, s.registered_on)
    insert into studio_unit (tenant, studio, unit, from_date) select tenant, id, unit, registered_on from kept
      where not exists (select 1 from studio_unit u where u.tenant = kept.tenant and u.studio = kept.id)`.execute(
    tx,
  );
  await takeOverMembers(tx, context, { studio, application }, record.members);
}

/** Only where the register has none but those of this very application, sent in again after a return. */
async function takeOverMembers(
  tx: Tx,
  context: Context,
  { studio, application }: Pick<Of, 'studio' | 'application'>,
  members: StudioRecord['members'],
): Promise<void> {
  if (members.length === 0) return;
  const { tenant, user } = context.actor;
  const rows = members.map(({ birthYear, technicalTitle, unitName, ...member }) => ({
    ...{ id: context.newId(), birth_year: birthYear, technical_title: technicalTitle, unit_name: unitName },
    ...member,
  }));
  const { rows: own } = await sql<{ own: boolean }>`select exists (select 1 from studio_member
    where tenant = ${tenant} and studio = ${studio} and application is distinct from ${application}) as own`.execute(
    tx,
  );
  if (own[0]!.own) return;
  await tx
    .deleteFrom('studio_member')
    .where((eb) => eb.and({ tenant, studio }))
    .execute();
  await tx
    .insertInto('studio_member')
    .values(
      rows.map((row) => ({ tenant, studio, application, ...row, by_user: user, at: context.receivedAt })),
    )
    .execute();
}
