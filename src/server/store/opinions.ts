import type { Selectable, Updateable } from 'kysely';
import type { SealKind, StandingOpinion } from '../../core/application/stand.ts';
import type { Context, Tx } from '../context.ts';
import type { OpinionTable } from '../db/tables/applicationTables.ts';

export type OpinionRow = Selectable<OpinionTable>;

/** The opinions of an application that stand now. */
export function currentOpinions(tx: Tx, tenant: string, application: string): Promise<OpinionRow[]> {
  return tx
    .selectFrom('opinion')
    .selectAll()
    .where((eb) => eb.and({ tenant, application }))
    .where('superseded_at', 'is', null)
    .execute();
}

/** The opinions of several applications that stand now. */
export async function opinionsOfAll(
  tx: Tx,
  tenant: string,
  applications: readonly string[],
): Promise<OpinionRow[]> {
  if (applications.length === 0) return [];
  return tx
    .selectFrom('opinion')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('application', 'in', [...applications])
    .where('superseded_at', 'is', null)
    .execute();
}

/** A row as the decisions see it. */
export function standing(row: OpinionRow): StandingOpinion {
  return {
    step: row.step,
    positive: row.positive,
    text: row.text,
    signatory: row.signatory,
    paperDate: row.paper_date,
    contentVersion: row.content_version,
    seal: row.seal as SealKind,
    supplied: row.seal_supplied_at !== null,
  };
}

export type NewOpinion = Pick<
  OpinionRow,
  | 'application'
  | 'step'
  | 'positive'
  | 'text'
  | 'signatory'
  | 'paper_date'
  | 'content_version'
  | 'entered_for'
>;

export async function insertOpinion(
  tx: Tx,
  context: Context,
  id: string,
  opinion: NewOpinion & { readonly digest?: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  const row = { ...opinion, tenant, id, by_user: user, recorded_at: context.receivedAt };
  await tx.insertInto('opinion').values(row).execute();
}

/** Changes a current opinion of a step: a draft that is saved again, sealed, or gets its promised seal. */
export async function updateOpinion(
  tx: Tx,
  context: Context,
  id: string,
  change: Updateable<OpinionTable>,
): Promise<void> {
  await tx
    .updateTable('opinion')
    .set(change)
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .where('superseded_at', 'is', null)
    .execute();
}

/** These levels' opinions no longer stand; the rows stay. */
export async function supersedeOpinions(
  tx: Tx,
  context: Context,
  application: string,
  steps: readonly string[],
  because: string,
): Promise<void> {
  if (steps.length === 0) return;
  await tx
    .updateTable('opinion')
    .set({ superseded_at: context.receivedAt, superseded_because: because })
    .where((eb) => eb.and({ tenant: context.actor.tenant, application }))
    .where('step', 'in', steps)
    .where('superseded_at', 'is', null)
    .execute();
}
