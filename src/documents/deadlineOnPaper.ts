import type { DeadlineStand } from '../core/campaign/deadline.ts';
import type { Deadline, Programme } from '../core/programme/programme.ts';

/**
 * A deadline as a letter says it: a window of two dates where its first day lies after the circular, else the last day alone;
 * null where there is none (常年受理).
 */
export function deadlineOnPaper(
  { circular }: Pick<Programme, 'circular'>,
  deadline: Deadline | undefined,
  { due, printed, span }: Pick<DeadlineStand, 'due' | 'printed' | 'span'>,
): string | null {
  if (due === null) return null;
  return (deadline?.opens ?? '') > circular.issuedOn ? span : printed;
}
