import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

/** What the latest survey says of a studio, for its class (R7). */
export interface SurveyFacts {
  /** Submitted or confirmed. */
  readonly answered: boolean;
  /** Items of the standard that are met, of those answered; null: not answered or not asked. */
  readonly sixHave: { readonly met: number; readonly all: number } | null;
  /** Problems of any survey that are not closed yet (R24). */
  readonly openProblems: number;
}

/** The latest survey's facts of each studio that was ever asked; one statement. */
export async function latestSurveyFacts(
  tx: Tx,
  tenant: string,
  studios: readonly string[],
): Promise<Map<string, SurveyFacts>> {
  if (studios.length === 0) return new Map();
  const { rows } = await sql<{
    studio: string;
    answered: boolean;
    met: number;
    all: number;
    openProblems: number;
  }>`select distinct on (s.studio) s.studio, s.state in ('submitted', 'confirmed') as answered,
      s.have_met as met, s.have_all as all,
      (select count(*)::int from survey_problem p where p.tenant = s.tenant and p.studio = s.studio
        and p.dropped_at is null and p.closed_on is null) as "openProblems"
    from survey_sheet s join survey v on v.tenant = s.tenant and v.id = s.survey
    where s.tenant = ${tenant} and s.level = 'studio' and s.studio = any(${idArray(studios)})
    order by s.studio, v.opened_at desc, v.id desc`.execute(tx);
  return new Map(
    rows.map(({ studio, answered, met, all, openProblems }) => [
      studio,
      { answered, sixHave: all > 0 ? { met, all } : null, openProblems },
    ]),
  );
}
