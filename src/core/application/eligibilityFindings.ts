import { valueAt } from '../answers/answerAt.ts';
import { labelAt } from '../answers/fieldAt.ts';
import { filledSheet } from '../answers/fillComputed.ts';
import { type Finding, finding } from '../answers/finding.ts';
import { rowsWith } from '../answers/rowsWith.ts';
import type { Sheet } from '../answers/sheet.ts';
import { isBefore, parseDate } from '../calendarDate.ts';
import { trackDeadline } from '../campaign/trackDeadline.ts';
import { compareDecimals, parseDecimal } from '../decimal.ts';
import { conditionHolds } from '../fields/condition.ts';
import type { EligibilityRule, Fact, FactKind } from '../programme/eligibility.ts';
import type { Programme, Track } from '../programme/programme.ts';

type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
/** The days to which years are counted. */
type Ends = { readonly [U in FactOf<'yearsSince'>['until']]: string };

/** So many years later. From 29 February a year is full on 28 February, the last day of that month. */
function yearsLater(date: string, years: number): string {
  const later = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return later.endsWith('-02-29') && parseDate(later) === undefined ? later.replace(/29$/, '28') : later;
}

/** Whether a fact is so. What is blank or cannot be read is not so; a date without a day is given the benefit of the doubt. */
const holds: { readonly [K in FactKind]: (fact: FactOf<K>, sheet: Sheet, ends: Ends) => boolean } = {
  answer: ({ is }, sheet) => conditionHolds(is, sheet),
  rows: ({ rows, where, atLeast }, { answers }) => rowsWith(answers, rows, where).length >= atLeast,
  atLeast({ path, number }, { answers }) {
    const [value, least] = [parseDecimal(valueAt(answers, path)), parseDecimal(String(number))];
    return value !== undefined && least !== undefined && compareDecimals(value, least) >= 0;
  },
  yearsSince({ path, years, until }, { answers }, ends) {
    const date = valueAt(answers, path);
    return parseDate(date) !== undefined && !isBefore(ends[until], yearsLater(date, years));
  },
};

/** The field that a fact speaks of. */
const pathOf: { readonly [K in FactKind]: (fact: FactOf<K>) => string } = {
  answer: ({ is }) => is.field,
  rows: ({ rows }) => rows,
  atLeast: ({ path }) => path,
  yearsSince: ({ path }) => path,
};

/** Facts that speak against the applicant, given which are so; none: the rule is met. */
const against: {
  readonly [R in EligibilityRule['rule']]: (facts: readonly Fact[], so: (fact: Fact) => boolean) => Fact[];
} = {
  anyOf: (facts, so) => (facts.some(so) ? [] : [...facts]),
  allOf: (facts, so) => facts.filter((fact) => !so(fact)),
  noneOf: (facts, so) => facts.filter(so),
};

/**
 * The end of intake that years are counted to: the published day of the deadline that binds the submission, whatever was
 * extended for whom. Rolling intake has none: then the day itself (F52).
 */
function endsOf(programme: Programme, track: Track, today: string): Ends {
  const due = trackDeadline(programme, track)?.due ?? today;
  return { due, yearStart: `${programme.year}-01-01` };
}

/** Who may not apply in a track by what is typed (F43): each rule that is not met, in its own words, at the field to look at. */
export function eligibilityFindings(sheet: Sheet, track: Track, today: string): Finding[] {
  const { eligibility: rules = [] } = track;
  if (rules.length === 0) return [];
  const filled = filledSheet(sheet);
  const ends = endsOf(sheet.programme, track, today);
  const so = (fact: Fact) =>
    (holds[fact.kind] as (of: Fact, sheet: Sheet, ends: Ends) => boolean)(fact, filled, ends);
  const path = (fact: Fact) => (pathOf[fact.kind] as (of: Fact) => string)(fact);
  return rules.flatMap(({ id, text, level, rule, facts, source = track.source }) => {
    const paths = [...new Set(against[rule](facts, so).map(path))];
    const [first] = paths;
    if (first === undefined) return [];
    const labels = paths.map((one) => `“${labelAt(sheet.form, one)}”`).join('、');
    const code = rule === 'noneOf' ? 'shutOut' : 'notEligible';
    return [finding(code, { level, path: first, source, rule: id }, { text, labels })];
  });
}
