import type { Action } from '../../core/access/actions.ts';
import type { TimelineKind } from '../../core/studio/timelineKinds.ts';
import type { Tx } from '../context.ts';
import { acts } from './timelineSources/acts.ts';
import { alliances } from './timelineSources/alliances.ts';
import { annualReports } from './timelineSources/annualReports.ts';
import { applications } from './timelineSources/applications.ts';
import { classes } from './timelineSources/classes.ts';
import { followUps } from './timelineSources/followUps.ts';
import { imports } from './timelineSources/imports.ts';
import { lifeOfStudio } from './timelineSources/lifeOfStudio.ts';
import { merges } from './timelineSources/merges.ts';
import { pairs } from './timelineSources/pairs.ts';
import { survey } from './timelineSources/survey.ts';
import { work } from './timelineSources/work.ts';

export interface TimelineLine {
  /** ISO day. */
  readonly on: string;
  readonly kind: TimelineKind;
  /** What the words of the kind need (contract/timelineWords.zh.ts). */
  readonly facts: Readonly<Record<string, string>>;
  /** Address of the screen that has more. */
  readonly link?: string;
}

/** Lines of one studio; the wall is the caller's. */
export type TimelineSource = (tx: Tx, tenant: string, studio: string) => Promise<readonly TimelineLine[]>;

interface Source {
  /** Whoever may not do this with the studio hears nothing of it here either. */
  readonly needs: Action;
  readonly lines: TimelineSource;
}

/** Where the lines of a studio's timeline come from; each part of the product adds its own. */
export const timelineSources: readonly Source[] = [
  { needs: 'seeRegister', lines: lifeOfStudio },
  { needs: 'seeRegister', lines: applications },
  { needs: 'seeRegister', lines: acts },
  { needs: 'seeWork', lines: work },
  { needs: 'seeRegister', lines: merges },
  { needs: 'seeRegister', lines: imports },
  { needs: 'seeSurvey', lines: survey },
  // The class and what it leaves to do are between body and city (R7).
  { needs: 'seeClasses', lines: classes },
  { needs: 'seeClasses', lines: followUps },
  { needs: 'seeAlliances', lines: alliances },
  { needs: 'seeMentorship', lines: pairs },
  { needs: 'seeRegister', lines: annualReports },
];

/** Everything that is known of a studio and that the asker may hear, the newest first. */
export async function timelineOfStudio(
  tx: Tx,
  tenant: string,
  studio: string,
  may: (needs: Action) => boolean,
): Promise<TimelineLine[]> {
  const lines: TimelineLine[] = [];
  for (const source of timelineSources)
    if (may(source.needs)) lines.push(...(await source.lines(tx, tenant, studio)));
  // A stable sort: what a source gives in order stays in order on one day.
  return lines.sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}
