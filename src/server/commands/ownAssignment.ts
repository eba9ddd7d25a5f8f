import type { Subject } from '../../core/access/can.ts';
import type { Standard } from '../../core/programme/standard.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { standardOf } from '../../core/standards/standardLeaves.ts';
import type { Context, Tx } from '../context.ts';
import { type AssignmentRow, assignmentsOf } from '../store/reviewAssignments.ts';
import { loadRound, type OpenRound } from '../store/reviews.ts';

export const noAssignment = { what: '项评审任务' };
export interface LoadedAssignment extends OpenRound {
  readonly subject: Subject;
  readonly assignment: AssignmentRow;
  readonly standard: Standard | undefined;
}

/** An assignment of an open round, locked. With `own` only the asker's: that of somebody else is not there. */
export async function loadAssignment(
  tx: Tx,
  context: Context,
  id: string,
  own: boolean,
): Promise<Decision<LoadedAssignment>> {
  const { tenant, user } = context.actor;
  const of = { id, ...(own ? { reviewer: user } : {}) };
  const [found] = await assignmentsOf(tx, tenant, [], of);
  if (!found) return refuse('notFound', noAssignment);
  // First the round, then the assignment: as those who assign do, so that nobody waits for each other.
  const loaded = await loadRound(tx, context, found.round, false);
  if (!loaded.ok) return loaded;
  const { round, campaign } = loaded.change;
  if (round.closed_at !== null) return refuse('reviewRoundClosed', { title: round.title });
  if (campaign.closed) return refuse('campaignClosed', {});
  await assignmentsOf(tx, tenant, [], { ...of, lock: true });
  const [assignment] = await assignmentsOf(tx, tenant, [], of);
  if (!assignment) return refuse('notFound', noAssignment);
  return allow({ subject: {}, ...loaded.change, assignment, standard: standardFor(loaded.change) });
}

/** The standard by which a round's track is judged: the campaign's, one for all candidates. */
export function standardFor({ round, campaign: { programme } }: OpenRound): Standard | undefined {
  const track = programme.tracks.find(({ id }) => id === round.track);
  return track && standardOf(programme, track);
}
