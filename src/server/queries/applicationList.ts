import { applicationList as contract } from '../../contract/applications.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { type FoundApplication, searchApplications } from '../store/applicationSearch.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { defineQuery } from './query.ts';

/** A page of the list (rule 11): only what the asker may see is listed, counted and found. */
export const applicationList = defineQuery({
  contract,
  action: 'seeList',
  answer: async (tx, { page = 1, pageSize = 20, ...filter }, context) => {
    const campaign = await loadCampaign(tx, context, filter.campaign);
    if (!campaign.ok) return campaign;
    const reach = scope(context.actor, 'seeList');
    const window = { size: pageSize, offset: (page - 1) * pageSize };
    const { rows, count, more } = await searchApplications(tx, context.actor.tenant, reach, filter, window);
    return allow({ rows: rows.map(rowOf), count, more });
  },
});

function rowOf({ mainResults: _results, state, step, submittedAt, updatedAt, ...row }: FoundApplication) {
  return {
    ...row,
    state: step === null ? { kind: state } : { kind: state, step },
    submittedAt: submittedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
}
