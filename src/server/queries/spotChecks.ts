import { spotChecks as contract } from '../../contract/spotChecks.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { spotChecksOf } from '../store/spotChecks.ts';
import { defineQuery } from './query.ts';

/** What was drawn for a spot check within the asker's reach; those without a result first (F52). */
export const spotChecks = defineQuery({
  contract,
  action: 'seeSpotChecks',
  answer: async (tx, input, context) => {
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme, closed } = campaign.change;
    const reach = scope(context.actor, 'seeSpotChecks');
    const rows = await spotChecksOf(tx, context.actor.tenant, input.campaign, reach);
    const rule = programme.acceptance?.spotCheck;
    return allow({
      checks: rows.map(({ result, text, at, byName, drawnAt, ...row }) => ({
        ...row,
        drawnAt: drawnAt.toISOString(),
        result:
          result && at ? { result, text: text ?? '', at: at.toISOString(), byName: byName ?? '' } : null,
      })),
      rule: rule ? { percent: rule.percent, atLeast: rule.atLeast ?? null } : null,
      allowed: closed ? [] : possibleActions(context.actor).filter((action) => action === 'recordSpotCheck'),
    });
  },
});
