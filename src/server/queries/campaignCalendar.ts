import { campaignCalendar as contract } from '../../contract/campaigns.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { ownBody } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { extensionsOf } from '../store/extensions.ts';
import { bodyPaperOn } from '../store/paperReceipts.ts';
import { defineQuery } from './query.ts';

/** Phases and deadlines as they hold for the asker's own body, on the city's calendar. */
export const campaignCalendar = defineQuery({
  contract,
  action: 'seeCampaign',
  answer: async (tx, input, context) => {
    const { receivedAt: now, timeZone, actor } = context;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme } = campaign.change;
    const body = await ownBody(tx, actor);
    const extensions = await extensionsOf(tx, actor.tenant, input.campaign);
    const day = today(now, timeZone);
    const whose = body && { campaign: input.campaign, body };
    const came = whose && (await bodyPaperOn(tx, actor.tenant, whose, programme));
    return allow({
      today: day,
      phases: programme.phases.map(({ id, title, from, to, tasks }) => {
        return { id, title, from, to, tasks, current: from <= day && day <= to };
      }),
      deadlines: programme.deadlines.map((deadline) => {
        const extendedTo = extensions.get(`${body}/${deadline.id}`);
        const paperOn = ['filing', 'submission'].includes(deadline.binds) ? came : undefined;
        const stand = deadlineStand(deadline, { now, timeZone, extendedTo, paperOn });
        const { due, printed, daysLeft, open } = stand;
        const { id, title, receiver = null } = deadline;
        return { id, title, due, printed, daysLeft, open, extended: due !== deadline.due, receiver };
      }),
      notes: (programme.notes ?? []).map(({ about, text, source }) => ({ about, text, source })),
    });
  },
});
