import { closeInspectionPlan as contract } from '../../contract/inspectionPlans.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { defineCommand } from './command.ts';
import { openInspectionPlan, planEvent } from './openInspectionPlan.ts';

/** Nothing is planned or sent for a closed plan any more; what comes late waits in quarantine. */
export const closeInspectionPlan = defineCommand({
  contract,
  action: 'planInspection',
  load: (tx, { plan }, context) => openInspectionPlan(tx, context, plan),
  decide: ({ plan }) => (plan.closed ? refuse('inspectionPlanClosed', {}) : allow(undefined)),
  save: async (tx, _, context, { plan }) => {
    await tx
      .updateTable('inspection_plan')
      .set({ closed_at: context.receivedAt })
      .where((eb) => eb.and({ tenant: context.actor.tenant, id: plan.id }))
      .execute();
    return allow({});
  },
  events: (_, { plan }) => [planEvent('closeInspectionPlan', plan)],
});
