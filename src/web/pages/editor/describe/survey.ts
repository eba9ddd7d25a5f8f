import type { NarrativePart, Survey, SurveyFigure } from '../../../../core/programme/survey.ts';
import type { Counted } from '../../../../core/workLog/counted.ts';
import type { Element } from './described.ts';
import { columnWords, countWords } from './field.ts';
import { broad, counted, element, elements, id, may, oneOf, ref, source, text, yesNo } from './words.ts';

const countsWords: { readonly [C in Counted]: string } = {
  ...{
    project: '立项',
    result: '成果',
    application: '成果应用',
    patent: '专利',
    award: '获奖',
    fund: '经费',
  },
  ...{
    benefit: '效益',
    training: '培训',
    activity: '活动',
    person: '人员晋升',
    honour: '荣誉',
    other: '其他',
  },
};
export const narrativeWords: Element<NarrativePart> = {
  noun: '文字部分',
  prefix: 'part',
  summary: ({ title }) => title,
  parts: {
    title: text('名称', '例如 总结经验'),
    help: may(broad(text('填写提示'))),
    count: element('字数', () => countWords),
    required: may(yesNo('必填')),
    id,
    source,
  },
  blank: () => ({ id: '', title: '', count: { cap: 2000 } }),
};
export const fromLogWords: Element<NonNullable<SurveyFigure['fromLog']>> = {
  noun: '年度记录',
  summary: ({ counts }) => countsWords[counts],
  parts: {
    counts: oneOf('数哪一类记录', countsWords),
    year: oneOf<'this' | 'last'>('哪一年', { this: '调查年度', last: '上一年度' }),
  },
  blank: () => ({ counts: 'project', year: 'this' }),
};
export const figureWords: Element<SurveyFigure> = {
  noun: '数字',
  summary: ({ field }) => field.label,
  parts: {
    field: element('栏目', () => columnWords),
    fromLog: may(element('从年度记录提出参考数', () => fromLogWords)),
  },
  blank: () => ({ field: { id: 'figure', label: '', kind: 'number' } }),
};
export const haveWords: Element<NonNullable<Survey['have']>> = {
  noun: '达标情况',
  summary: ({ standard }) => standard,
  parts: {
    standard: ref('标准', 'standard'),
    items: oneOf<'heads' | 'leaves'>('问到哪一层', { heads: '每一大项', leaves: '每一小项' }),
  },
  blank: () => ({ standard: '', items: 'heads' }),
};
/** What 摸底调查 asks (R6-R8). */
export const surveyWords: Element<Survey> = {
  noun: '摸底调查',
  summary: ({ title }) => title,
  parts: {
    title: text('名称'),
    help: may(broad(text('说明'))),
    parts: elements('文字部分', () => narrativeWords),
    figures: elements('数字', () => figureWords),
    have: may(element('达标情况', () => haveWords)),
    causes: ref('问题的原因', 'dictionary'),
    remindDaysBefore: may(counted('提前几天提醒', '天')),
    source,
  },
  blank: () => ({ title: '摸底调查', parts: [], figures: [], causes: '' }),
};
