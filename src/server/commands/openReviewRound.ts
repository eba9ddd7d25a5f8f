import { openReviewRound as contract } from '../../contract/reviews.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { openRound } from '../../core/review/rounds.ts';
import { standardOf } from '../../core/standards/standardLeaves.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { insertRound } from '../store/reviews.ts';
import { defineCommand } from './command.ts';
import { reviewEvent } from './reviewEvent.ts';

/** 开启一轮评审 (F24): on one track, at the desk, on a day, or by ballot. */
export const openReviewRound = defineCommand({
  contract,
  action: 'keepReview',
  load: async (tx, input, context) => {
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme } = campaign.change;
    const track = programme.tracks.find(({ id }) => id === input.track);
    if (!track) return refuse('notFound', { what: '个类别' });
    return allow({ subject: {}, scoring: standardOf(programme, track)?.scoring });
  },
  decide: ({ scoring }, input, context) => {
    const day = today(context.receivedAt, context.timeZone);
    const opened = openRound({ scoring, today: day }, input);
    return opened.ok ? allow({ id: context.newId() }) : opened;
  },
  save: async (tx, { id }, context, _loaded, input) => {
    const { campaign, track, title, kind, stage, blind, place } = input;
    await insertRound(tx, context, {
      ...{ id, campaign, track, title, kind, stage, blind, place },
      ...{ per_application: input.perApplication, held_on: input.heldOn, due_on: input.dueOn },
      ...{ starts_at: input.startsAt, minutes_each: input.minutesEach },
    });
    return allow({ round: id });
  },
  events: ({ id }, _loaded, { campaign, track, kind, stage, blind }) => [
    reviewEvent('openReviewRound', { id, campaign }, { track, kind, stage, blind }),
  ],
});
