import type { Programme, Track } from '../programme/programme.ts';
import { isUpward } from '../programme/upward.ts';
import { type StudioLevel, studioLevels } from './studioState.ts';

/** The level one below; below the unit there is none. */
export function levelBelow(level: StudioLevel): StudioLevel {
  return studioLevels[Math.max(0, studioLevels.indexOf(level) - 1)]!;
}

/** Whose level the organiser of a programme is: the city unless it says otherwise (R4, R13). */
export function organiserLevel({ city }: Pick<Programme, 'city'>): StudioLevel {
  return city.level ?? 'city';
}

/** The level of a title that a track gives: the organiser's, of a body's own naming the one below, upward the track's. */
export function titleLevel(
  programme: Pick<Programme, 'city'>,
  track: Pick<Track, 'kind' | 'level' | 'designatedBy'>,
): StudioLevel {
  const own = organiserLevel(programme);
  if (isUpward(track) && track.level) return track.level;
  return track.designatedBy === 'body' ? levelBelow(own) : own;
}
