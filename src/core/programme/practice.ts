import type { Programme } from './programme.ts';

type Steps = Pick<Programme, 'steps'>;

/** A body files a list before the next level begins (报送); without it nobody files, and nothing is taken in (受理). */
export function hasFiling({ steps }: Steps): boolean {
  return steps.some(({ filedAfter }) => filedAfter === true);
}

/** Some level seals a sheet in ink. Where all levels agree online there is nothing to stamp, scan or bring later. */
export function hasSeals({ steps }: Steps): boolean {
  return steps.some(({ needs }) => needs.includes('seal'));
}

/** Somebody hands in papers. */
export function hasPapers({ materials }: Pick<Programme, 'materials'>): boolean {
  return materials.some(({ copies }) => copies > 0);
}
