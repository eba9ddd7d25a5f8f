import type { WorkKind, WorkLog } from '../../../../core/programme/workLog.ts';
import type { Counted } from '../../../../core/workLog/counted.ts';
import type { Described, Element } from './described.ts';
import { columnWords } from './field.ts';
import { elements, id, later, may, oneOf, source, text, texts } from './words.ts';

const counts: { readonly [C in Counted]: string } = {
  ...{ project: '课题', result: '成果', application: '成果应用', patent: '专利', award: '获奖' },
  ...{ fund: '经费', benefit: '效益', training: '培训', activity: '活动' },
  ...{ person: '人员晋升', honour: '荣誉', other: '其他' },
};
/** Which answers go where in the form is written in the file of the programme; renaming a field follows there. */
const fills: Described = { label: '填入申报表', input: 'unseen' };

export const workKindWords: Element<WorkKind> = {
  noun: '一类记录',
  prefix: 'kind',
  summary: ({ title }) => title,
  parts: {
    title: text('名称'),
    counts: oneOf<Counted>('算作什么', counts, { help: '各年各地名称不同的，统计时按这个算' }),
    dateLabel: may(text('日期的称呼', '例如“立项日期”；不写的叫“日期”')),
    fields: elements('要填的栏目', () => columnWords),
    titleField: text('名单上显示哪一栏', '写栏目的编号'),
    tagField: may(text('作标签的栏目', '写选择题栏目的编号，名单上可按标签筛选')),
    proof: oneOf<WorkKind['proof']>('照片或材料', { none: '不要', asked: '有就传', needed: '必须有' }),
    sameAs: may(texts('哪些栏目相同就是同一件', '栏目编号', '用来核对两个工作室是否报了同一件')),
    about: may(later(text('说明哪一类记录', '写那一类的编号，例如应用说明的是成果'))),
    fills: may(fills),
    id,
    source,
  },
  blank: () => ({
    id: '',
    title: '',
    counts: 'other',
    titleField: 'title',
    fields: [{ id: 'title', label: '名称', kind: 'text', required: true, maxCharacters: 80 }],
    proof: 'asked',
  }),
};

/** The log kept through the year (F30). */
export const workLogWords: Element<WorkLog> = {
  noun: '年度记录',
  summary: () => '',
  parts: { kinds: elements('各类记录', () => workKindWords), source },
  blank: (programme) => ({ kinds: [{ ...workKindWords.blank(programme), id: 'work', title: '工作记录' }] }),
};
