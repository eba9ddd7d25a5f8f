import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { type CampaignWithProgramme, loadOpenCampaign, lockCampaign } from '../store/campaigns.ts';
import { type PlanRow, planById, type TeamRow, teamsOf } from '../store/inspectionPlans.ts';

export interface OpenPlan {
  readonly plan: PlanRow;
  readonly campaign: CampaignWithProgramme;
  readonly teams: readonly TeamRow[];
  readonly subject: Record<never, never>;
}

/** A plan that may be changed; planning of one campaign goes one after the other, so that nobody is in two teams by chance. */
export async function openInspectionPlan(tx: Tx, context: Context, id: string): Promise<Decision<OpenPlan>> {
  const { tenant } = context.actor;
  const found = await planById(tx, tenant, id);
  if (!found) return refuse('notFound', { what: '批验收安排' });
  await lockCampaign(tx, tenant, found.campaign);
  const campaign = await loadOpenCampaign(tx, context, found.campaign);
  if (!campaign.ok) return campaign;
  const plan = (await planById(tx, tenant, id)) ?? found;
  return allow({ plan, campaign: campaign.change, teams: await teamsOf(tx, tenant, [id]), subject: {} });
}

/** What was done to a plan; ids and counts only. */
export function planEvent(
  action: string,
  { id, campaign }: Pick<PlanRow, 'id' | 'campaign'>,
  detail: Readonly<Record<string, unknown>> = {},
): EventDraft {
  return { action, subjectKind: 'inspectionPlan', subject: id, campaign, detail };
}
