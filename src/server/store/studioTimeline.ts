import type { TimelineKind } from '../../core/studio/timelineKinds.ts';
import type { Tx } from '../context.ts';
import { acts } from './timelineSources/acts.ts';
import { applications } from './timelineSources/applications.ts';
import { imports } from './timelineSources/imports.ts';
import { lifeOfStudio } from './timelineSources/lifeOfStudio.ts';
import { merges } from './timelineSources/merges.ts';
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

/** Where the lines of a studio's timeline come from; each part of the product adds its own. */
export const timelineSources: readonly TimelineSource[] = [
  lifeOfStudio,
  applications,
  acts,
  work,
  merges,
  imports,
];

/** Everything that is known of a studio, the newest first. */
export async function timelineOfStudio(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const lines: TimelineLine[] = [];
  for (const source of timelineSources) lines.push(...(await source(tx, tenant, studio)));
  // A stable sort: what a source gives in order stays in order on one day.
  return lines.sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}
