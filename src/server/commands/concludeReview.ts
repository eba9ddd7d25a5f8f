import { concludeReview as contract } from '../../contract/reviews.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { concludeReview as decide } from '../../core/review/concludeReview.ts';
import { trackStand } from '../reviewStand.ts';
import { loadOpenCampaign, lockCampaign } from '../store/campaigns.ts';
import { conclusionOf, saveConclusion } from '../store/reviewConclusions.ts';
import { defineCommand } from './command.ts';

/** 形成评审结果 (F24): what goes to the meeting is frozen; concluding again supersedes it. The campaign is locked meanwhile. */
export const concludeReview = defineCommand({
  contract,
  action: 'keepReview',
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    await lockCampaign(tx, tenant, input.campaign);
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme } = campaign.change;
    const track = programme.tracks.find(({ id }) => id === input.track);
    if (!track) return refuse('notFound', { what: '个类别' });
    const stand = await trackStand(tx, tenant, { campaign: input.campaign, track, programme });
    const current = await conclusionOf(tx, tenant, input.campaign, input.track);
    return allow({ subject: {}, stand, current });
  },
  decide: ({ stand, current }, { after, reason }, context) => {
    const marked = stand.lines.some(({ points, stages, votes }) =>
      Boolean(points ?? votes ?? stages.some((stage) => stage.points.length > 0)),
    );
    const facts = { current: current?.id ?? null, open: stand.open, marked };
    const concluded = decide(facts, { after, reason });
    return concluded.ok ? allow({ id: context.newId(), reason: reason.trim() }) : concluded;
  },
  save: async (tx, { id, reason }, context, { stand }, { campaign, track }) => {
    await saveConclusion(tx, context, { id, campaign, track, reason, lines: stand.lines });
    return allow({ conclusion: id });
  },
  events: ({ id, reason }, { stand }, { campaign, track }) => [
    {
      ...{ action: 'concludeReview', subjectKind: 'campaign', subject: campaign, campaign },
      detail: { conclusion: id, track, count: stand.lines.length, open: stand.open, early: reason !== '' },
    },
  ],
});
