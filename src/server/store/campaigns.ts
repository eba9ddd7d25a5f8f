import type { Programme } from '../../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { programmeOf } from './programmes.ts';

export interface Campaign {
  readonly id: string;
  readonly revision: string;
  readonly year: number;
  readonly title: string;
  readonly closed: boolean;
}

/** A year's campaign, if this tenant has it. */
export async function campaignOf(tx: Tx, tenant: string, campaign: string): Promise<Campaign | undefined> {
  const row = await tx
    .selectFrom('campaign')
    .select(['id', 'revision', 'year', 'title', 'closed_at'])
    .where((eb) => eb.and({ tenant, id: campaign }))
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, revision, year, title } = row;
  return { id, revision, year, title, closed: row.closed_at !== null };
}

/** Whether the campaign of an application is closed: then everything only shows. */
export async function isClosedFor(tx: Tx, tenant: string, application: string): Promise<boolean> {
  const row = await tx
    .selectFrom('application as a')
    .innerJoin('campaign as c', (join) =>
      join.onRef('c.tenant', '=', 'a.tenant').onRef('c.id', '=', 'a.campaign'),
    )
    .select('c.closed_at')
    .where('a.tenant', '=', tenant)
    .where('a.id', '=', application)
    .executeTakeFirst();
  return row?.closed_at !== null;
}

export interface CampaignWithProgramme extends Campaign {
  readonly programme: Programme;
}

/** The campaign with its programme, for a question or a command; notFound otherwise. */
export async function loadCampaign(
  tx: Tx,
  context: Context,
  id: string,
): Promise<Decision<CampaignWithProgramme>> {
  const { tenant } = context.actor;
  const campaign = await campaignOf(tx, tenant, id);
  if (!campaign) return refuse('notFound', { what: '项年度工作' });
  return allow({ ...campaign, programme: await programmeOf(tx, tenant, campaign.revision) });
}

/** As `loadCampaign`, for something that changes: a closed campaign only shows. */
export async function loadOpenCampaign(
  tx: Tx,
  context: Context,
  id: string,
): Promise<Decision<CampaignWithProgramme>> {
  const campaign = await loadCampaign(tx, context, id);
  if (campaign.ok && campaign.change.closed) return refuse('campaignClosed', {});
  return campaign;
}

/** Serialises what counts over a whole campaign (designation) without stopping inserts that point to it. */
export async function lockCampaign(tx: Tx, tenant: string, campaign: string): Promise<void> {
  await tx
    .selectFrom('campaign')
    .select('id')
    .where((eb) => eb.and({ tenant, id: campaign }))
    .forNoKeyUpdate()
    .execute();
}

/** All campaigns, newest first. */
export function campaigns(tx: Tx, tenant: string) {
  return tx
    .selectFrom('campaign as c')
    .innerJoin('programme_revision as r', (join) =>
      join.onRef('r.tenant', '=', 'c.tenant').onRef('r.id', '=', 'c.revision'),
    )
    .select(['c.id', 'c.title', 'c.year', 'c.revision', 'r.programme', 'c.closed_at'])
    .where('c.tenant', '=', tenant)
    .orderBy('c.year', 'desc')
    .orderBy('c.created_at', 'desc')
    .execute();
}

/** The open campaign of a year under this name, if there is one. */
export function openCampaignCalled(tx: Tx, tenant: string, year: number, title: string) {
  return tx
    .selectFrom('campaign')
    .select('id')
    .where((eb) => eb.and({ tenant, year, title }))
    .where('closed_at', 'is', null)
    .executeTakeFirst();
}

/** Closes a campaign: from then on it only shows. False: it was closed already. */
export async function closeCampaign(tx: Tx, context: Context, campaign: string): Promise<boolean> {
  const closed = await tx
    .updateTable('campaign')
    .set({ closed_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id: campaign }))
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return closed !== undefined;
}
