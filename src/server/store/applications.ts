import { type QueryCreator, type Selectable, sql, type Updateable } from 'kysely';
import { type ApplicationState, endedKinds, type StateKind } from '../../core/application/state.ts';
import type { Context, Tx } from '../context.ts';
import type { ApplicationTable } from '../db/tables/applicationTables.ts';
import type { Database } from '../db/tables.ts';

export type ApplicationRow = Omit<Selectable<ApplicationTable>, 'search_bigrams' | 'search' | 'pinyin'>;

const columns = [
  ...['a.tenant', 'a.id', 'a.file_number', 'a.campaign', 'a.revision', 'a.track', 'a.form', 'a.studio'],
  ...['a.unit', 'a.body', 'a.state', 'a.step', 'a.version', 'a.content_version', 'a.studio_name'],
  ...['a.lead_name', 'a.unit_name', 'a.industry', 'a.studio_type', 'a.main_results', 'a.late'],
  ...['a.over_quota_reason', 'a.changed_from', 'a.ended_reason', 'a.created_by', 'a.entered_for'],
  ...['a.lead_confirmed_at', 'a.lead_confirmed_by', 'a.lead_confirmation_upload', 'a.submitted_at'],
  ...['a.recommended_at', 'a.filed_at', 'a.accepted_at', 'a.approved_at', 'a.designated_at'],
  ...['a.created_at', 'a.updated_at'],
] as const;

/** The state of a row as the tagged union. */
export function stateOf(row: { readonly state: string; readonly step: string | null }): ApplicationState {
  const kind = row.state as StateKind;
  return row.step === null ? ({ kind } as ApplicationState) : ({ kind, step: row.step } as ApplicationState);
}

export interface LockedApplication {
  readonly row: ApplicationRow;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly versions: Readonly<Record<string, number>>;
  readonly acknowledged: readonly string[];
  readonly campaignClosed: boolean;
}

function select(tx: Tx, tenant: string, id: string) {
  return tx
    .selectFrom('application as a')
    .innerJoin('application_answers as w', (join) =>
      join.onRef('w.tenant', '=', 'a.tenant').onRef('w.application', '=', 'a.id'),
    )
    .innerJoin('campaign as c', (join) =>
      join.onRef('c.tenant', '=', 'a.tenant').onRef('c.id', '=', 'a.campaign'),
    )
    .select(columns)
    .select(['w.answers', 'w.versions', 'w.acknowledged', 'c.closed_at'])
    .where('a.tenant', '=', tenant)
    .where('a.id', '=', id);
}

/**
 * One application with its answers, if the asker's wall lets it be seen. With `lock` the row and the answers are both
 * locked: a row that is only joined would be read as it was before the wait.
 */
export async function findApplication(
  tx: Tx,
  tenant: string,
  id: string,
  lock: boolean,
): Promise<LockedApplication | undefined> {
  const query = select(tx, tenant, id);
  const found = await (lock ? query.forNoKeyUpdate(['a', 'w']) : query).executeTakeFirst();
  if (!found) return undefined;
  const { answers, versions, acknowledged, closed_at, ...row } = found;
  return {
    row,
    answers: answers as LockedApplication['answers'],
    versions: versions as LockedApplication['versions'],
    acknowledged: acknowledged as string[],
    campaignClosed: closed_at !== null,
  };
}

/** Several applications, those that the asker's wall lets be seen, without their answers. */
export async function applicationsByIds(
  tx: Tx,
  tenant: string,
  ids: readonly string[],
): Promise<ApplicationRow[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('application as a')
    .select(columns)
    .where('a.tenant', '=', tenant)
    .where('a.id', 'in', [...ids])
    .execute();
}

/** Changes the row and counts its version up. Answers the new version. `tx` may carry more to write in the same statement. */
export async function updateApplication(
  tx: QueryCreator<Database>,
  context: Context,
  id: string,
  change: Updateable<ApplicationTable>,
): Promise<number> {
  const { version } = await tx
    .updateTable('application')
    .set({ ...change, version: sql`version + 1`, updated_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** The next running number behind a prefix in a campaign; whoever rolls back gives it back. */
export async function nextFileNumber(
  tx: Tx,
  tenant: string,
  campaign: string,
  prefix: string,
): Promise<string> {
  const { last } = await tx
    .insertInto('file_counter')
    .values({ tenant, campaign, prefix, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'campaign', 'prefix']).doUpdateSet({ last: sql`file_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${prefix}-${String(last).padStart(4, '0')}`;
}

/** Applications of a campaign that have not ended, of one studio or of same-name leads in the same unit (V18). */
export function liveApplications(
  tx: Tx,
  tenant: string,
  of: {
    readonly campaign: string;
    readonly unit: string;
    readonly studio: string | null;
    readonly leadName: string;
  },
) {
  return tx
    .selectFrom('application')
    .select(['id', 'studio', 'studio_name', 'track', 'form', 'state'])
    .where((eb) => eb.and({ tenant, campaign: of.campaign }))
    .where('state', 'not in', [...endedKinds])
    .where((eb) =>
      eb.or([
        ...(of.studio === null ? [] : [eb('studio', '=', of.studio)]),
        eb.and([eb('unit', '=', of.unit), eb('lead_name', '=', of.leadName)]),
      ]),
    )
    .orderBy('created_at')
    .execute();
}

/** Applications of a campaign that have not ended, of a lead and a unit of these names. */
export function sameLeadAndUnit(
  tx: Tx,
  tenant: string,
  of: { readonly campaign: string; readonly leadName: string; readonly unitName: string },
) {
  return tx
    .selectFrom('application')
    .select(['id', 'body', 'unit', 'studio'])
    .where((eb) => eb.and({ tenant, campaign: of.campaign, lead_name: of.leadName, unit_name: of.unitName }))
    .where('state', 'not in', [...endedKinds])
    .orderBy('created_at')
    .limit(10)
    .execute();
}

/** The answers of the studio's latest application, of whatever year, to prefill the next. */
export async function latestAnswers(tx: Tx, tenant: string, studio: string) {
  const found = await tx
    .selectFrom('application as a')
    .innerJoin('application_answers as w', (join) =>
      join.onRef('w.tenant', '=', 'a.tenant').onRef('w.application', '=', 'a.id'),
    )
    .select('w.answers')
    .where('a.tenant', '=', tenant)
    .where('a.studio', '=', studio)
    .orderBy('a.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.answers as LockedApplication['answers'] | undefined;
}
