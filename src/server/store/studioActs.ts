import { sql } from 'kysely';
import type { StudioLevel } from '../../core/studio/studioState.ts';
import type { ActDecided } from '../../core/studio/superviseStudio.ts';
import type { Context, Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';
import { refreshTitles } from './studioFacts.ts';

/** Titles of a studio that stand. */
export function standingTitles(tx: Tx, tenant: string, studio: string) {
  return tx
    .selectFrom('studio_title')
    .select(['id', 'level', 'title'])
    .where((eb) => eb.and({ tenant, studio }))
    .where('ended_on', 'is', null)
    .orderBy('named_on')
    .orderBy('id')
    .execute();
}

export interface Demand {
  /** The act that first demanded it. */
  readonly id: string;
  readonly until: string;
  readonly reason: string;
}

/** What is to be put right, with the day that counts now. */
export async function demandOf(tx: Tx, tenant: string, studio: string): Promise<Demand | undefined> {
  const { rows } = await sql<Demand>`select r.id, a.until_date::text as until, r.reason
    from studio_act a join studio_act r on r.tenant = a.tenant and r.id = coalesce(a.answers, a.id)
    where a.tenant = ${tenant} and a.studio = ${studio} and a.kind in ('rectify', 'extend')
    order by a.at desc, a.id desc limit 1`.execute(tx);
  return rows[0];
}

/** Whether the city has imposed something on this studio that was not lifted since: a demand ends when it is confirmed. */
export async function imposedByCity(tx: Tx, tenant: string, studio: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from studio_act a
    where a.tenant = ${tenant} and a.studio = ${studio} and a.by_body is null
      and a.kind in ('warn', 'talk', 'rectify', 'revoke', 'bar')
      and not exists (select from studio_act l where l.tenant = a.tenant and l.studio = a.studio and (l.at, l.id) > (a.at, a.id)
        and (l.kind = 'reinstate' or l.kind = 'confirm' and a.kind not in ('revoke', 'bar')))) as found`.execute(
    tx,
  );
  return rows[0]!.found;
}

export interface NewAct {
  readonly id: string;
  readonly studio: string;
  readonly on: string;
  readonly reason: string;
  readonly documentNumber: string | null;
  readonly scan: string | null;
  readonly byBody: string | null;
  readonly level: StudioLevel | null;
}

/** Writes the act, what it makes of the studio, and the end of titles. Answers the studio's new version. */
export async function saveAct(tx: Tx, context: Context, act: NewAct, decided: ActDecided): Promise<number> {
  const { tenant, user } = context.actor;
  const { id, studio, on, reason } = act;
  await tx
    .insertInto('studio_act')
    .values({
      ...{ tenant, id, studio, kind: decided.kind, on_date: on, until_date: decided.until, reason },
      ...{ document_number: act.documentNumber, paper: act.scan, by_user: user, at: context.receivedAt },
      ...{ by_body: act.byBody, level: act.level, answers: decided.answers },
      ...{ state_before: decided.from, state_after: decided.to },
    })
    .execute();
  if (decided.ends.length > 0)
    await sql`update studio_title set ended_on = ${on}::date, ended_because = ${reason}, ended_by = ${id}
      where tenant = ${tenant} and id = any(${idArray(decided.ends)}) and ended_on is null`.execute(tx);
  if (decided.ends.length > 0) await refreshTitles(tx, tenant, [studio]);
  const { rows } = await sql<{ version: number }>`update studio set state = ${decided.to},
      state_since = case when state = ${decided.to} then state_since else ${on}::date end,
      barred_until = ${decided.barredUntil}::date, version = version + 1
    where tenant = ${tenant} and id = ${studio} returning version`.execute(tx);
  return rows[0]!.version;
}

interface FileRow {
  readonly name: string;
  readonly url: string;
}
export interface ListedAct {
  readonly id: string;
  readonly studio: string;
  readonly kind: string;
  readonly on: string;
  readonly until: string | null;
  readonly reason: string;
  readonly documentNumber: string | null;
  readonly level: StudioLevel | null;
  readonly byBody: string | null;
  readonly byName: string;
  readonly at: Date;
  readonly scan: FileRow | null;
  readonly reports: readonly { text: string; at: string; byName: string; files: FileRow[] }[];
  /** Titles that ended with it. */
  readonly ended: readonly string[];
}

/** Acts on a studio with what the unit said, the newest first; or one of them. */
export async function actsOf(
  tx: Tx,
  tenant: string,
  of: { readonly studio: string } | { readonly act: string },
): Promise<ListedAct[]> {
  const where = 'studio' in of ? sql`a.studio = ${of.studio}` : sql`a.id = ${of.act}`;
  const { rows } = await sql<ListedAct>`
    select a.id, a.studio, a.kind, a.on_date::text as on, a.until_date::text as until, a.reason,
      a.document_number as "documentNumber", a.level, a.by_body as "byBody", coalesce(p.display_name, '') as "byName", a.at,
      case when u.id is not null then jsonb_build_object('name', u.name, 'url', '/api/v1/uploads/' || u.id) end as scan,
      coalesce((select jsonb_agg(jsonb_build_object('text', r.text, 'at', r.at, 'byName', coalesce(w.display_name, ''),
          'files', coalesce((select jsonb_agg(jsonb_build_object('name', fu.name, 'url', '/api/v1/uploads/' || fu.id)
            order by fu.name, fu.id) from studio_act_report_file f join upload fu on fu.tenant = f.tenant and fu.id = f.upload
            where f.tenant = r.tenant and f.report = r.id), '[]')) order by r.at, r.id)
        from studio_act_report r left join person w on w.tenant = r.tenant and w.user_id = r.by_user
        where r.tenant = a.tenant and r.act = a.id), '[]') as reports,
      coalesce((select jsonb_agg(t.title order by t.named_on, t.id) from studio_title t
        where t.tenant = a.tenant and t.studio = a.studio and t.ended_by = a.id), '[]') as ended
    from studio_act a left join person p on p.tenant = a.tenant and p.user_id = a.by_user
      left join upload u on u.tenant = a.tenant and u.id = a.paper
    where a.tenant = ${tenant} and ${where} order by a.at desc, a.id desc`.execute(tx);
  return rows;
}

/** What the unit says it has put right. */
export async function insertPutRight(
  tx: Tx,
  context: Context,
  report: {
    readonly id: string;
    readonly studio: string;
    readonly act: string;
    readonly text: string;
    readonly uploads: readonly string[];
    readonly enteredFor: boolean;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, studio, act, text, uploads, enteredFor } = report;
  await tx
    .insertInto('studio_act_report')
    .values({
      ...{ tenant, id, studio, act, text, by_user: user, entered_for: enteredFor },
      at: context.receivedAt,
    })
    .execute();
  if (uploads.length === 0) return;
  await tx
    .insertInto('studio_act_report_file')
    .values(uploads.map((upload) => ({ tenant, report: id, upload })))
    .execute();
}
