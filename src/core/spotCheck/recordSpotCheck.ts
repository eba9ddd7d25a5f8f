import { allow, type Decision, refuse } from '../refusals.ts';

/** What a spot check found: nothing, or something that is written down. */
export const spotCheckResults = ['passed', 'found'] as const;
export type SpotCheckResult = (typeof spotCheckResults)[number];

/** Records the result of a spot check. Recording again supersedes the earlier result; what was found must be said. */
export function recordSpotCheck(
  check: { readonly drawn: boolean; readonly studioName: string },
  { result, text }: { readonly result: SpotCheckResult; readonly text: string },
): Decision<{ readonly result: SpotCheckResult; readonly text: string }> {
  if (!check.drawn) return refuse('notDrawn', { name: check.studioName });
  if (result === 'found' && text.trim() === '') return refuse('spotCheckUnexplained', {});
  return allow({ result, text: text.trim() });
}
