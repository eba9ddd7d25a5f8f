import type { Answers } from '../answers/answers.ts';
import type { Programme, Track } from '../programme/programme.ts';
import { selfMarks } from '../standards/selfAssessment.ts';
import { standardLeaves, standardOf } from '../standards/standardLeaves.ts';

/** Titles of the items that the studio itself says are not met, or only in part; nothing where it did not assess itself. */
export function selfGaps(
  programme: Pick<Programme, 'standards'>,
  track: Pick<Track, 'standard'>,
  answers: Answers,
): string[] {
  const standard = standardOf(programme, track);
  const marks = selfMarks(programme, track, answers);
  return (standard ? standardLeaves(standard) : [])
    .filter(({ id, item }) => {
      const given = marks[id];
      if (!given) return false;
      const { states = [] } = item;
      return given.value === 'no' || (states.length > 0 && (given.states?.length ?? 0) < states.length);
    })
    .map(({ heads, title }) => [...heads.slice(-1), title].join(' › '));
}
