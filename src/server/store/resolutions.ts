import { sql } from 'kysely';
import type { StateKind } from '../../core/application/state.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';

/** A resolution as it bears on one application. */
export interface StandingResolution {
  readonly application: string;
  readonly resolution: string;
  readonly meeting: string;
  readonly number: string | null;
  /** ISO. */
  readonly heldOn: string;
  readonly positive: boolean;
}

/** The latest resolution about each of these; what no meeting decided on is not in the map. */
export async function latestResolutions(
  tx: Tx,
  tenant: string,
  applications: readonly string[],
): Promise<ReadonlyMap<string, StandingResolution>> {
  const { rows } = await sql<StandingResolution>`
    select distinct on (i.application) i.application, r.id as resolution, r.meeting, r.number, r.held_on as "heldOn", i.positive
    from resolution_item i join resolution r on r.tenant = i.tenant and r.id = i.resolution
    where i.tenant = ${tenant} and i.application = any(${idArray(applications)})
    order by i.application, r.at desc, r.id desc`.execute(tx);
  return new Map(rows.map((row) => [row.application, row]));
}

/** The latest resolution that names an application. */
export async function resolutionOf(
  tx: Tx,
  tenant: string,
  application: string,
): Promise<StandingResolution | undefined> {
  return (await latestResolutions(tx, tenant, [application])).get(application);
}

export interface ResolutionToSave {
  readonly id: string;
  readonly campaign: string;
  readonly body: string | null;
  readonly number: string | null;
  readonly meeting: string;
  readonly heldOn: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly dissent: string;
  readonly text: string;
  readonly minutes: string | null;
  readonly items: readonly {
    readonly application: string;
    readonly positive: boolean;
    readonly text: string;
  }[];
}

export async function insertResolution(tx: Tx, context: Context, made: ResolutionToSave): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, items, heldOn, present, absent, ...rest } = made;
  const people = { present: JSON.stringify(present), absent: JSON.stringify(absent) };
  await tx
    .insertInto('resolution')
    .values({ tenant, id, ...rest, held_on: heldOn, ...people, by_user: user, at: context.receivedAt })
    .execute();
  await tx
    .insertInto('resolution_item')
    .values(items.map((item, at) => ({ tenant, resolution: id, ...item, position: at + 1 })))
    .execute();
}

/** What a meeting agreed to. */
export async function agreedIn(tx: Tx, tenant: string, resolution: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('resolution_item')
    .select('application')
    .where((eb) => eb.and({ tenant, resolution, positive: true }))
    .execute();
  return new Set(rows.map(({ application }) => application));
}

export interface ResolutionRow {
  readonly id: string;
  readonly campaign: string;
  readonly body: string | null;
  readonly bodyName: string | null;
  readonly number: string | null;
  readonly meeting: string;
  readonly heldOn: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly dissent: string;
  readonly text: string;
  readonly minutes: string | null;
  readonly minutesName: string | null;
  readonly at: Date;
  readonly byName: string;
}
const selected = sql`select r.id, r.campaign, r.body, r.number, r.meeting, r.held_on as "heldOn", r.present, r.absent,
    r.dissent, r.text, r.minutes, u.name as "minutesName", r.at,
    (select n.name from body_name n where n.tenant = r.tenant and n.body = r.body and not n.alias and n.to_date is null
      order by n.from_date desc limit 1) as "bodyName",
    coalesce((select p.display_name from person p where p.tenant = r.tenant and p.user_id = r.by_user), '') as "byName"
  from resolution r left join upload u on u.tenant = r.tenant and u.id = r.minutes`;

/** One resolution, if the asker's wall shows it. */
export async function findResolution(tx: Tx, tenant: string, id: string): Promise<ResolutionRow | undefined> {
  const { rows } = await sql<ResolutionRow>`${selected} where r.tenant = ${tenant} and r.id = ${id}`.execute(
    tx,
  );
  return rows[0];
}

/** The resolutions of a campaign behind the asker's wall, newest first. */
export async function resolutionsOf(tx: Tx, tenant: string, campaign: string): Promise<ResolutionRow[]> {
  const { rows } = await sql<ResolutionRow>`${selected}
    where r.tenant = ${tenant} and r.campaign = ${campaign} order by r.held_on desc, r.at desc, r.id desc`.execute(
    tx,
  );
  return rows;
}

export interface ResolvedRow {
  readonly resolution: string;
  readonly application: string;
  readonly fileNumber: string;
  readonly track: string;
  readonly bodyName: string;
  readonly unitName: string;
  readonly leadName: string;
  readonly studioName: string;
  readonly positive: boolean;
  readonly text: string;
  readonly state: StateKind;
  readonly step: string | null;
}

/** What these resolutions decided on, in the order of their agenda, with where each stands now. */
export async function resolutionItems(
  tx: Tx,
  tenant: string,
  resolutions: readonly string[],
): Promise<ResolvedRow[]> {
  const { rows } = await sql<ResolvedRow>`
    select i.resolution, i.application, a.file_number as "fileNumber", a.track, ${bodyName} as "bodyName",
      a.unit_name as "unitName", a.lead_name as "leadName", a.studio_name as "studioName", i.positive, i.text, a.state, a.step
    from resolution_item i
      join application a on a.tenant = i.tenant and a.id = i.application
      join body b on b.tenant = a.tenant and b.id = a.body
    where i.tenant = ${tenant} and i.resolution = any(${idArray(resolutions)})
    order by i.resolution, i.position, i.application`.execute(tx);
  return rows;
}
