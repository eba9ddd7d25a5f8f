import { upwardCandidates as contract } from '../../contract/upward.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { upwardCandidates as candidatesOf } from '../store/upwardCandidates.ts';
import { defineQuery } from './query.ts';

const most = 500;

/** Who may be proposed to the level above, within the reach of those who may begin an application (S36). */
export const upwardCandidates = defineQuery({
  contract,
  action: 'createApplication',
  async answer(tx, input, context) {
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const reach = scope(context.actor, 'createApplication');
    const { year } = campaign.change;
    const of = { campaign: input.campaign, year, scope: reach, most: most + 1 };
    const found = await candidatesOf(tx, context.actor.tenant, of);
    return allow({ candidates: found.slice(0, most), more: found.length > most });
  },
});
