import type { EligibilityRule, Fact } from '../../../../core/programme/eligibility.ts';
import { conditionWords } from './condition.ts';
import type { Element, KindTable, Union } from './described.ts';
import {
  counted,
  element,
  elements,
  id,
  level,
  longText,
  may,
  number,
  of,
  oneOf,
  path,
  source,
  unseen,
} from './words.ts';

const kinds: KindTable<Fact> = {
  answer: {
    label: '一栏的填写',
    help: '某一栏是什么，或填了没有',
    parts: { kind: unseen, is: element('条件', () => conditionWords) },
    blank: () => ({ kind: 'answer', is: { field: '', equals: '' } }),
  },
  rows: {
    label: '明细至少几条',
    help: '例如达到某一等级的至少 2 人',
    parts: {
      kind: unseen,
      rows: path('哪张明细表', { kinds: ['rows'] }),
      where: may(of('rowFilter', '只数这样的行', 'rows')),
      atLeast: counted('至少', '条'),
    },
    blank: () => ({ kind: 'rows', rows: '', atLeast: 1 }),
  },
  atLeast: {
    label: '数字不小于',
    help: '例如团队不少于 10 人',
    parts: {
      kind: unseen,
      path: path('哪一栏', { kinds: ['number', 'money'], tables: true }),
      number: number('不小于'),
    },
    blank: () => ({ kind: 'atLeast', path: '', number: 1 }),
  },
  yearsSince: {
    label: '满几年',
    help: '例如成立满 2 年',
    parts: {
      kind: unseen,
      path: path('从哪个日期算起', { kinds: ['date'] }),
      years: counted('满', '年'),
      until: oneOf<'due' | 'yearStart'>('算到哪一天', { due: '申报截止日', yearStart: '年度的 1 月 1 日' }),
    },
    blank: () => ({ kind: 'yearsSince', path: '', years: 1, until: 'due' }),
  },
};

export const factWords: Union<Fact['kind']> = {
  noun: '事实',
  choose: '看什么',
  kinds,
  kindOf: (value) => (value as Partial<Fact>).kind,
  summary: (fact: Fact) => kinds[fact.kind].label,
};

export const eligibilityWords: Element<EligibilityRule> = {
  noun: '申报条件',
  prefix: 'condition',
  summary: ({ text }) => text,
  parts: {
    text: longText('条件原话', '照通知写，不符合的人会读到这一句'),
    rule: oneOf<EligibilityRule['rule']>('怎样算符合', {
      anyOf: '符合下列之一',
      allOf: '下列都要符合',
      noneOf: '有下列之一的不得申报',
    }),
    facts: elements('系统核对的事实', () => factWords),
    level,
    id,
    source,
  },
  blank: () => ({
    id: '',
    text: '',
    level: 'error',
    rule: 'allOf',
    facts: [{ kind: 'atLeast', path: '', number: 1 }],
  }),
};
