import { type Selectable, sql } from 'kysely';
import type { Grant } from '../../core/access/roles.ts';
import { rolesThatMay } from '../../core/access/rolesThatMay.ts';
import { today } from '../../core/campaign/today.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { type ConflictKind, conflictOf } from '../../core/review/conflicts.ts';
import { citySteps, reviewableKinds } from '../../core/review/isReviewable.ts';
import type { Context, Tx } from '../context.ts';
import type { ReviewRoundTable } from '../db/tables/reviewTables.ts';
import { bodyName } from './bodies.ts';
import { type CampaignWithProgramme, loadCampaign, loadOpenCampaign } from './campaigns.ts';

export type RoundRow = Selectable<ReviewRoundTable>;
export const noRound = { what: '轮评审' };

export interface OpenRound {
  readonly round: RoundRow;
  readonly campaign: CampaignWithProgramme;
}

/** A round with its programme; `lock` for what changes it: then it must be open, and its campaign too. */
export async function loadRound(
  tx: Tx,
  context: Context,
  id: string,
  lock: boolean,
): Promise<Decision<OpenRound>> {
  const query = tx
    .selectFrom('review_round')
    .selectAll()
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }));
  const round = await (lock ? query.forNoKeyUpdate() : query).executeTakeFirst();
  if (!round) return refuse('notFound', noRound);
  if (lock && round.closed_at !== null) return refuse('reviewRoundClosed', { title: round.title });
  const campaign = await (lock ? loadOpenCampaign : loadCampaign)(tx, context, round.campaign);
  return campaign.ok ? allow({ round, campaign: campaign.change }) : campaign;
}

export function roundsOf(tx: Tx, tenant: string, campaign: string): Promise<RoundRow[]> {
  return tx
    .selectFrom('review_round')
    .selectAll()
    .where((eb) => eb.and({ tenant, campaign }))
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
}

export interface ReviewCandidate {
  readonly application: string;
  readonly fileNumber: string;
  readonly studioName: string;
  readonly leadName: string;
  readonly unit: string;
  readonly unitName: string;
  readonly body: string;
  readonly bodyName: string;
}

/** What of a track has come to the city and has not ended, in the order of bodies and file numbers. */
export async function reviewCandidates(
  tx: Tx,
  tenant: string,
  of: { readonly campaign: string; readonly track: string; readonly programme: Programme },
): Promise<ReviewCandidate[]> {
  const steps = citySteps(of.programme.steps);
  const { rows } = await sql<ReviewCandidate>`
    select a.id as application, a.file_number as "fileNumber", a.studio_name as "studioName",
      a.lead_name as "leadName", a.unit, a.unit_name as "unitName", a.body, ${bodyName} as "bodyName"
    from application a join body b on b.tenant = a.tenant and b.id = a.body
    where a.tenant = ${tenant} and a.campaign = ${of.campaign} and a.track = ${of.track}
      and (a.state = any(${[...reviewableKinds] as string[]}::text[])
        or (a.state = 'atStep' and a.step = any(${steps}::text[])))
    order by b.position, a.file_number`.execute(tx);
  return rows;
}

/** Somebody who may mark, with all that they hold: where they come from, and what else they are. */
export interface Reviewer {
  readonly user: string;
  readonly name: string;
  /** Unit or body they come from, in words. */
  readonly from: string;
  readonly grants: readonly Pick<Grant, 'unit' | 'body'>[];
}

export async function reviewersOf(tx: Tx, { actor, receivedAt, timeZone }: Context): Promise<Reviewer[]> {
  const day = today(receivedAt, timeZone);
  const { rows } = await sql<{
    user: string;
    name: string;
    from: string | null;
    grants: { unit: string | null; body: string | null }[];
  }>`select p.user_id as user, p.display_name as name,
      string_agg(distinct coalesce(u.name, (select n.name from body_name n where n.tenant = m.tenant and n.body = m.body
        and not n.alias and n.to_date is null order by n.from_date desc limit 1)), '、') as from,
      jsonb_agg(jsonb_build_object('unit', m.unit, 'body', m.body)) as grants
    from person p
      join membership m on m.tenant = p.tenant and m.user_id = p.user_id and m.from_date <= ${day}::date
        and (m.to_date is null or m.to_date >= ${day}::date)
      left join unit u on u.tenant = m.tenant and u.id = m.unit
    where p.tenant = ${actor.tenant} and p.disabled_at is null
    group by p.user_id, p.display_name
    having bool_or(m.role = any(${[...rolesThatMay('markReview')] as string[]}::text[]))
    order by p.display_name, p.user_id`.execute(tx);
  return rows.map(({ grants, from, ...row }) => ({
    ...row,
    from: from ?? '',
    grants: grants.map(({ unit, body }) => ({ ...(unit ? { unit } : {}), ...(body ? { body } : {}) })),
  }));
}

/** Who declared to keep away from what, as `application user`. */
export async function declaredIn(tx: Tx, tenant: string, campaign: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('declared_conflict')
    .select(['application', 'user_id'])
    .where((eb) => eb.and({ tenant, campaign }))
    .execute();
  return new Set(rows.map(({ application, user_id }) => `${application} ${user_id}`));
}

export interface Conflict {
  readonly application: string;
  readonly reviewer: string;
  readonly kind: ConflictKind;
}

export function conflictsAmong(
  candidates: readonly Pick<ReviewCandidate, 'application' | 'unit' | 'body'>[],
  reviewers: readonly Pick<Reviewer, 'user' | 'grants'>[],
  declared: ReadonlySet<string>,
): Conflict[] {
  return candidates.flatMap((candidate) =>
    reviewers.flatMap(({ user, grants }) => {
      const { application } = candidate;
      const kind = conflictOf({ grants, declared: declared.has(`${application} ${user}`) }, candidate);
      return kind ? [{ application, reviewer: user, kind }] : [];
    }),
  );
}

/** Writes a round. */
export async function insertRound(
  tx: Tx,
  context: Context,
  row: Omit<RoundRow, 'tenant' | 'by_user' | 'opened_at' | 'closed_at'>,
): Promise<void> {
  const { tenant, user } = context.actor;
  const opened = { by_user: user, opened_at: context.receivedAt, closed_at: null };
  await tx
    .insertInto('review_round')
    .values({ tenant, ...row, ...opened })
    .execute();
}

export async function closeRound(tx: Tx, context: Context, id: string): Promise<void> {
  await tx
    .updateTable('review_round')
    .set({ closed_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .execute();
}
