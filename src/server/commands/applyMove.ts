import type { Updateable } from 'kysely';
import type { Move } from '../../core/application/stand.ts';
import type { ApplicationState } from '../../core/application/state.ts';
import { allow, type Decision } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import type { ApplicationTable } from '../db/tables/applicationTables.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { updateApplication } from '../store/applications.ts';
import type { OpenApplication } from '../store/openApplication.ts';
import { supersedeOpinions } from '../store/opinions.ts';
import { releasePlaces, takePlaces } from '../store/quotaPlaces.ts';

/** When the application last came this far; taken back when it goes behind it again. */
function milestones(open: OpenApplication, move: Move, now: Date): Updateable<ApplicationTable> {
  const taker = open.stand.steps.find((step) => step.takesPlace === true)?.id;
  const reopened = taker !== undefined && move.supersede.includes(taker);
  const recommended = move.places === 'take' || move.state.kind === 'awaitingFiling';
  return {
    ...(reopened ? { recommended_at: null } : recommended ? { recommended_at: now } : {}),
    approved_at: move.state.kind === 'approved' ? now : null,
  };
}

/** Saves what a decision changes on the way: places, superseded opinions, the state. The quota may still refuse. */
export async function applyMove(
  tx: Tx,
  context: Context,
  open: OpenApplication,
  move: Move,
  extra: Updateable<ApplicationTable> = {},
): Promise<Decision<{ kind: ApplicationState['kind']; step?: string }>> {
  const { id, campaign, body } = open.row;
  if (move.places === 'take') {
    const taken = await takePlaces(tx, context, { application: id, campaign, body, tiers: open.track.takes });
    if (!taken.ok) return taken;
  }
  if (move.places === 'release') await releasePlaces(tx, context, id);
  await supersedeOpinions(tx, context, id, move.supersede, move.because ?? 'returned');
  const state = stateAnswer(move.state);
  await updateApplication(tx, context, id, {
    ...milestones(open, move, context.receivedAt),
    state: state.kind,
    step: state.step ?? null,
    ...extra,
  });
  return allow(state);
}
