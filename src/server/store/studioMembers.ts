import { sql } from 'kysely';
import type { MemberView } from '../../contract/studios.ts';
import type { Context, Tx } from '../context.ts';

export function memberOf(tx: Tx, tenant: string, studio: string, id: string) {
  return tx
    .selectFrom('studio_member')
    .select('id')
    .where((eb) => eb.and({ tenant, studio, id }))
    .executeTakeFirst();
}

/** One line of the studio's own list; from now on no application writes into it. The count of members follows. */
export async function saveMember(
  tx: Tx,
  context: Context,
  { id, studio, known }: { readonly id: string; readonly studio: string; readonly known: boolean },
  { from, to, birthYear, technicalTitle, unitName, ...said }: Omit<MemberView, 'id'>,
): Promise<void> {
  const { tenant, user } = context.actor;
  const line = {
    ...{ ...said, birth_year: birthYear, technical_title: technicalTitle, unit_name: unitName },
    ...{ from_date: from, to_date: to, application: null, by_user: user },
  };
  if (known)
    await tx
      .updateTable('studio_member')
      .set(line)
      .where((eb) => eb.and({ tenant, studio, id }))
      .execute();
  else
    await tx
      .insertInto('studio_member')
      .values({ tenant, studio, id, ...line, at: context.receivedAt })
      .execute();
  await sql`update studio s set version = version + 1, member_count = greatest(member_count, (select count(*)::int from studio_member m
      where m.tenant = s.tenant and m.studio = s.id and m.to_date is null))
    where s.tenant = ${tenant} and s.id = ${studio}`.execute(tx);
}
