import { campaignCalendar as contract } from '../../contract/campaigns.ts';
import { scope } from '../../core/access/scope.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import { submissionDeadline } from '../../core/campaign/submissionDeadline.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { unitsDue } from '../store/allocations.ts';
import { ownBody } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { extensionsOf, type GrantedExtension, grantedExtensions } from '../store/extensions.ts';
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
    const granted = await grantedExtensions(tx, actor.tenant, input.campaign, scope(actor, 'seeQuota'));
    const day = today(now, timeZone);
    const handIn = submissionDeadline(programme, programme.steps);
    const whose = body && { campaign: input.campaign, body };
    const came = whose && (await bodyPaperOn(tx, actor.tenant, whose, programme));
    const inUnit = actor.grants.some(({ unit, studio }) => unit ?? studio);
    const unitsDay = whose && inUnit ? await unitsDue(tx, actor.tenant, whose) : undefined;
    return allow({
      today: day,
      phases: programme.phases.map(({ id, title, from, to, tasks }) => {
        return { id, title, from, to, tasks, current: from <= day && day <= to };
      }),
      deadlines: programme.deadlines.map((deadline) => {
        const {
          id,
          title,
          binds,
          opens = null,
          receiver = null,
          graceMinutes = 0,
          hardClose = null,
        } = deadline;
        const extendedTo = extensions.get(`${body}/${id}`);
        const paperOn = ['filing', 'submission'].includes(binds) ? came : undefined;
        const earlierDue = deadline === handIn ? unitsDay : undefined;
        const stand = deadlineStand(deadline, { now, timeZone, extendedTo, earlierDue, paperOn });
        const { due, printed, span, daysLeft, open, extended } = stand;
        const asWritten = { id, title, binds, opens, receiver, graceMinutes, hardClose };
        const own = granted.filter((one) => one.deadline === id).map(extensionRow);
        return { ...asWritten, due, printed, span, daysLeft, open, extended, extensions: own };
      }),
      notes: (programme.notes ?? []).map(({ about, text, source }) => ({ about, text, source })),
    });
  },
});

const extensionRow = ({ deadline: _deadline, at, ...row }: GrantedExtension) => ({
  ...row,
  at: at.toISOString(),
});
