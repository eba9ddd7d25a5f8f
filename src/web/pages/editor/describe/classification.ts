import { classLevelWords, numberFactWords, yesNoFactWords } from '../../../../contract/classWords.zh.ts';
import { studioStateWords } from '../../../../contract/watchWords.zh.ts';
import type { NumberFact } from '../../../../core/classification/facts.ts';
import type { Alliances } from '../../../../core/programme/alliances.ts';
import type {
  ClassCondition,
  ClassFollowUp,
  ClassGrade,
  Classification,
} from '../../../../core/programme/classification.ts';
import type { Alternative, Element, Union } from './described.ts';
import {
  broad,
  counted,
  element,
  elements,
  id,
  may,
  number,
  oneOf,
  severalOf,
  source,
  text,
  texts,
  yesNo,
} from './words.ts';

type With<K extends string> = Extract<ClassCondition, { [Key in K]: unknown }>;
const facts = Object.fromEntries(
  Object.entries(numberFactWords).map(([fact, [what, unit]]) => [fact, `${what}（${unit}）`]),
) as { readonly [F in NumberFact]: string };
const states = studioStateWords({
  ...{ designation: '评定', lead: '负责人', subsidy: '经费', standard: '标准', organiser: '工会' },
});

const kinds = {
  atLeast: {
    label: '数目不少于',
    parts: { fact: oneOf('哪个数', facts), atLeast: number('至少') },
    blank: () => ({ fact: 'project', atLeast: 1 }),
  } satisfies Alternative<With<'atLeast'>>,
  atMost: {
    label: '数目不多于',
    parts: { fact: oneOf('哪个数', facts), atMost: number('至多') },
    blank: () => ({ fact: 'signs', atMost: 0 }),
  } satisfies Alternative<With<'atMost'>>,
  equals: {
    label: '是或否',
    parts: { fact: oneOf('哪件事', yesNoFactWords), equals: yesNo('须为“是”') },
    blank: () => ({ fact: 'surveyAnswered', equals: true }),
  } satisfies Alternative<With<'equals'>>,
  levels: {
    label: '级别',
    parts: { levels: severalOf('是其中之一', classLevelWords) },
    blank: () => ({ levels: ['city'] }),
  } satisfies Alternative<With<'levels'>>,
  states: {
    label: '状态',
    parts: { states: severalOf('是其中之一', states) },
    blank: () => ({ states: ['active'] }),
  } satisfies Alternative<With<'states'>>,
  types: {
    label: '类型',
    parts: { types: texts('是其中之一', '类型', '照“选项”里的写法') },
    blank: () => ({ types: [] }),
  } satisfies Alternative<With<'types'>>,
};

/** One condition of a grade. */
export const classConditionWords: Union<keyof typeof kinds> = {
  noun: '条件',
  choose: '按什么',
  kinds,
  kindOf: (value) => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return keys.find((key) => Object.hasOwn(kinds, key));
  },
  summary: (value: ClassCondition) => {
    if (!('fact' in value)) return Object.values(value).flat().join('、');
    if ('equals' in value) return yesNoFactWords[value.fact];
    return `${facts[value.fact]}${'atLeast' in value ? `至少 ${value.atLeast}` : `至多 ${value.atMost}`}`;
  },
};

export const classFollowUpWords: Element<ClassFollowUp> = {
  noun: '跟进事项',
  summary: ({ what }) => what,
  parts: { what: text('做什么', '例如 上门指导'), withinDays: counted('几天内完成', '天') },
  blank: () => ({ what: '', withinDays: 60 }),
};

export const gradeWords: Element<ClassGrade> = {
  noun: '档次',
  prefix: 'grade',
  summary: ({ title }) => title,
  parts: {
    title: text('名称', '例如 A类、五星'),
    allOf: may(elements('全部符合', () => classConditionWords)),
    anyOf: may(elements('任一符合', () => classConditionWords)),
    followUp: may(element('评为这一档的，要跟进', () => classFollowUpWords)),
    id,
    source,
  },
  blank: () => ({ id: '', title: '' }),
};

/** 分类管理 (R7). */
export const classificationWords: Element<Classification> = {
  noun: '分类管理',
  summary: ({ grades }) => grades.map(({ title }) => title).join('、'),
  parts: {
    grades: broad(
      elements('档次', () => gradeWords, '从高到低；取第一个符合条件的，最后一档不写条件，收下其余的'),
    ),
    source,
  },
  blank: () => ({
    grades: [
      { id: 'a', title: 'A类', allOf: [{ fact: 'project', atLeast: 1 }] },
      { id: 'b', title: 'B类' },
    ],
  }),
};

/** 联盟 (F38). */
export const alliancesWords: Element<Alliances> = {
  noun: '联盟',
  summary: ({ kinds: words }) => words.join('、'),
  parts: {
    kinds: texts('种类', '种类', '例如 相关行业、同工种、跨工种'),
    resultsAYear: may(counted('每年至少', '项成果', '不写的，不提示')),
    source,
  },
  blank: () => ({ kinds: ['同工种'] }),
};
