import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import { formatDecimal, parseDecimal, zero } from '../../core/decimal.ts';
import { nothing, type RollUp } from '../../core/survey/rollUp.ts';
import type { SheetState } from '../../core/survey/sheetState.ts';
import type { Tx } from '../context.ts';
import { reachSql } from './surveyProblems.ts';

/** By which part of an area lines are told: bodies in the city, units in a body. */
export type RollUpBy = 'body' | 'unit';
export interface RollUpOf {
  readonly survey: string;
  readonly by: RollUpBy;
  readonly body?: string | undefined;
  /** Paths whose values are counted: choices and items of the standard. */
  readonly counted: readonly string[];
}

interface Line {
  sheets: Record<SheetState, number>;
  late: number;
  figures: Record<string, { sum: string; given: number }>;
  counts: Record<string, Record<string, number>>;
  problems: Record<string, { open: number; closed: number }>;
}
const blank = (): Line => structuredClone(nothing) as unknown as Line;
const tidy = (amount: string) => formatDecimal(parseDecimal(amount) ?? zero);

/**
 * Sums and counts of the studios' sheets by body or by unit: four grouped statements, however many sheets there are. Core adds the
 * lines (`addRollUps`), so that a level above is nothing else than the sum of its parts.
 */
export async function rollUpsOf(
  tx: Tx,
  tenant: string,
  scope: Scope,
  { survey, by, body, counted }: RollUpOf,
): Promise<Map<string, RollUp>> {
  const line = sql.ref(`s.${by}`);
  const sheets = sql`survey_sheet s where s.tenant = ${tenant} and s.survey = ${survey} and s.level = 'studio'
    and ${reachSql('s', scope)} ${body ? sql`and s.body = ${body}` : sql``}`;
  const handedIn = sql`(select s.id, ${line} as line from ${sheets} and s.state in ('submitted', 'confirmed')) h`;
  const answer = sql`survey_answer a on a.tenant = ${tenant} and a.sheet = h.id`;
  const lines = new Map<string, Line>();
  const of = (id: string) => {
    const line = lines.get(id) ?? blank();
    lines.set(id, line);
    return line;
  };
  const states = await sql<{ line: string; state: SheetState; count: number; late: number }>`
    select ${line} as line, s.state, count(*)::int as count,
      (count(*) filter (where s.late and s.state in ('submitted', 'confirmed')))::int as late
    from ${sheets} group by 1, 2`.execute(tx);
  for (const { line: id, state, count, late } of states.rows) {
    of(id).sheets[state] += count;
    of(id).late += late;
  }
  const sums = await sql<{ line: string; path: string; sum: string; given: number }>`
    select h.line, a.path, sum(a.amount)::text as sum, count(*)::int as given
    from ${handedIn} join ${answer} where a.amount is not null group by 1, 2`.execute(tx);
  for (const { line: id, path, sum, given } of sums.rows) of(id).figures[path] = { sum: tidy(sum), given };
  const counts = await sql<{ line: string; path: string; value: string; count: number }>`
    select h.line, a.path, a.value, count(*)::int as count from ${handedIn} join ${answer}
    where a.path = any(${counted}::text[]) and a.value <> '' group by 1, 2, 3`.execute(tx);
  for (const { line: id, path, value, count } of counts.rows) {
    const own = of(id);
    own.counts[path] = { ...own.counts[path], [value]: count };
  }
  const problems = await sql<{ line: string; cause: string; open: number; closed: number }>`
    select ${sql.ref(`p.${by}`)} as line, p.cause, (count(*) filter (where p.closed_on is null))::int as open,
      (count(*) filter (where p.closed_on is not null))::int as closed
    from survey_problem p where p.tenant = ${tenant} and p.survey = ${survey} and p.level = 'studio' and p.dropped_at is null
      and ${reachSql('p', scope)} ${body ? sql`and p.body = ${body}` : sql``} group by 1, 2`.execute(tx);
  for (const { line: id, cause, open, closed } of problems.rows) of(id).problems[cause] = { open, closed };
  return lines;
}
