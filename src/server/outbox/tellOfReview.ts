import { reviewMessages } from '../../contract/reviewMessages.zh.ts';
import { cityOffice } from '../../core/access/audience.ts';
import type { MessageDraft } from '../../core/outbox/message.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { toldApplication } from '../store/actFacts.ts';
import { latestReturn, toldRound } from '../store/reviewTold.ts';

type Tell = (tx: Tx, context: Context, event: EventDraft) => Promise<readonly MessageDraft[]>;
type Said = typeof reviewMessages;
type Round = NonNullable<Awaited<ReturnType<typeof toldRound>>>;

/** To the experts that the event names; they are told of the round, never of whose application it is. */
const toReviewers =
  (
    say: (words: Said, round: Round, reason: string) => { title: string; text: string },
    urgent = false,
  ): Tell =>
  async (tx, { actor: { tenant } }, { subject, detail = {} }) => {
    const round = subject && (await toldRound(tx, tenant, subject));
    if (!round) return [];
    const { assignment, reviewers = [] } = detail as { assignment?: string; reviewers?: string[] };
    const reason = assignment ? await latestReturn(tx, tenant, assignment) : '';
    const words = say(reviewMessages, round, reason);
    const base = { kind: 'review' as const, campaign: round.campaign, subject, link: '/review-desk', urgent };
    return reviewers.map((user) => ({ ...base, ...words, to: { user } }));
  };

const due = ({ dueOn, heldOn }: Round) => dueOn ?? heldOn ?? '';

const declared: Tell = async (tx, { actor: { tenant, user } }, { subject, campaign, detail = {} }) => {
  const own = subject && (await toldApplication(tx, tenant, subject));
  if (!own) return [];
  const person = await tx
    .selectFrom('person')
    .select('display_name')
    .where((eb) => eb.and({ tenant, user_id: user }))
    .executeTakeFirst();
  const words = reviewMessages.conflictDeclared(
    own.name,
    person?.display_name ?? '',
    Number(detail.withdrawn ?? 0),
  );
  return [{ kind: 'review', campaign, subject, ...words, link: '/reviewing', to: cityOffice, urgent: true }];
};

/** Who is told of acts of the review. */
export const reviewTells = {
  assignReviewers: toReviewers((words, round) => words.reviewAssigned(round.title, due(round))),
  assignReviewer: toReviewers((words, round) => words.reviewAssigned(round.title, due(round))),
  remindReviewers: toReviewers((words, round) => words.reviewReminded(round.title, due(round)), true),
  returnReview: toReviewers((words, round, reason) => words.reviewReturned(round.title, reason), true),
  withdrawReviewer: toReviewers((words, round) => words.reviewWithdrawn(round.title)),
  declareConflict: declared,
};
