import type { Subject } from '../../core/access/can.ts';
import type { PileFacts } from '../../core/receipt/receivePapers.ts';
import { allow, type Decision } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { lockBody } from '../store/bodies.ts';
import { type CampaignWithProgramme, loadCampaign, lockCampaign } from '../store/campaigns.ts';
import { paperEntries, piledApplications } from '../store/paperReceipts.ts';

/** What every act of the receipt desk loads. */
export interface LoadedPile {
  readonly subject: Subject;
  readonly campaign: CampaignWithProgramme;
  readonly body: string;
  readonly facts: PileFacts;
}

/**
 * The pile of a body with its current entries. The campaign is locked for its numbers, then the body, as its filing acts lock
 * it. A closed campaign still takes paper and gives originals back (3.7).
 */
export async function loadPile(
  tx: Tx,
  context: Context,
  whose: { readonly campaign: string; readonly body: string },
): Promise<Decision<LoadedPile>> {
  const { tenant } = context.actor;
  const campaign = await loadCampaign(tx, context, whose.campaign);
  if (!campaign.ok) return campaign;
  await lockCampaign(tx, tenant, whose.campaign);
  const body = await lockBody(tx, context, whose.body);
  if (!body.ok) return body;
  const { programme } = campaign.change;
  const applications = await piledApplications(tx, tenant, whose, programme);
  const entries = await paperEntries(tx, tenant, whose);
  const facts = { programme, applications, entries: entries.filter((entry) => entry.supersededAt === null) };
  return allow({ subject: { body: whose.body }, campaign: campaign.change, body: whose.body, facts });
}
