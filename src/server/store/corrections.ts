import { type Selectable, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { Figure } from '../../core/application/figures.ts';
import type { CorrectionKind } from '../../core/correction/correction.ts';
import type { Context, Tx } from '../context.ts';
import type { CorrectionTable } from '../db/tables/decisionTables.ts';
import { idArray, scopeSql } from './scopeSql.ts';
import { searchColumns } from './searchColumns.ts';
import { nameStudio, type Studio } from './studios.ts';

export type CorrectionRow = Selectable<CorrectionTable>;

/** Names of an application as they hold now, with what was corrected: 原名称“甲”，2019年12月30日更正. */
export interface CorrectedNames {
  readonly studioName: string;
  readonly leadName: string;
  readonly unitName: string;
  /** The approved corrections of names, oldest first. */
  readonly changes: readonly {
    readonly kind: Exclude<CorrectionKind, 'figure'>;
    readonly oldValue: string;
    readonly newValue: string;
    readonly on: string;
    readonly documentNumber: string | null;
  }[];
}

/**
 * Names after approved corrections, for lists and papers made after them; an application without any is not in the map.
 * What was printed and sealed before keeps its names (domain 3.7).
 */
export async function correctedNames(
  tx: Tx,
  tenant: string,
  applications: readonly string[],
): Promise<Map<string, CorrectedNames>> {
  if (applications.length === 0) return new Map();
  const { rows } = await sql<{ application: string } & CorrectedNames>`
    select a.id as application, s.name as "studioName", s.lead_name as "leadName", a.unit_name as "unitName",
      json_agg(json_build_object('kind', c.kind, 'oldValue', c.old_value, 'newValue', c.new_value,
        'on', c.decided_on, 'documentNumber', c.document_number) order by c.decided_at, c.id) as changes
    from correction c join application a on a.tenant = c.tenant and a.id = c.application
      join studio s on s.tenant = a.tenant and s.id = a.studio
    where c.tenant = ${tenant} and c.application = any(${idArray(applications)}) and c.approved and c.kind <> 'figure'
    group by a.id, s.name, s.lead_name, a.unit_name`.execute(tx);
  return new Map(rows.map(({ application, ...names }) => [application, names]));
}

/** What the application itself said when it was sealed, where a name was corrected since. */
export async function sealedNames(
  tx: Tx,
  tenant: string,
  application: string,
): Promise<{ readonly studioName?: string; readonly unitName?: string }> {
  const { rows } = await sql<{ kind: CorrectionKind; value: string }>`
    select distinct on (kind) kind, sealed_value as value from correction
    where tenant = ${tenant} and application = ${application} and approved and sealed_value is not null
    order by kind, decided_at, id`.execute(tx);
  const value = (kind: CorrectionKind) => rows.find((row) => row.kind === kind)?.value;
  const [studioName, unitName] = [value('name'), value('unit')];
  return {
    ...(studioName === undefined ? {} : { studioName }),
    ...(unitName === undefined ? {} : { unitName }),
  };
}

/** Numbers of an application as corrected, by their place in the form. */
export async function correctedFigures(
  tx: Tx,
  tenant: string,
  application: string,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('correction')
    .select(['path', 'new_value'])
    .where((eb) => eb.and({ tenant, application, kind: 'figure', approved: true }))
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return new Map(rows.flatMap(({ path, new_value }) => (path === null ? [] : [[path, new_value] as const])));
}

export interface CorrectionToSave {
  readonly id: string;
  readonly campaign: string;
  readonly application: string;
  readonly kind: CorrectionKind;
  readonly path: string | null;
  readonly oldValue: string;
  readonly newValue: string;
  readonly reason: string;
  readonly proof: string | null;
}

export async function insertCorrection(tx: Tx, context: Context, made: CorrectionToSave): Promise<void> {
  const { tenant, user } = context.actor;
  const { oldValue, newValue, ...row } = made;
  await tx
    .insertInto('correction')
    .values({
      ...{ tenant, ...row, old_value: oldValue, new_value: newValue },
      ...{ by_user: user, at: context.receivedAt },
    })
    .execute();
}

/** Whether somebody waits with the same. */
export async function isAsked(
  tx: Tx,
  tenant: string,
  of: { readonly application: string; readonly kind: CorrectionKind; readonly path: string | null },
): Promise<boolean> {
  const row = await tx
    .selectFrom('correction')
    .select('id')
    .where((eb) => eb.and({ tenant, application: of.application, kind: of.kind }))
    .where(sql<boolean>`path is not distinct from ${of.path}`)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** A correction, locked: of two who decide one is first. */
export function lockCorrection(tx: Tx, tenant: string, id: string): Promise<CorrectionRow | undefined> {
  return tx
    .selectFrom('correction')
    .selectAll()
    .where((eb) => eb.and({ tenant, id }))
    .forUpdate()
    .executeTakeFirst();
}

export async function saveDecision(
  tx: Tx,
  context: Context,
  id: string,
  of: {
    readonly approved: boolean;
    readonly decidedOn: string;
    readonly text: string;
    readonly documentNumber: string | null;
    readonly sealedValue: string | null;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('correction')
    .set({
      ...{ approved: of.approved, decided_on: of.decidedOn, decision: of.text },
      ...{ document_number: of.documentNumber, sealed_value: of.sealedValue },
      ...{ decided_at: context.receivedAt, decided_by: user },
    })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** What lists and searches know of an application, after a correction. Its answers and content version stay. */
export async function showCorrected(
  tx: Tx,
  tenant: string,
  row: {
    readonly id: string;
    readonly fileNumber: string;
    readonly studioName: string;
    readonly leadName: string;
    readonly unitName: string;
  },
): Promise<void> {
  const { id, studioName, leadName, unitName } = row;
  await tx
    .updateTable('application')
    .set({
      ...{ studio_name: studioName, lead_name: leadName, unit_name: unitName },
      ...searchColumns(row),
    })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** The studio's new name or lead in the register, dated, with the reason. */
export async function renameStudio(
  tx: Tx,
  tenant: string,
  studio: Pick<Studio, 'id' | 'name' | 'leadName'>,
  since: string,
  reason: string,
): Promise<void> {
  await nameStudio(tx, tenant, studio, since, reason);
}

/** The unit's new name in the register from a day on; the earlier one is closed and kept. */
export async function renameUnit(
  tx: Tx,
  tenant: string,
  { unit, name, since }: { readonly unit: string; readonly name: string; readonly since: string },
): Promise<void> {
  await sql`with renamed as (update unit set name = ${name}
      where tenant = ${tenant} and id = ${unit} and name <> ${name} returning id),
    closed as (update unit_name set to_date = ${since}::date
      where tenant = ${tenant} and unit in (select id from renamed) and to_date is null)
    insert into unit_name (tenant, unit, name, from_date)
    select ${tenant}, id, ${name}, ${since}::date from renamed
    on conflict (tenant, unit, name, from_date) do update set to_date = null`.execute(tx);
}

/** The numbers for lists and reports, after a correction. */
export async function replaceFigures(
  tx: Tx,
  tenant: string,
  application: string,
  figures: readonly Figure[],
): Promise<void> {
  await sql`insert into figure (tenant, application, path, year, unit, value)
    select ${tenant}, ${application}, f.path, f.year, f.unit, f.value
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as f (path text, year int, unit text, value numeric)
    on conflict (tenant, application, path, year) do update set unit = excluded.unit, value = excluded.value`.execute(
    tx,
  );
}

/** Corrections within the asker's reach, those to be decided first, then newest first. */
export function correctionsWithin(
  tx: Tx,
  tenant: string,
  of: { readonly campaign: string; readonly application?: string | undefined; readonly reach: Scope },
) {
  return tx
    .selectFrom('correction as c')
    .innerJoin('application as a', (join) =>
      join.onRef('a.tenant', '=', 'c.tenant').onRef('a.id', '=', 'c.application'),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant', '=', 'c.tenant').onRef('p.user_id', '=', 'c.by_user'),
    )
    .leftJoin('person as d', (join) =>
      join.onRef('d.tenant', '=', 'c.tenant').onRef('d.user_id', '=', 'c.decided_by'),
    )
    .selectAll('c')
    .select([
      'a.file_number as fileNumber',
      'a.studio_name as studioName',
      'a.unit_name as unitName',
      'a.form',
      'p.display_name as askedBy',
      'd.display_name as decidedByName',
    ])
    .where('c.tenant', '=', tenant)
    .where('c.campaign', '=', of.campaign)
    .$if(of.application !== undefined, (query) => query.where('c.application', '=', of.application!))
    .where(scopeSql(of.reach))
    .orderBy(sql`c.decided_at is not null`)
    .orderBy('c.at', 'desc')
    .orderBy('c.id')
    .execute();
}

/** Where a correction belongs. */
export function correctionPlace(tx: Tx, tenant: string, id: string) {
  return tx
    .selectFrom('correction')
    .select(['campaign', 'application'])
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
}
