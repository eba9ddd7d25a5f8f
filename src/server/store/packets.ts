import { sql } from 'kysely';
import type { StateKind } from '../../core/application/state.ts';
import type { SummaryRow } from '../../core/filing/filing.ts';
import type { PacketNote } from '../../core/packet/packetNote.ts';
import type { PacketApplication, PacketOptions } from '../../core/packet/packetPlan.ts';
import type { Context, Tx } from '../context.ts';

export type PacketKind = 'packet' | 'overprint';
/** What was asked for when it was ordered. */
export interface OrderedOptions extends PacketOptions {
  readonly bothSides?: boolean | undefined;
  readonly applications?: readonly string[] | undefined;
  readonly printer?: string | undefined;
}
export interface NewPacket {
  readonly id: string;
  readonly campaign: string;
  /** Null: of all bodies. */
  readonly body: string | null;
  readonly kind: PacketKind;
  readonly options: OrderedOptions;
}
export interface PacketRow extends NewPacket {
  readonly at: Date;
  readonly byName: string;
  readonly bodyName: string | null;
  readonly notes: readonly PacketNote[];
  readonly upload: string | null;
  readonly pages: number | null;
  /** SHA-256 of the file, and its bytes; null until it is made. */
  readonly hash: string | null;
  readonly size: number | null;
}

export async function insertPacket(tx: Tx, context: Context, packet: NewPacket): Promise<void> {
  const { tenant, user } = context.actor;
  const row = { ...packet, options: JSON.stringify(packet.options), tenant, by_user: user };
  await tx
    .insertInto('packet')
    .values({ ...row, at: context.receivedAt })
    .execute();
}

const selected = sql`select k.id, k.campaign, k.body, k.kind, k.options, k.notes, k.at, k.upload, k.pages, u.hash,
    f.size::int as size,
    coalesce((select p.display_name from person p where p.tenant = k.tenant and p.user_id = k.by_user), '') as "byName",
    (select n.name from body_name n where n.tenant = k.tenant and n.body = k.body and not n.alias and n.to_date is null
      order by n.from_date desc limit 1) as "bodyName"
  from packet k left join upload u on u.tenant = k.tenant and u.id = k.upload
    left join file f on f.tenant = u.tenant and f.hash = u.hash`;

export async function packetOf(tx: Tx, tenant: string, id: string): Promise<PacketRow | undefined> {
  const { rows } = await sql<PacketRow>`${selected}
    where k.tenant = ${tenant} and k.id = ${id} and k.kind in ('packet', 'overprint')`.execute(tx);
  return rows[0];
}

/** Two people at one packet go one after the other. */
export async function lockPacket(tx: Tx, tenant: string, id: string): Promise<void> {
  await tx
    .selectFrom('packet')
    .select('id')
    .where((eb) => eb.and({ tenant, id }))
    .forNoKeyUpdate()
    .execute();
}

/** The latest fifty, newest first: of one body its packets, of all bodies everything. */
export async function packetsOf(
  tx: Tx,
  tenant: string,
  campaign: string,
  body: string | null,
): Promise<PacketRow[]> {
  const { rows } = await sql<PacketRow>`${selected}
    where k.tenant = ${tenant} and k.campaign = ${campaign} and k.kind in ('packet', 'overprint')
      and (${body}::uuid is null or (k.body = ${body} and k.kind = 'packet'))
    order by k.at desc, k.id desc limit 50`.execute(tx);
  return rows;
}

/** The file is made; a packet that is made again keeps the last one. */
export async function finishPacket(
  tx: Tx,
  tenant: string,
  id: string,
  made: {
    readonly upload: string | null;
    readonly pages: number | null;
    readonly notes: readonly PacketNote[];
  },
): Promise<void> {
  const { upload, pages, notes } = made;
  await tx
    .updateTable('packet')
    .set({ upload, pages, notes: JSON.stringify(notes) })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

export interface PacketCandidate extends PacketApplication {
  readonly body: string;
  readonly unitName: string;
  readonly step: string | null;
  /** Pages of the last print of its form as it is now. */
  readonly pages: number | null;
}

const printable: readonly StateKind[] = ['atStep', 'awaitingFiling', 'filed', 'approved', 'designated'];

/** Applications of a body, or of all, that have left the studio and have not ended. */
export async function packetCandidates(
  tx: Tx,
  tenant: string,
  campaign: string,
  body: string | null,
): Promise<PacketCandidate[]> {
  const { rows } = await sql<PacketCandidate>`
    select a.id, a.body, a.file_number as "fileNumber", a.studio_name as "studioName", a.unit_name as "unitName",
      a.track, a.state, a.step,
      (select p.pages from print p where p.tenant = a.tenant and p.application = a.id and p.paper = 'form'
        and p.version = a.content_version order by p.at desc limit 1) as pages
    from application a
    where a.tenant = ${tenant} and a.campaign = ${campaign} and (${body}::uuid is null or a.body = ${body})
      and a.state = any(${[...printable]}::text[])`.execute(tx);
  return rows;
}

export interface FiledSummary {
  readonly body: string;
  readonly rows: readonly SummaryRow[];
  /** Upload of the sealed sheet with these very rows. */
  readonly scan: string | null;
}

/** What the bodies have filed, as it holds now. Giving up places changes no row: the sheet sealed before still holds. */
export async function filedSummaries(
  tx: Tx,
  tenant: string,
  campaign: string,
  body: string | null,
): Promise<FiledSummary[]> {
  const { rows } = await sql<FiledSummary>`
    select f.body, f.summary as rows, (select e.scan from filing e where e.tenant = f.tenant and e.campaign = f.campaign
      and e.body = f.body and e.scan is not null and e.summary = f.summary order by e.number desc limit 1) as scan
    from filing f
    where f.tenant = ${tenant} and f.campaign = ${campaign} and f.superseded_at is null
      and (${body}::uuid is null or f.body = ${body})`.execute(tx);
  return rows;
}
