import { sql } from 'kysely';
import { type Entitlement, entitlement } from '../../core/plaque/entitlement.ts';
import type { Programme, Track } from '../../core/programme/programme.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { inspectionStands } from './inspectionResults.ts';
import { programmeOf } from './programmes.ts';
import { idArray } from './scopeSql.ts';

/** What the ledgers of plaques and money must know of an application: who it is now, and what was decided on it. */
export interface LedgerFacts {
  readonly application: string;
  readonly campaign: string;
  readonly revision: string;
  readonly track: string;
  readonly studio: string;
  readonly unit: string;
  readonly body: string;
  readonly bodyName: string;
  readonly fileNumber: string;
  readonly leadName: string;
  /** Names of the register today: renamings and approved corrections are in them. */
  readonly studioName: string;
  readonly unitName: string;
  readonly state: string;
  readonly designation: string | null;
  readonly namedOn: string | null;
  readonly documentNumber: string | null;
  /** Null: named by the city, or not at all. */
  readonly namedByBody: string | null;
  readonly inspection: 'passed' | 'rectify' | 'failed' | null;
  readonly inspectedOn: string | null;
  readonly sheet: string | null;
  /** Id or title of the band. */
  readonly grade: string | null;
  readonly resolution: string | null;
  readonly resolutionNumber: string | null;
  readonly meeting: string | null;
  readonly heldOn: string | null;
}

/** Name of a unit on a day: dated names, and the register's where none is dated. */
const unitNameOn = (day: string) => sql<string>`coalesce((select n.name from unit_name n
  where n.tenant = u.tenant and n.unit = u.id and n.from_date <= ${day}::date and (n.to_date is null or n.to_date >= ${day}::date)
  order by n.from_date desc, n.name limit 1), u.name)`;

/**
 * The one place where the ledgers read what other parts decide: naming, standing inspection, current result, latest
 * resolution. In the order of bodies and names; what the asker's wall hides is not there.
 */
export async function ledgerFacts(
  tx: Tx,
  tenant: string,
  { campaign, applications, day }: { campaign?: string; applications?: readonly string[]; day: string },
): Promise<LedgerFacts[]> {
  const { rows } = await sql<Omit<LedgerFacts, 'inspection' | 'inspectedOn' | 'sheet'>>`
    select a.id as application, a.campaign, a.revision, a.track, a.studio, a.unit, a.body, ${bodyName} as "bodyName",
      a.file_number as "fileNumber", s.lead_name as "leadName", s.name as "studioName", ${unitNameOn(day)} as "unitName",
      a.state, d.id as designation, d.decided_on as "namedOn", d.document_number as "documentNumber",
      d.by_body as "namedByBody", g.grade,
      r.id as resolution, r.number as "resolutionNumber", r.meeting, r.held_on as "heldOn"
    from application a
      join studio s on s.tenant = a.tenant and s.id = a.studio
      join unit u on u.tenant = a.tenant and u.id = a.unit
      join body b on b.tenant = a.tenant and b.id = a.body
      left join lateral (select d.* from designation_item i
        join designation d on d.tenant = i.tenant and d.id = i.designation
        where i.tenant = a.tenant and i.application = a.id order by d.decided_on desc, d.id desc limit 1) d on true
      left join lateral (select g.grade from review_result g where g.tenant = a.tenant and g.application = a.id
        and g.superseded_at is null order by g.at desc, g.id desc limit 1) g on true
      left join lateral (select r.* from resolution_item i
        join resolution r on r.tenant = i.tenant and r.id = i.resolution
        where i.tenant = a.tenant and i.application = a.id and i.positive order by r.held_on desc, r.at desc limit 1) r on true
    where a.tenant = ${tenant} and ${campaign ? sql`a.campaign = ${campaign}` : sql`true`}
      and ${applications ? sql`a.id = any(${idArray(applications)})` : sql`true`}
      and (a.state in ('approved', 'designated')
        or exists (select 1 from plaque p where p.tenant = a.tenant and p.application = a.id)
        or exists (select 1 from subsidy_line l where l.tenant = a.tenant and l.application = a.id))
    order by b.position, s.pinyin collate "C", a.id`.execute(tx);
  const stands = await inspectionStands(
    tx,
    tenant,
    rows.map(({ application }) => application),
  );
  return rows.map((row) => {
    const stand = stands.get(row.application);
    const { result: inspection = null, on: inspectedOn = null, sheet = null } = stand ?? {};
    return { ...row, inspection, inspectedOn, sheet };
  });
}

export interface Entitled {
  readonly facts: LedgerFacts;
  readonly programme: Programme;
  readonly track: Track;
  /** '' where nothing was graded. */
  readonly gradeTitle: string;
  readonly due: Entitlement;
}

/** What its own programme brings an application, and what is still missing (S7). */
export async function entitledOf(tx: Tx, tenant: string, facts: LedgerFacts): Promise<Entitled> {
  const programme = await programmeOf(tx, tenant, facts.revision);
  const track = programme.tracks.find(({ id }) => id === facts.track);
  if (!track) throw new Error(`track ${facts.track} is not in programme ${programme.id}`);
  const { standard = programme.standards[0]?.id } = track;
  const bands = programme.standards.find(({ id }) => id === standard)?.scoring?.bands ?? [];
  const band = bands.find(({ id, title }) => id === facts.grade || title === facts.grade);
  const due = entitlement(track.outcomes, {
    designated: facts.state === 'designated',
    inspection: facts.inspection ?? undefined,
    grade: band?.id,
  });
  return { facts, programme, track, gradeTitle: band?.title ?? '', due };
}

export async function entitledIn(tx: Tx, tenant: string, all: readonly LedgerFacts[]): Promise<Entitled[]> {
  const entitled: Entitled[] = [];
  for (const facts of all) entitled.push(await entitledOf(tx, tenant, facts));
  return entitled;
}

/** Locks the applications in the order of their ids, so that two acts on one of them go one after the other. */
export async function lockApplications(tx: Tx, tenant: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .selectFrom('application')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Whether a resolution decided for an application. */
export async function namesApplication(
  tx: Tx,
  tenant: string,
  resolution: string,
  application: string,
): Promise<boolean> {
  const { rows } = await sql`select 1 from resolution_item
    where tenant = ${tenant} and resolution = ${resolution} and application = ${application} and positive`.execute(
    tx,
  );
  return rows.length > 0;
}
