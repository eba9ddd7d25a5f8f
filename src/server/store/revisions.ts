import { sql } from 'kysely';
import type { InUse } from '../../core/draft/revising.ts';
import type { Context, Tx } from '../context.ts';
import { programmeOf } from './programmes.ts';

export interface CampaignRevision {
  readonly number: number;
  readonly revision: string;
  readonly user: string | null;
  readonly draft: string | null;
  readonly at: Date;
}

export async function insertCampaignRevision(
  tx: Tx,
  tenant: string,
  campaign: string,
  { number, revision, user, draft, at }: CampaignRevision,
): Promise<void> {
  await tx
    .insertInto('campaign_revision')
    .values({ tenant, campaign, number, revision, draft, by_user: user, at })
    .execute();
}

/** The revisions a campaign had, the first one first. */
export async function campaignRevisions(tx: Tx, tenant: string, campaign: string) {
  const rows = await tx
    .selectFrom('campaign_revision as r')
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant', '=', 'r.tenant').onRef('p.user_id', '=', 'r.by_user'),
    )
    .select(['r.number', 'r.revision', 'r.by_user as user', 'r.draft', 'r.at'])
    .select('p.display_name as byName')
    .where('r.tenant', '=', tenant)
    .where('r.campaign', '=', campaign)
    .orderBy('r.number')
    .execute();
  return rows satisfies readonly CampaignRevision[];
}

/** A new revision of a locked campaign: from now on new applications are made with it. Answers its number. */
export async function adoptRevision(
  tx: Tx,
  context: Context,
  campaign: string,
  { revision, title, draft }: { readonly revision: string; readonly title: string; readonly draft: string },
): Promise<number> {
  const { tenant, user } = context.actor;
  const had = await campaignRevisions(tx, tenant, campaign);
  const number = (had.at(-1)?.number ?? 0) + 1;
  const at = context.receivedAt;
  await insertCampaignRevision(tx, tenant, campaign, { number, revision, user, draft, at });
  await tx
    .updateTable('campaign')
    .set({ revision, title })
    .where((eb) => eb.and({ tenant, id: campaign }))
    .execute();
  return number;
}

export interface RevisionUse {
  readonly revision: string;
  readonly track: string;
  readonly form: string;
  readonly state: string;
  readonly count: number;
}

/** How many applications of a campaign stand on which revision, by category, form and state. */
export async function revisionUse(tx: Tx, tenant: string, campaign: string): Promise<RevisionUse[]> {
  return tx
    .selectFrom('application')
    .select(['revision', 'track', 'form', 'state', sql<number>`count(*)::int`.as('count')])
    .where((eb) => eb.and({ tenant, campaign }))
    .groupBy(['revision', 'track', 'form', 'state'])
    .orderBy('track')
    .execute();
}

/** Applications of a campaign in these states that do not stand on this revision, by file number. */
export function applicationsElsewhere(
  tx: Tx,
  tenant: string,
  of: { readonly campaign: string; readonly revision: string; readonly states: readonly string[] },
  most: number,
) {
  return tx
    .selectFrom('application as a')
    .innerJoin('application_answers as w', (join) =>
      join.onRef('w.tenant', '=', 'a.tenant').onRef('w.application', '=', 'a.id'),
    )
    .select(['a.id', 'a.file_number', 'a.studio_name', 'a.unit_name', 'a.track', 'a.form', 'a.revision'])
    .select(['a.state', 'w.answers', 'w.versions'])
    .where('a.tenant', '=', tenant)
    .where('a.campaign', '=', of.campaign)
    .where('a.revision', '<>', of.revision)
    .where('a.state', 'in', [...of.states])
    .orderBy('a.file_number')
    .limit(most)
    .execute();
}

/** What applications point to, each with the programme it stands on. */
export async function inUse(tx: Tx, tenant: string, used: readonly RevisionUse[]): Promise<InUse[]> {
  const found: InUse[] = [];
  for (const { track, form, revision } of used)
    found.push({ track, form, programme: await programmeOf(tx, tenant, revision) });
  return found;
}
