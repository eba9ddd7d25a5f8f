import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { SourceFault } from '../../core/scan/sourceFaults.ts';
import type { Context, Tx } from '../context.ts';
import { scopeSql } from './scopeSql.ts';

/** At whose desk a pile was scanned: a unit's (with its body), a body's, or the city's (both null). */
export interface ScanBatch {
  readonly id: string;
  readonly campaign: string;
  readonly body: string | null;
  readonly unit: string | null;
}

/** Whose the desk is, for `can()`: its own people, the body of a unit, and the city. */
export function deskOf({ body, unit }: Pick<ScanBatch, 'body' | 'unit'>) {
  return { ...(body ? { body } : {}), ...(unit ? { unit } : {}) };
}

/** Records a pile with its files in order. */
export async function insertScanBatch(
  tx: Tx,
  context: Context,
  batch: ScanBatch,
  uploads: readonly string[],
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('scan_batch')
    .values({ ...batch, tenant, by_user: user, at: context.receivedAt })
    .execute();
  const sources = uploads.map((upload, at) => ({ tenant, batch: batch.id, number: at + 1, upload }));
  await tx.insertInto('scan_source').values(sources).execute();
}

export interface ScanBatchRow extends ScanBatch {
  readonly at: Date;
  readonly byName: string;
  readonly bodyName: string | null;
}

const batchColumns = sql`a.id, a.campaign, a.body, a.unit, a.at,
  coalesce((select p.display_name from person p where p.tenant = a.tenant and p.user_id = a.by_user), '') as "byName",
  (select n.name from body_name n where n.tenant = a.tenant and n.body = a.body and not n.alias and n.to_date is null
    order by n.from_date desc limit 1) as "bodyName"`;

export async function scanBatchOf(tx: Tx, tenant: string, id: string): Promise<ScanBatchRow | undefined> {
  const { rows } = await sql<ScanBatchRow>`
    select ${batchColumns} from scan_batch a where a.tenant = ${tenant} and a.id = ${id}`.execute(tx);
  return rows[0];
}

export interface CountedBatch extends ScanBatchRow {
  readonly files: number;
  readonly filed: number;
  readonly tray: number;
  readonly setAside: number;
  readonly toCheck: number;
}

/**
 * The batches of somebody's desks, newest first, with what became of their pages. `toCheck`: boxes of the newest sheets that
 * wait for a seal now, or for a promised one; only of applications that the wall lets be seen.
 */
export async function scanBatchesOf(
  tx: Tx,
  tenant: string,
  campaign: string,
  reach: Scope,
): Promise<CountedBatch[]> {
  const { rows } = await sql<CountedBatch>`
    select ${batchColumns},
      (select count(*) from scan_source s where s.tenant = a.tenant and s.batch = a.id) as files,
      coalesce(c.filed, 0) as filed, coalesce(c.tray, 0) as tray, coalesce(c.set_aside, 0) as "setAside",
      coalesce(c.to_check, 0) as "toCheck"
    from (select b.*, null::uuid as studio from scan_batch b) a
    left join lateral (
      select count(*) filter (where s.state = 'filed') as filed, count(*) filter (where s.state = 'tray') as tray,
        count(*) filter (where s.state = 'setAside') as set_aside,
        (coalesce(sum(${openBoxes}) filter (where s.state = 'filed' and s.application is not null), 0)
          + count(*) filter (where s.state = 'filed' and s.pair is not null and ${openAgreement}))::int as to_check
      from scan_page s where s.tenant = a.tenant and s.batch = a.id) c on true
    where a.tenant = ${tenant} and a.campaign = ${campaign} and ${scopeSql(reach)}
    order by a.at desc, a.id desc limit 200`.execute(tx);
  return rows;
}

/** How many boxes of a filed page `s` a person should look at now. */
const openBoxes = sql`(select count(*) from unnest(s.steps) as box (step)
  join application f on f.tenant = s.tenant and f.id = s.application and f.content_version = s.version
    and f.state not in ('withdrawn', 'declined')
  where ((f.state = 'atStep' and f.step = box.step) or exists (select 1 from opinion o
      where o.tenant = f.tenant and o.application = f.id and o.step = box.step and o.superseded_at is null
        and o.seal = 'follows' and o.seal_supplied_at is null))
    and not exists (select 1 from scan_page n where n.tenant = s.tenant and n.application = s.application
      and n.paper = s.paper and n.version = s.version and n.page = s.page and n.state = 'filed'
      and n.generation > s.generation)
    and not exists (select 1 from seal_check k where k.tenant = s.tenant and k.scan_page = s.id and k.step = box.step
      and not k.sealed and k.superseded_at is null))`;

/** Whether a filed page `s` is the last one of an agreement that waits for its sheet, with all its pages there (R11). */
const openAgreement = sql`s.page = s.pages
  and exists (select 1 from mentor_pair p where p.tenant = s.tenant and p.id = s.pair and p.agreement_version = s.version
    and p.state in ('drafted', 'changed'))
  and s.pages = (select count(distinct n.page) from scan_page n where n.tenant = s.tenant and n.pair = s.pair
    and n.version = s.version and n.state = 'filed')
  and not exists (select 1 from scan_page n where n.tenant = s.tenant and n.pair = s.pair and n.version = s.version
    and n.page = s.page and n.state = 'filed' and n.generation > s.generation)
  and not exists (select 1 from seal_check k where k.tenant = s.tenant and k.scan_page = s.id and not k.sealed
    and k.superseded_at is null)`;

export interface ScanSource {
  readonly number: number;
  readonly upload: string;
  readonly name: string;
  readonly hash: string;
  readonly mediaType: string;
  /** Pages found in it; null until it is read to the end. */
  readonly pages: number | null;
  readonly fault: SourceFault | null;
}

/** The files of a batch, in order. */
export function sourcesOf(tx: Tx, tenant: string, batch: string): Promise<ScanSource[]> {
  return tx
    .selectFrom('scan_source as s')
    .innerJoin('upload as u', (join) =>
      join.onRef('u.tenant', '=', 's.tenant').onRef('u.id', '=', 's.upload'),
    )
    .innerJoin('file as f', (join) => join.onRef('f.tenant', '=', 'u.tenant').onRef('f.hash', '=', 'u.hash'))
    .select(['s.number', 's.upload', 'u.name', 'u.hash', 'f.media_type as mediaType', 's.pages', 's.fault'])
    .where('s.tenant', '=', tenant)
    .where('s.batch', '=', batch)
    .orderBy('s.number')
    .$narrowType<{ fault: SourceFault | null }>()
    .execute();
}

/** Writes how reading a file ended: its number of pages, or the code of what is wrong with it. */
export async function endSource(
  tx: Tx,
  tenant: string,
  batch: string,
  number: number,
  end: { readonly pages: number | null; readonly fault: SourceFault | null },
): Promise<void> {
  await tx
    .updateTable('scan_source')
    .set(end)
    .where((eb) => eb.and({ tenant, batch, number }))
    .execute();
}
