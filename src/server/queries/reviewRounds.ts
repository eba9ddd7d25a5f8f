import { reviewRounds as contract } from '../../contract/reviews.ts';
import { possibleActions } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { standardOf } from '../../core/standards/standardLeaves.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { assignmentsOf } from '../store/reviewAssignments.ts';
import { conclusionsOf } from '../store/reviewConclusions.ts';
import { reviewCandidates, reviewersOf, roundsOf } from '../store/reviews.ts';
import { defineQuery } from './query.ts';
import { roundAnswer } from './roundAnswer.ts';

/** 评审: the rounds of a year with their progress, and each track with what has come. */
export const reviewRounds = defineQuery({
  contract,
  action: 'seeReview',
  answer: async (tx, { campaign }, context) => {
    const { tenant } = context.actor;
    const loaded = await loadCampaign(tx, context, campaign);
    if (!loaded.ok) return loaded;
    const { programme, closed } = loaded.change;
    const rounds = await roundsOf(tx, tenant, campaign);
    const all = await assignmentsOf(
      tx,
      tenant,
      rounds.map(({ id }) => id),
    );
    const day = today(context.receivedAt, context.timeZone);
    const concluded = await conclusionsOf(tx, tenant, campaign);
    const tracks = [];
    for (const track of programme.tracks) {
      const candidates = await reviewCandidates(tx, tenant, { campaign, track: track.id, programme });
      const scoring = standardOf(programme, track)?.scoring;
      tracks.push({
        ...{ track: track.id, title: track.title, candidates: candidates.length },
        scored: scoring !== undefined,
        stages: (scoring?.stages ?? []).map(({ id, title }) => ({ id, title })),
        concludedAt: concluded.get(track.id)?.toISOString() ?? null,
      });
    }
    return allow({
      rounds: rounds.map((round) => {
        const own = all.filter((one) => one.round === round.id);
        const handedIn = own.filter(({ handedInAt }) => handedInAt !== null).length;
        const past = round.due_on !== null && round.due_on < day && round.closed_at === null;
        return {
          ...roundAnswer(round, programme),
          applications: new Set(own.map(({ application }) => application)).size,
          ...{ assigned: own.length, handedIn, late: past ? own.length - handedIn : 0 },
        };
      }),
      tracks,
      experts: (await reviewersOf(tx, context)).length,
      allowed: closed ? [] : possibleActions(context.actor).filter((action) => action === 'keepReview'),
    });
  },
});
