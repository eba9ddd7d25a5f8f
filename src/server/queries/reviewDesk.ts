import { reviewDesk as contract } from '../../contract/reviews.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { timeOf } from '../../core/review/appearance.ts';
import { openItems } from '../../core/review/handIn.ts';
import { standardLeaves } from '../../core/standards/standardLeaves.ts';
import { standardFor } from '../commands/ownAssignment.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { assignmentsOf } from '../store/reviewAssignments.ts';
import { roundsOf } from '../store/reviews.ts';
import { defineQuery } from './query.ts';
import { numbersIn, shownNames } from './reviewNames.ts';
import { roundAnswer } from './roundAnswer.ts';

/** 我的评审: the asker's own assignments, round by round; nothing of anybody else's. */
export const reviewDesk = defineQuery({
  contract,
  action: 'seeReviewDesk',
  answer: async (tx, { campaign }, context) => {
    const { tenant, user } = context.actor;
    const loaded = await loadCampaign(tx, context, campaign);
    if (!loaded.ok) return loaded;
    const { programme } = loaded.change;
    const rounds = (await roundsOf(tx, tenant, campaign)).filter(({ closed_at }) => closed_at === null);
    const all = await assignmentsOf(
      tx,
      tenant,
      rounds.map(({ id }) => id),
    );
    const mine = all.filter(({ reviewer }) => reviewer === user);
    const names = await shownNames(
      tx,
      tenant,
      mine.map(({ application }) => application),
    );
    const shown = rounds.map((round) => {
      const numbers = numbersIn(all.filter((one) => one.round === round.id));
      const standard = standardFor({ round, campaign: loaded.change });
      const toMark = round.kind === 'ballot' || !standard ? 0 : standardLeaves(standard).length;
      const items = mine
        .filter((one) => one.round === round.id)
        .map((one) => {
          const number = numbers.get(one.application) ?? 0;
          const name = names.get(one.application);
          return {
            ...{ assignment: one.id, application: one.application, number },
            title: round.blind ? `第 ${number} 号` : (name?.studioName ?? ''),
            unitName: round.blind ? null : (name?.unitName ?? null),
            time:
              one.position === null
                ? null
                : (timeOf(round.starts_at, round.minutes_each, one.position - 1) ?? null),
            handedInAt: one.handedInAt?.toISOString() ?? null,
            ...{ points: one.points, returned: one.returned },
            marked: toMark === 0 ? 0 : toMark - openItems(standard, one.marks).length,
            toMark,
          };
        })
        .sort((left, right) => left.number - right.number);
      return { ...roundAnswer(round, programme), items };
    });
    return allow({
      rounds: shown.filter(({ items }) => items.length > 0),
      today: today(context.receivedAt, context.timeZone),
    });
  },
});
