import { sql } from 'kysely';
import type { InspectionResult, SheetDocument } from '../../core/inspection/sheetDocument.ts';
import type { Context, Tx } from '../context.ts';

export interface SheetRow {
  readonly id: string;
  readonly visit: string;
  readonly document: SheetDocument;
  readonly hash: string;
  readonly quarantined_because: string | null;
  readonly settled_at: Date | null;
  readonly superseded_at: Date | null;
}

const columns = [
  'id',
  'visit',
  'document',
  'hash',
  'quarantined_because',
  'settled_at',
  'superseded_at',
] as const;

/** A sheet by its id; undefined when nothing came under it. */
export async function sheetById(tx: Tx, tenant: string, id: string): Promise<SheetRow | undefined> {
  const row = await tx
    .selectFrom('inspection_sheet')
    .select(columns)
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
  return row as SheetRow | undefined;
}

/** All sheets of a visit, as they came. Read behind the lock of the visit. */
export async function sheetsOf(tx: Tx, tenant: string, visit: string): Promise<SheetRow[]> {
  const rows = await tx
    .selectFrom('inspection_sheet')
    .select(columns)
    .where((eb) => eb.and({ tenant, visit }))
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows as SheetRow[];
}

export interface NewSheet {
  readonly id: string;
  readonly document: SheetDocument;
  readonly hash: string;
  readonly quarantinedBecause: string | null;
  /** It came after the one that takes its place. */
  readonly overtaken: boolean;
}

export async function insertSheet(
  tx: Tx,
  context: Context,
  { id, document, hash, quarantinedBecause, overtaken }: NewSheet,
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('inspection_sheet')
    .values({
      ...{ tenant, id, hash, visit: document.visit, document: JSON.stringify(document) },
      ...{ result: document.result, rectify_by: document.rectifyBy ?? null, advice: document.advice },
      ...{ visited_on: document.visitedOn, by_user: user, received_at: context.receivedAt },
      ...{ quarantined_because: quarantinedBecause, waited_because: quarantinedBecause },
      superseded_at: overtaken ? context.receivedAt : null,
    })
    .execute();
}

const degrees = (value: number | undefined) => (value === undefined ? null : value.toFixed(5));

/** The photos of a sheet with the uploads that hold them, each once. */
export async function insertPhotos(
  tx: Tx,
  context: Context,
  sheet: string,
  of: { readonly document: SheetDocument; readonly uploads: ReadonlyMap<string, string> },
): Promise<void> {
  const photos = new Map(of.document.photos.map((photo) => [photo.id.toLowerCase(), photo]));
  if (photos.size === 0) return;
  const { tenant } = context.actor;
  const rows = [...photos].map(([id, photo]) => ({
    ...{ tenant, id, sheet, item: photo.item, upload: of.uploads.get(id)!, hash: photo.sha256 },
    taken_at: photo.takenAt === undefined ? null : new Date(photo.takenAt),
    latitude: degrees(photo.place?.latitude),
    longitude: degrees(photo.place?.longitude),
    caption: photo.caption ?? '',
    at: context.receivedAt,
  }));
  await tx.insertInto('inspection_photo').values(rows).execute();
}

export async function supersedeSheet(tx: Tx, context: Context, id: string): Promise<void> {
  await tx
    .updateTable('inspection_sheet')
    .set({ superseded_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .where('superseded_at', 'is', null)
    .execute();
}

/** A sheet in quarantine is settled: it stands now, or it is set aside; it stays readable. False: it was settled already. */
export async function settleSheet(
  tx: Tx,
  context: Context,
  id: string,
  { stands, reason }: { readonly stands: boolean; readonly reason: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('inspection_sheet')
    .set({
      ...{ settled_at: context.receivedAt, settled_by: context.actor.user, settled_reason: reason },
      ...(stands ? { quarantined_because: null } : {}),
    })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .where('quarantined_because', 'is not', null)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** What waits for a person, oldest first. */
export async function waitingSheets(tx: Tx, tenant: string, campaign: string) {
  const { rows } = await sql<{
    sheet: string;
    visit: string;
    studioName: string;
    byName: string;
    receivedAt: Date;
    visitedOn: string;
    result: InspectionResult;
    because: string;
  }>`
    select s.id as sheet, s.visit, a.studio_name as "studioName", coalesce(n.display_name, '') as "byName",
      s.received_at as "receivedAt", s.visited_on as "visitedOn", s.result, s.quarantined_because as because
    from inspection_sheet s join inspection_visit v on v.tenant = s.tenant and v.id = s.visit
      join application a on a.tenant = v.tenant and a.id = v.application
      left join person n on n.tenant = s.tenant and n.user_id = s.by_user
    where s.tenant = ${tenant} and a.campaign = ${campaign} and s.quarantined_because is not null
      and s.settled_at is null
    order by s.received_at, s.id`.execute(tx);
  return rows;
}

/** All sheets of a visit with who sent and settled them, the latest first. */
export async function sheetHistory(tx: Tx, tenant: string, visit: string) {
  const { rows } = await sql<
    SheetRow & {
      received_at: Date;
      waited_because: string | null;
      settled_reason: string | null;
      by_name: string;
      settled_by_name: string | null;
    }
  >`
    select s.id, s.visit, s.document, s.hash, s.quarantined_because, s.settled_at, s.superseded_at, s.received_at,
      s.waited_because, s.settled_reason, coalesce(n.display_name, '') as by_name, w.display_name as settled_by_name
    from inspection_sheet s
      left join person n on n.tenant = s.tenant and n.user_id = s.by_user
      left join person w on w.tenant = s.tenant and w.user_id = s.settled_by
    where s.tenant = ${tenant} and s.visit = ${visit}
    order by (s.quarantined_because is null and s.superseded_at is null) desc, s.received_at desc, s.id`.execute(
    tx,
  );
  return rows;
}

/** The photos of the sheets of a visit. */
export async function photosOf(tx: Tx, tenant: string, visit: string) {
  const { rows } = await sql<{
    id: string;
    sheet: string;
    item: string;
    caption: string;
    upload: string;
    taken_at: Date | null;
    latitude: string | null;
    longitude: string | null;
  }>`
    select p.id, p.sheet, p.item, p.caption, p.upload, p.taken_at, p.latitude, p.longitude
    from inspection_photo p join inspection_sheet s on s.tenant = p.tenant and s.id = p.sheet
    where p.tenant = ${tenant} and s.visit = ${visit} order by p.sheet, p.taken_at, p.id`.execute(tx);
  return rows;
}
