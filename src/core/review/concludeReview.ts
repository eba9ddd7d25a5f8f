import { allow, type Decision, refuse } from '../refusals.ts';

/** Concludes a track: on what the officer saw, with something to conclude, and all sheets in or the reason why not. */
export function concludeReview(
  facts: {
    /** The conclusion that stands. */
    readonly current: string | null;
    readonly open: number;
    readonly marked: boolean;
  },
  asked: { readonly after: string | null; readonly reason: string },
): Decision<Record<never, never>> {
  if (facts.current !== asked.after) return refuse('reviewConcluded', {});
  if (!facts.marked) return refuse('nothingReviewed', {});
  if (facts.open > 0 && asked.reason.trim() === '') return refuse('reviewsOpen', { count: facts.open });
  return allow({});
}
