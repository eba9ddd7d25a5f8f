import type { Programme } from '../../core/programme/programme.ts';
import { standardOf } from '../../core/standards/standardLeaves.ts';
import type { RoundRow } from '../store/reviews.ts';

/** A round as it is told, with the titles of its track and stage. */
export function roundAnswer(round: RoundRow, programme: Programme) {
  const track = programme.tracks.find(({ id }) => id === round.track);
  const stages = (track && standardOf(programme, track)?.scoring?.stages) ?? [];
  return {
    ...{ round: round.id, track: round.track, trackTitle: track?.title ?? '', title: round.title },
    ...{ kind: round.kind, stage: round.stage, blind: round.blind, perApplication: round.per_application },
    stageTitle: stages.find(({ id }) => id === round.stage)?.title ?? null,
    ...{ heldOn: round.held_on, startsAt: round.starts_at, minutesEach: round.minutes_each },
    ...{ dueOn: round.due_on, place: round.place, openedAt: round.opened_at.toISOString() },
    closedAt: round.closed_at?.toISOString() ?? null,
  };
}
