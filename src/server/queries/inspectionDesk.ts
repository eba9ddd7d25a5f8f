import { inspectionDesk as contract } from '../../contract/inspections.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { visitLine, visitsOf } from '../store/inspections.ts';
import { defineQuery } from './query.ts';

const offered: readonly string[] = ['inspect', 'declareConflict'];

/** 我的验收: the visits of the asker's own teams, nothing of the others (R32). */
export const inspectionDesk = defineQuery({
  contract,
  action: 'seeInspectionDesk',
  answer: async (tx, input, context) => {
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme, closed } = campaign.change;
    const { tenant, user } = context.actor;
    const rows = await visitsOf(tx, tenant, { campaign: input.campaign, member: user });
    const title = (track: string) => programme.tracks.find(({ id }) => id === track)?.title ?? '';
    return allow({
      visits: rows.map((row) => visitLine(row, title(row.track))),
      allowed: closed ? [] : possibleActions(context.actor).filter((action) => offered.includes(action)),
    });
  },
});
