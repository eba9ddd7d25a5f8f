import { cancelVisit as contract } from '../../contract/inspectionPlans.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { sheetsOf } from '../store/inspectionSheets.ts';
import { lockVisit } from '../store/inspections.ts';
import { defineCommand } from './command.ts';

/** A visit that does not take place, with the reason. What a phone still sends for it waits in quarantine. */
export const cancelVisit = defineCommand({
  contract,
  action: 'planInspection',
  load: async (tx, { visit: id }, context) => {
    const visit = await lockVisit(tx, context, id);
    if (!visit) return refuse('notFound', { what: '次验收' });
    if (visit.campaignClosed) return refuse('campaignClosed', {});
    const sheets = await sheetsOf(tx, context.actor.tenant, id);
    return allow({ subject: {}, visit, seen: sheets.some((sheet) => !sheet.quarantined_because) });
  },
  decide: ({ visit, seen }) => {
    if (visit.cancelled) return refuse('visitIsCancelled', {});
    return seen ? refuse('visitHasSheet', {}) : allow(undefined);
  },
  save: async (tx, _, context, { visit }, { reason }) => {
    await tx
      .updateTable('inspection_visit')
      .set({ cancelled_at: context.receivedAt, cancelled_because: reason })
      .where((eb) => eb.and({ tenant: context.actor.tenant, id: visit.id }))
      .execute();
    return allow({});
  },
  events: (_, { visit: { id, campaign, application } }) => [
    {
      ...{ action: 'cancelVisit', subjectKind: 'inspectionVisit', subject: id, campaign },
      detail: { application },
    },
  ],
});
