import { sql } from 'kysely';
import type { StudioRecord } from '../../core/application/createApplication.ts';
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

/**
 * The same lead in the same unit is the same studio; a same-name lead elsewhere is somebody else (S24). A file that went into
 * another leads to that one.
 */
export async function studioOfLead(
  tx: Tx,
  tenant: string,
  unit: string,
  leadName: string,
): Promise<Studio | undefined> {
  const { rows } = await sql<Studio>`with recursive way as (
      (select s.id, s.merged_into, 0 as step from studio s
        where s.tenant = ${tenant} and s.unit = ${unit} and s.lead_name = ${leadName}
        order by s.merged_into is not null, s.created_at limit 1)
      union all
      select s.id, s.merged_into, w.step + 1 from way w
        join studio s on s.tenant = ${tenant} and s.id = w.merged_into where w.step < 50)
    select s.id, s.unit, s.name, s.lead_name as "leadName" from way w
      join studio s on s.tenant = ${tenant} and s.id = w.id order by w.step desc limit 1`.execute(tx);
  return rows[0];
}

/** What the register knows of a studio: its name, and the day of its first title. */
export async function recordOf(tx: Tx, tenant: string, { id, name }: Studio): Promise<StudioRecord> {
  const first = await tx
    .selectFrom('studio_title')
    .select('named_on as namedOn')
    .where((eb) => eb.and({ tenant, studio: id }))
    .orderBy('named_on')
    .limit(1)
    .executeTakeFirst();
  return { name, namedOn: first?.namedOn };
}

export async function insertStudio(tx: Tx, context: Context, studio: Studio): Promise<void> {
  const { id, unit, name, leadName } = studio;
  const spelled = { pinyin: pinyinOf(name), spelled: pinyinOf(leadName) };
  const row = { tenant: context.actor.tenant, id, unit, name, lead_name: leadName, ...spelled };
  await tx
    .insertInto('studio')
    .values({ ...row, created_at: context.receivedAt })
    .execute();
}

type Named = Pick<Studio, 'id' | 'name' | 'leadName'>;

/** While its first application is drafted, a studio follows what is typed; one with a history keeps its name till the submission. */
export async function renameDraftStudio(
  tx: Tx,
  tenant: string,
  { id, name, leadName }: Named,
): Promise<void> {
  await sql`update studio set name = ${name}, lead_name = ${leadName}, pinyin = ${pinyinOf(name)},
      spelled = ${pinyinOf(leadName)}
    where tenant = ${tenant} and id = ${id}
      and not exists (select 1 from studio_name n where n.tenant = studio.tenant and n.studio = studio.id)`.execute(
    tx,
  );
}

/** The studio bears this name from this day on (ISO); the history keeps every earlier one with the reason of the change. */
export async function nameStudio(
  tx: Tx,
  tenant: string,
  { id, name, leadName }: Named,
  since: string,
  reason: string | null,
): Promise<void> {
  // One round trip, and nothing is written where the last name is this one already.
  await sql`with last as (select name, lead_name from studio_name
      where tenant = ${tenant} and studio = ${id} order by from_date desc limit 1),
    renamed as (update studio set name = ${name}, lead_name = ${leadName}, pinyin = ${pinyinOf(name)},
        spelled = ${pinyinOf(leadName)}, registered_on = coalesce(registered_on, ${since}::date)
      where tenant = ${tenant} and id = ${id}
        and not exists (select 1 from last where last.name = ${name} and last.lead_name = ${leadName})
      returning tenant, id, studio.name, studio.lead_name)
    insert into studio_name (tenant, studio, name, lead_name, from_date, reason)
    select tenant, id, name, lead_name, ${since}::date, ${reason}::text from renamed
    on conflict (tenant, studio, from_date, name)
      do update set lead_name = excluded.lead_name, reason = excluded.reason`.execute(tx);
}

/** Titles that another installation's register has of a studio: each once. */
export async function keepEarlierTitles(
  tx: Tx,
  context: Context,
  studio: string,
  titles: readonly { readonly title: string; readonly namingBody: string; readonly namedOn: string }[],
): Promise<void> {
  const { tenant } = context.actor;
  for (const { title, namingBody, namedOn } of titles)
    await sql`insert into studio_title (tenant, id, studio, title, naming_body, named_on)
      select ${tenant}, ${context.newId()}, ${studio}, ${title}, ${namingBody}, ${namedOn}::date
      where not exists (select 1 from studio_title t where t.tenant = ${tenant} and t.studio = ${studio}
        and t.title = ${title} and t.named_on = ${namedOn}::date)`.execute(tx);
}
