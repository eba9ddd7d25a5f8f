import { sql } from 'kysely';
import type { Context, Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

export async function insertReport(
  tx: Tx,
  context: Context,
  {
    id,
    visit,
    text,
    uploads,
  }: {
    readonly id: string;
    readonly visit: string;
    readonly text: string;
    readonly uploads: readonly string[];
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('rectification_report')
    .values({ tenant, id, visit, text, by_user: user, at: context.receivedAt })
    .execute();
  if (uploads.length === 0) return;
  await tx
    .insertInto('rectification_file')
    .values(uploads.map((upload) => ({ tenant, report: id, upload })))
    .execute();
}

/** What units have said of these visits, as it came. */
export async function reportsOf(tx: Tx, tenant: string, visits: readonly string[]) {
  const { rows } = await sql<{
    id: string;
    visit: string;
    text: string;
    at: Date;
    byName: string;
    files: { name: string; url: string }[];
  }>`
    select r.id, r.visit, r.text, r.at, coalesce(p.display_name, '') as "byName",
      coalesce((select jsonb_agg(jsonb_build_object('name', u.name, 'url', '/api/v1/uploads/' || u.id) order by u.name, u.id)
        from rectification_file f join upload u on u.tenant = f.tenant and u.id = f.upload
        where f.tenant = r.tenant and f.report = r.id), '[]') as files
    from rectification_report r left join person p on p.tenant = r.tenant and p.user_id = r.by_user
    where r.tenant = ${tenant} and r.visit = any(${idArray(visits)}) order by r.at, r.id`.execute(tx);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
