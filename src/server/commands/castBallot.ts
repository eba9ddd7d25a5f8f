import { castBallot as contract } from '../../contract/reviews.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { castBallot as decide } from '../../core/review/castBallot.ts';
import { assignmentsOf, saveSheet } from '../store/reviewAssignments.ts';
import { loadRound, reviewCandidates } from '../store/reviews.ts';
import { defineCommand } from './command.ts';
import { noAssignment } from './ownAssignment.ts';
import { reviewEvent } from './reviewEvent.ts';

/** 投票 (F24): secret. The log says that somebody voted, never what; screens show counts alone. */
export const castBallot = defineCommand({
  contract,
  action: 'markReview',
  load: async (tx, input, context) => {
    const { tenant, user } = context.actor;
    const mine = await assignmentsOf(tx, tenant, [input.round], { reviewer: user, lock: true });
    if (mine.length === 0) return refuse('notFound', noAssignment);
    const loaded = await loadRound(tx, context, input.round, false);
    if (!loaded.ok) return loaded;
    const { round, campaign } = loaded.change;
    if (round.closed_at !== null) return refuse('reviewRoundClosed', { title: round.title });
    const own = await assignmentsOf(tx, tenant, [input.round], { reviewer: user });
    const of = { campaign: round.campaign, track: round.track, programme: campaign.programme };
    const candidates = await reviewCandidates(tx, tenant, of);
    return allow({ subject: {}, round, own, candidates });
  },
  decide: ({ round, own, candidates }, { votes }) => {
    if (round.kind !== 'ballot') return refuse('notFound', { what: '张选票' });
    const papers = own.map(({ id, application, handedInAt }) => {
      const title = candidates.find((one) => one.application === application)?.studioName ?? '';
      return { id, handedIn: handedInAt !== null, title: round.blind ? '未选的申报' : title };
    });
    return decide(papers, votes);
  },
  save: async (tx, votes, context, { own }) => {
    for (const { assignment, vote } of votes) {
      const { version } = own.find(({ id }) => id === assignment)!;
      const blank = { marks: {}, note: '', points: null };
      await saveSheet(tx, context, { assignment, vote, ...blank, version: version + 1, handedIn: true });
    }
    return allow({});
  },
  events: (votes, { round }) => [reviewEvent('castBallot', round, { count: votes.length })],
});
