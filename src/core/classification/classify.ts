import { compareDecimals, parseDecimal } from '../decimal.ts';
import type { ClassCondition, ClassGrade, Classification } from '../programme/classification.ts';
import type { ClassFacts, NumberFact } from './facts.ts';

export type Outcome = 'met' | 'missed' | 'unknown';
/** One condition of one grade, how it came out, and what stood there. Kept as it was. */
export interface Because {
  readonly grade: string;
  /** Whether the grade wants all of these or any of them. */
  readonly of: 'all' | 'any';
  readonly condition: ClassCondition;
  readonly outcome: Outcome;
  readonly value: string | boolean | null;
}
export interface Classified {
  readonly grade: string;
  /** Why no better grade: the conditions it missed; and why this one: those it met. */
  readonly because: readonly Because[];
}

type Judged = readonly [Outcome, string | boolean | null];

function judge(condition: ClassCondition, facts: ClassFacts): Judged {
  if ('levels' in condition) return [said(condition.levels.includes(facts.level)), facts.level];
  if ('states' in condition) return [said(condition.states.includes(facts.state)), facts.state];
  if ('types' in condition)
    return facts.type === '' ? ['unknown', null] : [said(condition.types.includes(facts.type)), facts.type];
  if ('equals' in condition) {
    const value = facts[condition.fact];
    return [value === null ? 'unknown' : said(value === condition.equals), value];
  }
  const compared = against(
    facts[condition.fact],
    'atLeast' in condition ? condition.atLeast : condition.atMost,
  );
  if (compared === undefined) return ['unknown', null];
  return [said('atLeast' in condition ? compared >= 0 : compared <= 0), facts[condition.fact]];
}

const said = (met: boolean): Outcome => (met ? 'met' : 'missed');

function against(value: ClassFacts[NumberFact], threshold: number): number | undefined {
  const read = value === null ? undefined : parseDecimal(value);
  return read && compareDecimals(read, { units: BigInt(threshold), scale: 0 });
}

function tried(grade: ClassGrade, facts: ClassFacts): { holds: boolean; lines: Because[] } {
  const lines = (of: 'all' | 'any', conditions: readonly ClassCondition[] = []) =>
    conditions.map((condition): Because => {
      const [outcome, value] = judge(condition, facts);
      return { grade: grade.id, of, condition, outcome, value };
    });
  const all = lines('all', grade.allOf);
  const any = lines('any', grade.anyOf);
  const met = ({ outcome }: Because) => outcome === 'met';
  const anyHolds = any.length === 0 || any.some(met);
  const holds = all.every(met) && anyHolds;
  if (holds) return { holds, lines: [...all, ...any].filter(met) };
  return { holds, lines: [...all.filter((one) => !met(one)), ...(anyHolds ? [] : any)] };
}

/**
 * The first grade whose conditions hold (R7); the last takes all others. What is not known is not met, and is said. Better facts never
 * give a worse grade as long as the rules only ask for "at least".
 */
export function classify({ grades }: Classification, facts: ClassFacts): Classified {
  const because: Because[] = [];
  for (const grade of grades) {
    const { holds, lines } = tried(grade, facts);
    because.push(...lines);
    if (holds) return { grade: grade.id, because };
  }
  return { grade: grades.at(-1)!.id, because };
}
