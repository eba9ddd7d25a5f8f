import { conditionHolds } from '../fields/condition.ts';
import type { EligibilityRule, Fact, FactKind } from '../programme/eligibility.ts';
import type { Condition } from '../programme/vocabulary.ts';
import { haveRows, reach, rowsThatFit } from './reach.ts';
import type { Work } from './work.ts';

/** Answers by which a condition holds. */
export function meet(work: Work, condition: Condition): void {
  if (conditionHolds(condition, work.sheet())) return;
  const { field } = condition;
  if ('equals' in condition) work.put(field, condition.equals);
  else if ('in' in condition) work.put(field, condition.in[0]!);
  else if (!condition.filled) work.blank(field);
  else if (!work.addRow(field)) work.fillIn(field);
}

/** Answers by which a condition does not hold. */
export function avoid(work: Work, condition: Condition): void {
  if (!conditionHolds(condition, work.sheet())) return;
  const field = work.fieldOf(condition.field);
  const unwanted = 'equals' in condition ? [condition.equals] : 'in' in condition ? condition.in : [];
  const entries =
    field?.kind === 'choice' ? (work.source.programme.dictionaries[field.dictionary]?.entries ?? []) : [];
  const other = entries.find(({ id }) => !unwanted.includes(id));
  if ('filled' in condition && !condition.filled) meet(work, { field: condition.field, filled: true });
  else if (other !== undefined && unwanted.length > 0) work.put(condition.field, other.id);
  else work.blank(condition.field);
}

type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
/** How each kind of fact is made so, and made not so. */
const facts: {
  readonly [K in FactKind]: {
    so(work: Work, fact: FactOf<K>): void;
    notSo(work: Work, fact: FactOf<K>): void;
  };
} = {
  answer: {
    so: (work, { is }) => meet(work, is),
    notSo: (work, { is }) => avoid(work, is),
  },
  rows: {
    so(work, { rows, where, atLeast }) {
      if (rowsThatFit(work, rows, where).length < atLeast) haveRows(work, rows, where, atLeast);
    },
    notSo: (work, { rows, where, atLeast }) => {
      if (rowsThatFit(work, rows, where).length >= atLeast) haveRows(work, rows, where, atLeast - 1);
    },
  },
  atLeast: {
    so(work, { path, number }) {
      if (!(Number(work.text(path)) >= number)) reach(work, path, String(number));
    },
    notSo(work, { path, number }) {
      if (Number(work.text(path)) >= number) reach(work, path, String(Math.max(0, Math.ceil(number) - 1)));
    },
  },
  yearsSince: {
    so: (work, { path, years }) => putYearsAgo(work, path, years + 1),
    notSo: (work, { path }) => putYearsAgo(work, path, 0),
  },
};

function putYearsAgo(work: Work, path: string, years: number): void {
  const field = work.fieldOf(path);
  const day = `${work.source.programme.year - years}-01-01`;
  const length = field?.kind === 'date' ? { year: 4, month: 7, day: 10 }[field.precision] : 10;
  const said = work.text(path);
  const wanted = day.slice(0, length);
  if (said === '' || (years > 0 ? said > wanted : said < wanted)) reach(work, path, wanted);
}

function make(work: Work, fact: Fact, how: 'so' | 'notSo'): void {
  (facts[fact.kind][how] as (work: Work, fact: Fact) => void)(work, fact);
}

/** Answers by which somebody may apply (F43): one of several facts, all of them, or none. */
export function meetRule(work: Work, { rule, facts: all }: EligibilityRule): void {
  if (rule === 'anyOf') make(work, all[0]!, 'so');
  else for (const fact of all) make(work, fact, rule === 'allOf' ? 'so' : 'notSo');
}
