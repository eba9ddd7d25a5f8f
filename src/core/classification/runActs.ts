import type { ClassGrade } from '../programme/classification.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

export interface ClassRunNow {
  readonly state: 'open' | 'confirmed' | 'dropped';
}

/** Only what is open can be confirmed or dropped. */
export function openRun({ state }: ClassRunNow): Decision<Record<never, never>> {
  return state === 'open' ? allow({}) : refuse('classRunEnded', { state });
}

/**
 * Another grade for one studio. The run is open, or it is the one whose grade stands for the studio and year; a grade that stands
 * already is no change.
 */
export function overrideClass(
  {
    run,
    now,
    stands,
    grades,
  }: {
    readonly run: ClassRunNow;
    /** Grade by the rules, or by the last override. */
    readonly now: string;
    /** Whether the confirmed grade of the studio's year comes from this run. */
    readonly stands: boolean;
    readonly grades: readonly ClassGrade[];
  },
  grade: string,
): Decision<{ readonly grade: string; readonly title: string; readonly rank: number }> {
  if (run.state === 'dropped' || (run.state === 'confirmed' && !stands))
    return refuse('classRunEnded', { state: run.state });
  const rank = grades.findIndex(({ id }) => id === grade);
  const found = grades[rank];
  if (!found) return refuse('notFound', { what: '个等次' });
  if (grade === now) return refuse('classUnchanged', { grade: found.title });
  return allow({ grade, title: found.title, rank });
}
