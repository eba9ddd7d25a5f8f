import type { Programme, Track } from '../programme/programme.ts';
import { isUpward } from '../programme/upward.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

/** What the register and the pipeline say of somebody who would go up. */
export interface CandidateFacts {
  /** Named in a campaign before this one, or before there were campaigns here. */
  readonly namedEarlier: boolean;
  /** Stands in the pipeline for this year, or became an application out of it. */
  readonly inPipeline: boolean;
}

/**
 * Who may be proposed to the level above: its day comes before this year's naming, so only studios of earlier years and those
 * of this year's pipeline (S36, R26). Other tracks ask nothing here.
 */
export function upwardCandidate(
  track: Track,
  { namedEarlier, inPipeline }: CandidateFacts,
  of: { readonly leadName: string; readonly programme: Pick<Programme, 'year'> },
): Decision<null> {
  if (!isUpward(track) || namedEarlier || inPipeline) return allow(null);
  return refuse('notUpwardCandidate', { lead: of.leadName, year: of.programme.year });
}
