import type { Programme, Step, Track } from '../programme/programme.ts';

/** Whose meeting decides about a track: the city's, or of a track that bodies name by themselves the body's (R4, S23). */
export function decidedByBody(track: Pick<Track, 'designatedBy'>): boolean {
  return track.designatedBy === 'body';
}

/**
 * The step whose box a meeting fills (R47): the last of the track, where it is of the level that meets. Undefined where
 * nobody of that level has a box; then the meeting only notes what is approved.
 */
export function decidingStep(programme: Pick<Programme, 'steps'>, track: Track): Step | undefined {
  const last = programme.steps.find(({ id }) => id === track.steps.at(-1));
  return last?.actor === (decidedByBody(track) ? 'body' : 'city') ? last : undefined;
}
