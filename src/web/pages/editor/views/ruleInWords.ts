import type { EligibilityRule, Fact, FactKind } from '../../../../core/programme/eligibility.ts';
import type { RowFilter } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { Condition } from '../../../../core/programme/vocabulary.ts';
import { columnChoices, entryChoices, fieldOfPath } from '../choices.ts';
import { filterValues } from '../describe/condition.ts';

interface Around {
  readonly forms: readonly Form[];
  readonly programme: Programme;
}

const nameOf = (path: string, { forms }: Around) => `“${fieldOfPath(forms, path)?.label ?? (path || '……')}”`;
function entryOf(path: string, value: string, { forms, programme }: Around): string {
  const entry = entryChoices(programme, fieldOfPath(forms, path))?.find(({ id }) => id === value);
  return entry?.label ?? (value || '……');
}

/** A condition on an answer as a person says it. */
export function conditionInWords(condition: Condition, around: Around): string {
  const name = nameOf(condition.field, around);
  if ('filled' in condition) return `${name}${condition.filled ? '已填写' : '没有填写'}`;
  const values = 'in' in condition ? condition.in : [condition.equals];
  const words = values.map((value) => entryOf(condition.field, value, around));
  return `${name}为${words.length === 0 ? '……' : words.map((word) => `“${word}”`).join('或')}`;
}

function filterInWords(rows: string, where: RowFilter, around: Around): string {
  const columns = columnChoices(around.forms, rows);
  return Object.entries(where)
    .map(([column, values]) => {
      const label = columns.find(({ id }) => id === column)?.label ?? column;
      const words = filterValues(values).map((value) => entryOf(`${rows}.*.${column}`, value, around));
      return `${label}为${words.join('或')}`;
    })
    .join('、');
}

const facts: { readonly [K in FactKind]: (fact: Extract<Fact, { kind: K }>, around: Around) => string } = {
  answer: ({ is }, around) => conditionInWords(is, around),
  rows: ({ rows, where, atLeast }, around) =>
    `${nameOf(rows, around)}${where ? `中${filterInWords(rows, where, around)}的` : ''}不少于 ${atLeast} 条`,
  atLeast: ({ path, number }, around) => `${nameOf(path, around)}不小于 ${number}`,
  yearsSince: ({ path, years, until }, around) =>
    `${nameOf(path, around)}到${until === 'due' ? '申报截止日' : `${around.programme.year} 年 1 月 1 日`}满 ${years} 年`,
};

const heads: { readonly [R in EligibilityRule['rule']]: string } = {
  anyOf: '下列至少一项',
  allOf: '下列每一项',
  noneOf: '不得有下列任何一项',
};
const ends: { readonly [L in EligibilityRule['level']]: string } = {
  error: '不符合的不能提交',
  warning: '不符合的会得到提醒，说明后可以提交',
};

/** A condition of eligibility as the applicant reads it: the notice's sentence, then what is looked at. */
export function ruleInWords(rule: EligibilityRule, forms: readonly Form[], programme: Programme): string[] {
  const around = { forms, programme };
  const say = (fact: Fact) => (facts[fact.kind] as (of: Fact, around: Around) => string)(fact, around);
  const list = rule.facts.map(say);
  const looked =
    list.length === 1 && rule.rule !== 'noneOf' ? list[0] : `${heads[rule.rule]}：${list.join('；')}`;
  return [rule.text || '（还没有写条件原话）', `系统核对：${looked}`, ends[rule.level]];
}
