import { keepInspectionPlan as contract } from '../../contract/inspectionPlans.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { planById } from '../store/inspectionPlans.ts';
import { defineCommand } from './command.ts';
import { planEvent } from './openInspectionPlan.ts';

/** A plan of visits with its days (R32). */
export const keepInspectionPlan = defineCommand({
  contract,
  action: 'planInspection',
  load: async (tx, input, context) => {
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const there = input.plan ? await planById(tx, context.actor.tenant, input.plan) : undefined;
    if (input.plan && there?.campaign !== input.campaign) return refuse('notFound', { what: '批验收安排' });
    return allow({ subject: {}, there });
  },
  decide: ({ there }, { from, to }, context) => {
    if (there?.closed) return refuse('inspectionPlanClosed', {});
    if (to < from) return refuse('planEndsEarlier', { from, to });
    return allow({ id: there?.id ?? context.newId() });
  },
  save: async (tx, { id }, context, { there }, { campaign, title, from, to, note }) => {
    const { tenant, user } = context.actor;
    const typed = { title, from_date: from, to_date: to, note };
    if (there)
      await tx
        .updateTable('inspection_plan')
        .set(typed)
        .where((eb) => eb.and({ tenant, id }))
        .execute();
    else
      await tx
        .insertInto('inspection_plan')
        .values({ tenant, id, campaign, ...typed, by_user: user, at: context.receivedAt, closed_at: null })
        .execute();
    return allow({ plan: id });
  },
  events: ({ id }, _, { campaign, from, to }) => [
    planEvent('keepInspectionPlan', { id, campaign }, { from, to }),
  ],
});
