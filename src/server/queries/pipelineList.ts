import { pipelineList as contract } from '../../contract/pipeline.ts';
import { allowedActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { pipelineEntries, pipelineYears } from '../store/pipeline.ts';
import { defineQuery } from './query.ts';

/** More is not shown at once; the count says how many there are. */
const most = 1_000;

/** 培育名单 within the asker's reach, by body; the campaign's year unless another is asked for (R26). */
export const pipelineList = defineQuery({
  contract,
  action: 'seePipeline',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const reach = scope(context.actor, 'seePipeline');
    const filter = { ...input, year: input.year ?? campaign.change.year };
    const { entries, count } = await pipelineEntries(tx, tenant, reach, filter, most);
    const years = new Set([campaign.change.year, ...(await pipelineYears(tx, tenant, reach))]);
    const acts = (body: string) =>
      campaign.change.closed ? [] : allowedActions(context.actor, { body }).filter((act) => offered.has(act));
    return allow({
      entries: entries.map((entry) => ({
        ...entry,
        updatedAt: entry.updatedAt.toISOString(),
        visits: [...entry.visits],
        allowed: acts(entry.body),
      })),
      count,
      years: [...years].sort((left, right) => right - left),
    });
  },
});

const offered: ReadonlySet<string> = new Set(['keepPipeline', 'createApplication']);
