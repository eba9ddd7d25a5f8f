import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { StateKind } from '../../core/application/state.ts';
import type { StudioLevel } from '../../core/studio/studioState.ts';
import type { Riser } from '../../core/upward/packUpward.ts';
import type { ResultToKeep } from '../../core/upward/recordUpwardResult.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { scopeSql } from './scopeSql.ts';
import { heardFrom, refreshTitles } from './studioFacts.ts';

const sealsMissing = sql<string[]>`array(select o.step from opinion o where o.tenant = a.tenant
  and o.application = a.id and o.seal = 'follows' and o.seal_supplied_at is null and o.superseded_at is null
  order by o.step)`;
/** The day on which an application was sent last; null: not yet. */
const sentOn = sql<string | null>`(select max(p.sent_on) from upward_packet_item i
  join upward_packet p on p.tenant = i.tenant and p.id = i.packet
  where i.tenant = a.tenant and i.application = a.id)`;

/** Applications that are to go up, locked, in the order asked; those behind the wall or of another year are left out. */
export async function lockRisers(
  tx: Tx,
  tenant: string,
  campaign: string,
  applications: readonly string[],
): Promise<Riser[]> {
  const rows = await tx
    .selectFrom('application as a')
    .select(['a.id as application', 'a.track', 'a.state', 'a.studio_name as studioName'])
    .select(['a.content_version as contentVersion', sealsMissing.as('sealsMissing'), sentOn.as('sentOn')])
    .where('a.tenant', '=', tenant)
    .where('a.campaign', '=', campaign)
    .where('a.id', 'in', [...applications])
    .orderBy('a.id')
    .forNoKeyUpdate('a')
    .execute();
  const byId = new Map(rows.map((row) => [row.application, row]));
  return [...new Set(applications)].flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...row, state: row.state as StateKind, sent: row.sentOn !== null }] : [];
  });
}

/** How many different applications of a track stand in packets that were sent. */
export async function sentCount(tx: Tx, tenant: string, campaign: string, track: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct i.application)::int as count
    from upward_packet p join upward_packet_item i on i.tenant = p.tenant and i.packet = p.id
    where p.tenant = ${tenant} and p.campaign = ${campaign} and p.track = ${track} and p.sent_on is not null`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

export interface PacketRow {
  readonly id: string;
  readonly campaign: string;
  readonly track: string;
  readonly number: number;
  readonly at: Date;
  readonly byName: string;
  readonly sentOn: string | null;
  readonly note: string;
  readonly contents: Readonly<Record<string, string | null>>;
  readonly applications: readonly string[];
  readonly names: readonly string[];
  readonly hash: string | null;
  readonly bytes: number | null;
}

const packets = (tenant: string) => sql`select p.id, p.campaign, p.track, p.number, p.at,
    coalesce(n.display_name, '') as "byName", p.sent_on as "sentOn", p.note, p.manifest as contents,
    array(select i.application from upward_packet_item i where i.tenant = p.tenant and i.packet = p.id
      order by i.position) as applications,
    array(select a.studio_name from upward_packet_item i join application a on a.tenant = i.tenant and a.id = i.application
      where i.tenant = p.tenant and i.packet = p.id order by i.position) as names, f.hash, f.size as bytes
  from upward_packet p
    left join person n on n.tenant = p.tenant and n.user_id = p.by_user
    left join upload u on u.tenant = p.tenant and u.id = p.upload
    left join file f on f.tenant = u.tenant and f.hash = u.hash
  where p.tenant = ${tenant}`;

/** The packets of a campaign, newest first. */
export async function upwardPackets(tx: Tx, tenant: string, campaign: string): Promise<PacketRow[]> {
  const { rows } = await sql<PacketRow>`${packets(tenant)} and p.campaign = ${campaign}
    order by p.number desc, p.id desc limit 200`.execute(tx);
  return rows;
}

export async function upwardPacketOf(tx: Tx, tenant: string, id: string): Promise<PacketRow | undefined> {
  const { rows } = await sql<PacketRow>`${packets(tenant)} and p.id = ${id}`.execute(tx);
  return rows[0];
}

/** The next packet of a track with what it holds; the campaign is locked, so that numbers follow each other. */
export async function insertUpwardPacket(
  tx: Tx,
  context: Context,
  made: {
    readonly id: string;
    readonly campaign: string;
    readonly track: string;
    readonly risers: readonly Riser[];
  },
): Promise<number> {
  const { tenant, user } = context.actor;
  const { id, campaign, track, risers } = made;
  const { last } = await tx
    .selectFrom('upward_packet')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
    .where((eb) => eb.and({ tenant, campaign, track }))
    .executeTakeFirstOrThrow();
  const number = Number(last) + 1;
  const contents = Object.fromEntries(risers.map((one) => [one.application, one.contentVersion]));
  await tx
    .insertInto('upward_packet')
    .values({
      ...{ tenant, id, campaign, track, number, by_user: user, at: context.receivedAt },
      manifest: JSON.stringify(contents),
    })
    .execute();
  await tx
    .insertInto('upward_packet_item')
    .values(
      risers.map(({ application }, position) => ({
        tenant,
        packet: id,
        application,
        position: position + 1,
      })),
    )
    .execute();
  return number;
}

export async function finishUpwardPacket(
  tx: Tx,
  tenant: string,
  id: string,
  { upload, hash, bytes }: { readonly upload: string; readonly hash: string; readonly bytes: number },
): Promise<void> {
  await tx
    .updateTable('upward_packet')
    .set({ upload, hash, bytes: String(bytes) })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** False where somebody else was first. */
export async function markSent(
  tx: Tx,
  tenant: string,
  id: string,
  sent: { readonly sent_on: string; readonly note: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('upward_packet')
    .set(sent)
    .where((eb) => eb.and({ tenant, id }))
    .where('sent_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface RisingRow {
  readonly application: string;
  readonly fileNumber: string;
  readonly track: string;
  readonly state: string;
  readonly step: string | null;
  readonly studioName: string;
  readonly leadName: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly sentOn: string | null;
}

/** Living applications of these tracks within the reach, in the order of the bodies. */
export function risingApplications(
  tx: Tx,
  tenant: string,
  of: { readonly campaign: string; readonly tracks: readonly string[]; readonly scope: Scope },
): Promise<RisingRow[]> {
  return tx
    .selectFrom('application as a')
    .innerJoin('body as b', (join) => join.onRef('b.tenant', '=', 'a.tenant').onRef('b.id', '=', 'a.body'))
    .select(['a.id as application', 'a.file_number as fileNumber', 'a.track', 'a.state', 'a.step'])
    .select(['a.studio_name as studioName', 'a.lead_name as leadName', 'a.unit_name as unitName'])
    .select([bodyName.as('bodyName'), sentOn.as('sentOn')])
    .where('a.tenant', '=', tenant)
    .where('a.campaign', '=', of.campaign)
    .where('a.track', 'in', [...of.tracks])
    .where('a.state', '<>', 'withdrawn')
    .where(scopeSql(of.scope))
    .orderBy('b.position')
    .orderBy(sql`a.pinyin collate "C"`)
    .orderBy('a.id')
    .execute();
}

export interface ResultRow {
  readonly application: string;
  readonly named: boolean;
  readonly title: string | null;
  readonly namingBody: string | null;
  readonly documentNumber: string | null;
  readonly decidedOn: string;
  readonly reason: string;
  readonly upload: string | null;
  readonly scanName: string | null;
  readonly at: Date;
  readonly byName: string;
  readonly superseded: boolean;
}

/** What came back, the result that holds first. */
export async function upwardResults(
  tx: Tx,
  tenant: string,
  applications: readonly string[],
): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`select r.application, r.named, r.title, r.naming_body as "namingBody",
      r.document_number as "documentNumber", r.decided_on as "decidedOn", r.reason, r.scan as upload, u.name as "scanName",
      r.at, coalesce(n.display_name, '') as "byName", r.superseded_at is not null as superseded
    from upward_result r
      left join upload u on u.tenant = r.tenant and u.id = r.scan
      left join person n on n.tenant = r.tenant and n.user_id = r.by_user
    where r.tenant = ${tenant} and r.application = any(${[...applications]}::uuid[])
    order by r.application, r.superseded_at is not null, r.at desc, r.id desc`.execute(tx);
  return rows;
}

/** When it was sent and whether a result stands. */
export async function upwardFacts(tx: Tx, tenant: string, application: string) {
  const { rows } = await sql<{ sentOn: string | null; recorded: boolean }>`select ${sentOn} as "sentOn",
      exists (select 1 from upward_result r where r.tenant = a.tenant and r.application = a.id
        and r.superseded_at is null) as recorded
    from application a where a.tenant = ${tenant} and a.id = ${application}`.execute(tx);
  return rows[0]!;
}

/** Keeps the result, takes the former one out of force with its title, and writes the new title into the register. */
export async function keepUpwardResult(
  tx: Tx,
  context: Context,
  of: {
    readonly id: string;
    readonly application: string;
    readonly campaign: string;
    readonly studio: string;
    /** Of the title, where one is given. */
    readonly level: StudioLevel;
  },
  result: ResultToKeep,
  scan: string | null,
): Promise<void> {
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  const { id, application, campaign, studio } = of;
  const before = await tx
    .updateTable('upward_result')
    .set({ superseded_at: at })
    .where((eb) => eb.and({ tenant, application }))
    .where('superseded_at', 'is', null)
    .returning('id')
    .execute();
  for (const { id: former } of before)
    await tx
      .deleteFrom('studio_title')
      .where((eb) => eb.and({ tenant, upward_result: former }))
      .execute();
  const { named, title, namingBody, documentNumber, decidedOn, reason } = result;
  await tx
    .insertInto('upward_result')
    .values({
      ...{ tenant, id, campaign, application, named, title, naming_body: namingBody, reason, scan },
      ...{ document_number: documentNumber, decided_on: decidedOn, by_user: user, at },
    })
    .execute();
  if (title !== null && namingBody !== null)
    await tx
      .insertInto('studio_title')
      .values({
        ...{ tenant, id: context.newId(), studio, title, naming_body: namingBody, named_on: decidedOn },
        upward_result: id,
        level: of.level,
      })
      .execute();
  await refreshTitles(tx, tenant, [studio]);
  await heardFrom(tx, tenant, studio, decidedOn);
}
