import type { Tx } from '../context.ts';

/** The result of an application that stands, as it went to the meeting. */
export interface StandingResult {
  /** Decimal text; null where the standard gives no points. */
  readonly points: string | null;
  /** Id of the band (standards › scoring › bands). */
  readonly grade: string | null;
  readonly passed: boolean | null;
  readonly position: number;
  readonly tied: boolean;
}

/** The results of a campaign's review that stand, by application (F23, F24). Not in it: not reviewed, or not concluded. */
export async function currentResults(
  tx: Tx,
  tenant: string,
  campaign: string,
): Promise<Map<string, StandingResult>> {
  const rows = await tx
    .selectFrom('review_result')
    .select(['application', 'points', 'grade', 'passed', 'position', 'tied'])
    .where((eb) => eb.and({ tenant, campaign }))
    .where('superseded_at', 'is', null)
    .orderBy('position')
    .orderBy('application')
    .execute();
  return new Map(rows.map(({ application, ...result }) => [application, result]));
}
