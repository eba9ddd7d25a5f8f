import type { Programme, Step } from './programme.ts';
import { upwardTracks } from './upward.ts';

interface Steps {
  readonly steps: readonly Step[];
}

/** A body files a list before the next level begins (报送); without it nobody files, and nothing is taken in (受理). */
export function hasFiling({ steps }: Steps): boolean {
  return steps.some(({ filedAfter }) => filedAfter === true);
}

/** Some level seals a sheet in ink. Where all levels agree online there is nothing to stamp, scan or bring later. */
export function hasSeals({ steps }: Steps): boolean {
  return steps.some(({ needs }) => needs.includes('seal'));
}

/** A level agrees by its word online and nothing else: no sheet is printed, sealed or brought for it. */
export function agreesOnline({ online, needs }: Pick<Step, 'online' | 'needs'>): boolean {
  return online === true && !needs.includes('seal');
}

/** Somebody hands in papers. */
export function hasPapers({ materials }: Pick<Programme, 'materials'>): boolean {
  return materials.some(({ copies }) => copies > 0);
}

/** What a programme does at all. */
export interface Practice {
  readonly filing: boolean;
  readonly seals: boolean;
  readonly papers: boolean;
  /** Bodies name studios of their own. */
  readonly ownNaming: boolean;
  /** Studios are recommended to another level. */
  readonly upward: boolean;
  /** Some track is inspected on the spot (R32). */
  readonly inspection: boolean;
  /** Names are shown to the public before they go on (公示). */
  readonly publicNotice: boolean;
  /** A naming brings a plaque or a certificate. */
  readonly plaques: boolean;
  /** Masters teach apprentices (R9). */
  readonly mentorship: boolean;
  /** A naming brings money. */
  readonly money: boolean;
}

export function practiceOf(
  programme: Pick<Programme, 'steps' | 'materials' | 'tracks' | 'publicNotice' | 'mentorship'>,
): Practice {
  return {
    ...{ filing: hasFiling(programme), seals: hasSeals(programme), papers: hasPapers(programme) },
    ownNaming: programme.tracks.some(({ designatedBy }) => designatedBy === 'body'),
    upward: upwardTracks(programme).length > 0,
    inspection: programme.tracks.some(({ inspection }) => inspection === true),
    publicNotice: [programme, ...programme.steps].some(({ publicNotice }) => publicNotice !== undefined),
    plaques: programme.tracks.some(({ outcomes }) => outcomes?.plaque ?? outcomes?.certificate),
    mentorship: programme.mentorship !== undefined,
    money: programme.tracks.some(({ outcomes }) => (outcomes?.money ?? []).length > 0),
  };
}
