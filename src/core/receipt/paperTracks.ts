import { filingTracks } from '../filing/filingTracks.ts';
import { hasFiling } from '../programme/practice.ts';
import type { Programme } from '../programme/programme.ts';

/** Tracks whose papers come to the desk: those that are filed; where nobody files, those that the city names. */
export function paperTracks(programme: Programme): readonly string[] {
  if (hasFiling(programme)) return filingTracks(programme);
  return programme.tracks.filter(({ designatedBy }) => designatedBy === 'city').map(({ id }) => id);
}
