import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { StateKind } from '../../core/application/state.ts';
import { canonicalJson, type JsonValue } from '../../core/canonicalJson.ts';
import type { AcceptedByBody } from '../../core/filing/acceptedByBody.ts';
import type {
  Candidate,
  CurrentFiling,
  FilingChange,
  FilingKind,
  SummaryRow,
} from '../../core/filing/filing.ts';
import type { Context, Tx } from '../context.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { releasePlaces } from './quotaPlaces.ts';

interface Whose {
  readonly campaign: string;
  readonly body: string;
}

/** The filing of a body that holds now. */
export async function currentFiling(
  tx: Tx,
  tenant: string,
  { campaign, body }: Whose,
): Promise<CurrentFiling | undefined> {
  const row = await tx
    .selectFrom('filing')
    .select(['id', 'number', 'kind', 'summary'])
    .where((eb) => eb.and({ tenant, campaign, body }))
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  return { id: row.id, number: row.number, kind: row.kind as FilingKind, rows: row.summary as SummaryRow[] };
}

const candidateColumns = [
  'id',
  'file_number as fileNumber',
  'track',
  'state',
  'step',
  'studio_name as studioName',
  'unit_name as unitName',
  'main_results as mainResults',
  'recommended_at as recommendedAt',
] as const;

/** Place in the body's order of the track. */
const rank = sql<
  number | null
>`(select array_position(r.applications, application.id) from candidate_ranking r
  where r.tenant = application.tenant and r.campaign = application.campaign and r.body = application.body
    and r.track = application.track and r.superseded_at is null)`.as('rank');

type CandidateRow = Omit<Candidate, 'state' | 'mainResults'> & { state: string; mainResults: string | null };
function candidateOf({ mainResults, state, ...row }: CandidateRow): Candidate {
  return { ...row, state: state as StateKind, mainResults: mainResults ?? '' };
}

function candidates(tx: Tx, tenant: string, { campaign, body }: Whose, tracks: readonly string[]) {
  return tx
    .selectFrom('application')
    .select([...candidateColumns, rank])
    .where((eb) => eb.and({ tenant, campaign, body }))
    .where(sql<boolean>`track = any(${[...tracks]}::text[])`);
}

/** A body's applications that await filing or lie at a step, locked in the order of their ids. */
export async function lockCandidates(
  tx: Tx,
  tenant: string,
  whose: Whose,
  tracks: readonly string[],
): Promise<Candidate[]> {
  const rows = await candidates(tx, tenant, whose, tracks)
    .where('state', 'in', ['awaitingFiling', 'atStep'])
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(candidateOf);
}

/** Recommended applications as they stand, for the summary before it is filed. */
export async function recommended(
  tx: Tx,
  tenant: string,
  whose: Whose,
  tracks: readonly string[],
): Promise<Candidate[]> {
  const rows = await candidates(tx, tenant, whose, tracks).where('state', '=', 'awaitingFiling').execute();
  return rows.map(candidateOf);
}

/** One application of the body in whatever state, locked. */
export async function lockOne(
  tx: Tx,
  tenant: string,
  { campaign, body }: Whose,
  id: string,
): Promise<Candidate | undefined> {
  const row = await tx
    .selectFrom('application')
    .select([...candidateColumns, rank])
    .where((eb) => eb.and({ tenant, campaign, body, id }))
    .forUpdate()
    .executeTakeFirst();
  return row && candidateOf(row);
}

export interface FilingToSave extends Whose {
  readonly id: string;
  readonly change: FilingChange;
  readonly scan: string | null;
  /** Taken in by the body itself with this filing. */
  readonly accepted: readonly AcceptedByBody[];
}

/** Writes the new filing with its frozen summary, supersedes the old one, and moves the applications. */
export async function saveFiling(tx: Tx, context: Context, filing: FilingToSave): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, campaign, body, change, scan } = filing;
  const at = context.receivedAt;
  if (change.supersedes)
    await tx
      .updateTable('filing')
      .set({ superseded_at: at })
      .where((eb) => eb.and({ tenant, id: change.supersedes! }))
      .execute();
  const summary = canonicalJson(change.rows as unknown as JsonValue);
  const digest = createHash('sha256').update(summary).digest('hex');
  const { number, kind, reason, late, onPaper: paper_on = null } = change;
  const row = { tenant, id, campaign, body, number, kind, reason, late, paper_on, summary, digest, scan };
  await tx
    .insertInto('filing')
    .values({ ...row, received_at: at, by_user: user })
    .execute();
  if (change.rows.length > 0)
    await tx
      .insertInto('filing_item')
      .values(
        change.rows.map(({ application, number: position }) => ({
          tenant,
          filing: id,
          application,
          position,
        })),
      )
      .execute();
  await moveApplications(tx, context, change);
  await acceptAtOnce(tx, context, filing.accepted);
}

async function acceptAtOnce(tx: Tx, context: Context, accepted: readonly AcceptedByBody[]): Promise<void> {
  const at = context.receivedAt;
  for (const { application: id, state } of accepted) {
    const { kind, step = null } = stateAnswer(state);
    const approved = kind === 'approved' ? { approved_at: at } : {};
    await tx
      .updateTable('application')
      .set({ state: kind, step, accepted_at: at, ...approved })
      .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
      .execute();
  }
}

async function moveApplications(tx: Tx, context: Context, change: FilingChange): Promise<void> {
  const { tenant } = context.actor;
  const at = context.receivedAt;
  if (change.taken.length > 0)
    await tx
      .updateTable('application')
      .set((eb) => ({
        state: 'filed',
        step: null,
        filed_at: at,
        late: change.late ? true : eb.ref('late'),
        version: eb('version', '+', 1),
        updated_at: at,
      }))
      .where('tenant', '=', tenant)
      .where('id', 'in', [...change.taken])
      .execute();
  if (!change.out) return;
  await releasePlaces(tx, context, change.out);
  await tx
    .updateTable('application')
    .set((eb) => ({
      state: 'withdrawn',
      step: null,
      ended_reason: change.reason,
      version: eb('version', '+', 1),
      updated_at: at,
    }))
    .where((eb) => eb.and({ tenant, id: change.out! }))
    .execute();
}

/** All filings of a body, newest first. */
export async function filingHistory(tx: Tx, tenant: string, { campaign, body }: Whose) {
  return tx
    .selectFrom('filing')
    .select([
      'id',
      'number',
      'kind',
      'reason',
      'late',
      'paper_on',
      'scan',
      'received_at',
      'superseded_at',
      'summary',
    ])
    .where((eb) => eb.and({ tenant, campaign, body }))
    .orderBy('number', 'desc')
    .execute();
}
