import type { Programme, Track } from './programme.ts';

/**
 * A track whose end lies above: approved by the city, packed and sent, decided by the province or the nation (R13, R26-R28,
 * F34). It is no part of what the city counts, files and names: 报送, lists of names, board and targets leave it out.
 */
export function isUpward(track: Pick<Track, 'kind'>): boolean {
  return track.kind === 'upward';
}

/** The tracks of the level above. */
export function upwardTracks({ tracks }: Pick<Programme, 'tracks'>): readonly Track[] {
  return tracks.filter(isUpward);
}

/** The tracks that this programme names itself: the city's and the bodies'. */
export function ownTracks({ tracks }: Pick<Programme, 'tracks'>): readonly Track[] {
  return tracks.filter((track) => !isUpward(track));
}
