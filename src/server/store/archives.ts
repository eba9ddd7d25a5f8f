import { sql } from 'kysely';
import { endedKinds } from '../../core/application/state.ts';
import type { Context, Tx } from '../context.ts';

export interface ArchiveRow {
  readonly id: string;
  readonly campaign: string;
  readonly at: Date;
  readonly byName: string;
  readonly hash: string | null;
  readonly bytes: number | null;
}

/** The packages of a campaign, newest first. */
export async function archivesOf(tx: Tx, tenant: string, campaign: string): Promise<ArchiveRow[]> {
  const { rows } = await sql<ArchiveRow>`
    select k.id, k.campaign, k.at, coalesce(p.display_name, '') as "byName", f.hash, f.size as bytes
    from packet k
      left join person p on p.tenant = k.tenant and p.user_id = k.by_user
      left join upload u on u.tenant = k.tenant and u.id = k.upload
      left join file f on f.tenant = u.tenant and f.hash = u.hash
    where k.tenant = ${tenant} and k.campaign = ${campaign} and k.kind = 'archive'
    order by k.at desc, k.id desc limit 50`.execute(tx);
  return rows;
}

/** One package with its bytes' hash, if it is one. */
export async function archiveOf(tx: Tx, tenant: string, id: string): Promise<ArchiveRow | undefined> {
  const { rows } = await sql<ArchiveRow>`
    select k.id, k.campaign, k.at, '' as "byName", f.hash, f.size as bytes
    from packet k
      left join upload u on u.tenant = k.tenant and u.id = k.upload
      left join file f on f.tenant = u.tenant and f.hash = u.hash
    where k.tenant = ${tenant} and k.id = ${id} and k.kind = 'archive'`.execute(tx);
  return rows[0];
}

export async function insertArchive(tx: Tx, context: Context, id: string, campaign: string): Promise<void> {
  const { tenant, user } = context.actor;
  const row = { tenant, id, campaign, kind: 'archive', by_user: user, at: context.receivedAt };
  await tx.insertInto('packet').values(row).execute();
}

export async function finishArchive(tx: Tx, tenant: string, id: string, upload: string): Promise<void> {
  await tx
    .updateTable('packet')
    .set({ upload })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** An application as the archive files it. */
export interface ArchivedApplication {
  readonly id: string;
  readonly fileNumber: string;
  readonly track: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly submittedAt: Date;
}

/** All applications that were ever submitted, in the order of their file numbers. */
export function archivedApplications(
  tx: Tx,
  tenant: string,
  campaign: string,
): Promise<ArchivedApplication[]> {
  return tx
    .selectFrom('application')
    .select(['id', 'file_number as fileNumber', 'track', 'studio_name as studioName'])
    .select(['unit_name as unitName', 'submitted_at as submittedAt'])
    .where((eb) => eb.and({ tenant, campaign }))
    .where('submitted_at', 'is not', null)
    .orderBy('file_number')
    .$castTo<ArchivedApplication>()
    .execute();
}

/** A stored file of an application: what it is, and its bytes. */
export interface ArchivedFile {
  readonly kind: 'seal' | 'page' | 'evidence' | 'source' | 'lead';
  /** Step of a seal, path of a proof; '' otherwise. */
  readonly about: string;
  /** Of a scanned page: which, and the how manieth scan of it. */
  readonly page?: number | null;
  readonly generation?: number | null;
  /** Of content that was changed afterwards, or superseded: kept, and said so (V14). */
  readonly voided?: boolean;
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly at: Date;
}

/** Sealed sheets, scanned pages, proofs, Word files: everything stored with an application, in a fixed order. */
export async function filesOfApplication(
  tx: Tx,
  tenant: string,
  application: string,
): Promise<ArchivedFile[]> {
  const { rows } = await sql<ArchivedFile>`
    select x.kind, x.about, x.page, x.generation, x.voided, u.hash, u.name, f.media_type as "mediaType", u.at from (
      select 1 as rank, 'seal' as kind, step as about, null::int as page, null::int as generation,
        superseded_at is not null as voided, scan as upload, recorded_at as since from opinion
        where tenant = ${tenant} and application = ${application} and scan is not null
      union all
      select 2, 'page', '', s.page, s.generation, s.version is distinct from a.content_version, s.picture, s.at
        from scan_page s join application a on a.tenant = s.tenant and a.id = s.application
        where s.tenant = ${tenant} and s.application = ${application} and s.state = 'filed' and s.picture is not null
          and not exists (select 1 from opinion o where o.tenant = s.tenant and o.scan = s.picture)
      union all
      select 3, 'evidence', path, null, null, false, upload, at from evidence
        where tenant = ${tenant} and application = ${application} and removed_at is null
      union all
      select 4, 'lead', '', null, null, false, lead_confirmation_upload, lead_confirmed_at from application
        where tenant = ${tenant} and id = ${application} and lead_confirmation_upload is not null
      union all
      select 5, 'source', '', null, null, false, upload, at from answer_source
        where tenant = ${tenant} and application = ${application}
    ) x join upload u on u.tenant = ${tenant} and u.id = x.upload
      join file f on f.tenant = u.tenant and f.hash = u.hash
    order by x.rank, x.since, x.about, x.page, u.id`.execute(tx);
  return rows;
}

/** The sealed summaries of a body's filings. */
export async function filedScans(
  tx: Tx,
  tenant: string,
  campaign: string,
): Promise<(ArchivedFile & { readonly body: string; readonly number: number })[]> {
  const { rows } = await sql<ArchivedFile & { body: string; number: number }>`
    select 'seal' as kind, '' as about, f.body, f.number, u.hash, u.name, i.media_type as "mediaType", f.received_at as at
    from filing f join upload u on u.tenant = f.tenant and u.id = f.scan
      join file i on i.tenant = u.tenant and i.hash = u.hash
    where f.tenant = ${tenant} and f.campaign = ${campaign} order by f.body, f.number`.execute(tx);
  return rows;
}

/** A page of the campaign's events with their place in the chain, oldest first. */
export async function eventsAfter(tx: Tx, tenant: string, campaign: string, after: string, size: number) {
  const { rows } = await sql<{ id: string; [column: string]: unknown }>`
    select e.id, e.at, e.actor, e.action, e.outcome, e.subject_kind, e.subject, e.detail, e.digest, l.position, l.hash
    from event e left join event_link l on l.tenant = e.tenant and l.event = e.id
    where e.tenant = ${tenant} and e.campaign = ${campaign} and e.id > ${after}
    order by e.id limit ${size}`.execute(tx);
  return rows;
}

export interface OpenMatters {
  readonly applications: number;
  readonly seals: number;
  readonly papersMissing: number;
  readonly originalsHere: number;
  readonly notFiled: number;
}

/** What of a campaign is still open, counted in one question. */
export async function openMatters(tx: Tx, tenant: string, campaign: string): Promise<OpenMatters> {
  const ended = [...endedKinds, 'designated'];
  const { rows } = await sql<OpenMatters>`select
    (select count(*)::int from application where tenant = ${tenant} and campaign = ${campaign}
      and state <> all(${ended}::text[]) and submitted_at is not null) as applications,
    (select count(*)::int from opinion o join application a on a.tenant = o.tenant and a.id = o.application
      where o.tenant = ${tenant} and a.campaign = ${campaign} and o.seal = 'follows' and o.seal_supplied_at is null
        and o.superseded_at is null and a.state <> all(${[...endedKinds]}::text[])) as seals,
    (select count(*)::int from paper_entry where tenant = ${tenant} and campaign = ${campaign} and kind = 'missing'
      and superseded_at is null and copies + originals > 0) as "papersMissing",
    (select greatest(0, coalesce(sum(case kind when 'received' then originals when 'returned' then -originals else 0 end), 0))::int
      from paper_entry where tenant = ${tenant} and campaign = ${campaign} and superseded_at is null) as "originalsHere",
    (select count(distinct h.body)::int from quota_holder h where h.tenant = ${tenant} and h.campaign = ${campaign}
      and not exists (select 1 from filing f where f.tenant = h.tenant and f.campaign = h.campaign and f.body = h.body)) as "notFiled"`.execute(
    tx,
  );
  return rows[0]!;
}
