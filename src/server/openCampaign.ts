import type { Programme } from '../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import type { Context, Tx } from './context.ts';
import { installProgramme } from './installProgramme.ts';
import { openCampaignCalled } from './store/campaigns.ts';
import { lockTenant } from './store/tenants.ts';

export interface OpenedCampaign {
  readonly campaign: string;
  readonly revision: string;
  /** Ids of the bodies by their codes in the programme. */
  readonly bodies: Readonly<Record<string, string>>;
}

/**
 * Opens a programme as a campaign of this installation, for the wizard and for the operator. A year may have several open
 * campaigns, each under a name of its own: the same name twice is an oversight, and two at once make one.
 */
export async function openCampaign(
  tx: Tx,
  context: Context,
  programme: Programme,
  campaign: string,
  draft?: string,
): Promise<Decision<OpenedCampaign>> {
  const { tenant } = context.actor;
  const { year, title } = programme;
  await lockTenant(tx, tenant);
  const earlier = await openCampaignCalled(tx, tenant, year, title);
  if (earlier) return refuse('campaignExists', { year, title });
  const { newId, receivedAt: now } = context;
  const by = draft === undefined ? undefined : { user: context.actor.user, draft };
  return allow(await installProgramme(tx, { tenant, programme, newId, now, campaign, by }));
}
