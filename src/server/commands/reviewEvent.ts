import type { EventDraft } from '../context.ts';
import type { RoundRow } from '../store/reviews.ts';

/** The event of something done in a round. Marks and votes are nowhere in the log, only that they were given. */
export function reviewEvent(
  action: string,
  { id, campaign }: Pick<RoundRow, 'id' | 'campaign'>,
  detail: Readonly<Record<string, unknown>> = {},
): EventDraft {
  return { action, subjectKind: 'reviewRound', subject: id, campaign, detail };
}
