import { daysBetween } from '../../core/campaign/today.ts';
import type { VisitRow } from '../store/inspections.ts';
import { visitLine } from '../store/inspections.ts';

interface Around {
  readonly trackTitle: string;
  readonly visits: readonly VisitRow[];
  readonly reports: number;
  readonly today: string;
}

/** What the standing sheet of a visit found. */
export function foundOf({ visitedOn, rectifyBy, findings, advice }: VisitRow) {
  return visitedOn === null ? null : { visitedOn, rectifyBy, findings: findings ?? '', advice: advice ?? '' };
}

/** The visit that looks at it again, when there is one. */
export function followerOf(visits: readonly VisitRow[], visit: string): VisitRow | undefined {
  return visits.find((one) => one.follows === visit);
}

/** A visit for the office: result, re-inspection, and whether the day for putting it right has passed. */
export function boardVisit(row: VisitRow, { trackTitle, visits, reports, today }: Around) {
  const follower = followerOf(visits, row.visit);
  const open = row.result === 'rectify' && !follower?.sheet && row.rectifyBy !== null;
  const late = open ? daysBetween(row.rectifyBy!, today) : 0;
  return {
    ...visitLine(row, trackTitle),
    ...{ plan: row.plan, team: row.team, overrideReason: row.overrideReason, found: foundOf(row) },
    ...{ followedBy: follower?.visit ?? null, reports, overdueDays: late > 0 ? late : null },
  };
}
