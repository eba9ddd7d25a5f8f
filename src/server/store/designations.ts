import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { StateKind } from '../../core/application/state.ts';
import { confirms, type Named, type Nominee } from '../../core/designation/designate.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { titleLevel } from '../../core/studio/titleLevel.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { scopeSql } from './scopeSql.ts';
import { heardFrom, refreshTitles } from './studioFacts.ts';
import { nameStudio } from './studios.ts';

/** Steps of an application whose promised seal is still missing. */
export const sealsMissing = sql<string[]>`array(select o.step from opinion o where o.tenant = a.tenant
  and o.application = a.id and o.seal = 'follows' and o.seal_supplied_at is null and o.superseded_at is null
  order by o.step)`;

/** The first title that the register has of a studio, apart from this naming's own. */
const earlier = (column: 'title' | 'named_on') => sql<
  string | null
>`(select t.${sql.ref(column)} from studio_title t
  where t.tenant = a.tenant and t.studio = a.studio and (i.designation is null or t.designation is distinct from i.designation)
  order by t.named_on, t.id limit 1)`;
const earlierTitle = earlier('title');
const earlierOn = earlier('named_on');

/** The applications to be named, locked; those that the asker's wall hides or another campaign has are left out. */
export async function lockNominees(
  tx: Tx,
  tenant: string,
  campaign: string,
  applications: readonly string[],
): Promise<Nominee[]> {
  const rows = await tx
    .selectFrom('application as a')
    .innerJoin('studio as s', (join) =>
      join.onRef('s.tenant', '=', 'a.tenant').onRef('s.id', '=', 'a.studio'),
    )
    .select([
      'a.id as application',
      'a.studio',
      'a.track',
      'a.body',
      'a.state',
      'a.studio_name as studioName',
      's.name as recordName',
      'a.lead_name as leadName',
      sealsMissing.as('sealsMissing'),
    ])
    .where('a.tenant', '=', tenant)
    .where('a.campaign', '=', campaign)
    .where('a.id', 'in', [...applications])
    .orderBy('a.id')
    .forUpdate('a')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as StateKind }));
}

/** How many are named in a campaign, by track. */
export async function designatedCounts(
  tx: Tx,
  tenant: string,
  campaign: string,
): Promise<Record<string, number>> {
  const rows = await tx
    .selectFrom('designation_item as i')
    .innerJoin('designation as d', (join) =>
      join.onRef('d.tenant', '=', 'i.tenant').onRef('d.id', '=', 'i.designation'),
    )
    .select(['i.track', (eb) => eb.fn.countAll<number>().as('count')])
    .where('d.tenant', '=', tenant)
    .where('d.campaign', '=', campaign)
    .groupBy('i.track')
    .execute();
  return Object.fromEntries(rows.map(({ track, count }) => [track, Number(count)]));
}

export interface DesignationToSave {
  readonly id: string;
  readonly campaign: string;
  readonly byBody: string | null;
  readonly resolution: string | null;
  readonly namingBody: string;
  readonly documentNumber: string | null;
  readonly decidedOn: string;
  readonly note: string | null;
  readonly items: readonly Named[];
  /** Whose level the organiser is. */
  readonly city: Programme['city'];
}

/** Writes the decision, its list, the studios' titles and names, and moves the applications. */
export async function saveDesignation(tx: Tx, context: Context, made: DesignationToSave): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, campaign, items, decidedOn } = made;
  const at = context.receivedAt;
  const { resolution } = made;
  const decision = {
    tenant,
    id,
    campaign,
    resolution,
    by_body: made.byBody,
    document_number: made.documentNumber,
  };
  await tx
    .insertInto('designation')
    .values({ ...decision, decided_on: decidedOn, note: made.note, by_user: user, at })
    .execute();
  await tx
    .insertInto('designation_item')
    .values(
      items.map(({ application, name, nameReason = null, position, track }) => {
        const item = { tenant, designation: id, application, track: track.id };
        return { ...item, name, name_reason: nameReason, position };
      }),
    )
    .execute();
  await keepTitles(tx, context, made);
  await renameStudios(tx, tenant, made);
  for (const { nominee } of items) await heardFrom(tx, tenant, nominee.studio, decidedOn);
  await tx
    .updateTable('application')
    .set((eb) => ({
      state: 'designated',
      step: null,
      designated_at: at,
      version: eb('version', '+', 1),
      updated_at: at,
    }))
    .where('tenant', '=', tenant)
    .where(
      'id',
      'in',
      items.map(({ application }) => application),
    )
    .execute();
}

/**
 * Each naming gives its title. A re-confirmation leaves the title of the register as it is: its line on the list is the
 * confirmation. Only a studio that the register does not know yet gets one.
 */
async function keepTitles(
  tx: Tx,
  context: Context,
  { id: designation, items, decidedOn: named_on, namingBody: naming_body, city }: DesignationToSave,
): Promise<void> {
  const { tenant } = context.actor;
  const known = await tx
    .selectFrom('studio_title')
    .select('studio')
    .where('tenant', '=', tenant)
    .where(
      'studio',
      'in',
      items.map(({ nominee }) => nominee.studio),
    )
    .execute();
  const titled = new Set(known.map(({ studio }) => studio));
  const given = items.filter(({ track, nominee }) => !(confirms(track) && titled.has(nominee.studio)));
  if (given.length === 0) return;
  const decision = { designation, named_on, naming_body };
  await tx
    .insertInto('studio_title')
    .values(
      given.map(({ nominee: { studio }, track }) => ({
        ...{ tenant, id: context.newId(), studio, title: track.studioTitle, ...decision },
        level: titleLevel({ city }, track),
      })),
    )
    .execute();
  await refreshTitles(
    tx,
    tenant,
    given.map(({ nominee: { studio } }) => studio),
  );
}

/** A name that differs from the record becomes the studio's name, with the reason in its history (S24). */
async function renameStudios(tx: Tx, tenant: string, { items, decidedOn }: DesignationToSave): Promise<void> {
  for (const { nominee, name, nameReason = null } of items) {
    if (name === nominee.recordName) continue;
    const studio = { id: nominee.studio, name, leadName: nominee.leadName };
    await nameStudio(tx, tenant, studio, decidedOn, nameReason);
  }
}

/** Approved and designated applications of some tracks with what blocks them, sorted by body, then name. */
export async function designationCandidates(tx: Tx, tenant: string, campaign: string, scope: Scope) {
  const rows = await tx
    .selectFrom('application as a')
    .innerJoin('body as b', (join) => join.onRef('b.tenant', '=', 'a.tenant').onRef('b.id', '=', 'a.body'))
    .leftJoin('designation_item as i', (join) =>
      join.onRef('i.tenant', '=', 'a.tenant').onRef('i.application', '=', 'a.id'),
    )
    .leftJoin('designation as d', (join) =>
      join.onRef('d.tenant', '=', 'i.tenant').onRef('d.id', '=', 'i.designation'),
    )
    .select([
      'a.id as application',
      'a.track',
      'a.unit_name as unitName',
      'a.lead_name as leadName',
      'a.studio_name as studioName',
      bodyName.as('bodyName'),
      sealsMissing.as('sealsMissing'),
      earlierTitle.as('earlierTitle'),
      earlierOn.as('earlierOn'),
      'i.name',
      'd.decided_on as decidedOn',
      'd.document_number as documentNumber',
    ])
    .where('a.tenant', '=', tenant)
    .where('a.campaign', '=', campaign)
    .where('a.state', 'in', ['approved', 'designated'])
    .where(scopeSql(scope))
    .orderBy('b.position')
    .orderBy(sql`a.pinyin collate "C"`)
    .orderBy('a.id')
    .execute();
  return rows;
}
