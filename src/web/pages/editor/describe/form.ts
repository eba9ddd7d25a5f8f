import type { Check, CheckKind, Form, Helper, Roles, Section } from '../../../../core/programme/form.ts';
import type { Dictionary, DictionaryEntry } from '../../../../core/programme/vocabulary.ts';
import type { Element, KindTable, Union } from './described.ts';
import { fieldWords } from './field.ts';
import {
  counted,
  element,
  elements,
  id,
  later,
  level,
  longText,
  may,
  of,
  path,
  paths,
  ref,
  severalOf,
  source,
  text,
  texts,
  unseen,
  yesNo,
} from './words.ts';

const figure = { kinds: ['number', 'money'] as const, tables: true };
const checkId = { ...id, label: '检查编号' };
const head = { kind: unseen, level, id: checkId, source };
const start = { id: '', level: 'error' as const };
const rows = path('哪张明细表', { kinds: ['rows'] });
const total = path('总数一栏', figure);

const kinds: KindTable<Check> = {
  dateOrder: {
    label: '日期先后',
    help: '按次序不得倒退',
    parts: { ...head, paths: paths('从早到晚', { kinds: ['date'] }) },
    blank: () => ({ ...start, kind: 'dateOrder', paths: [] }),
  },
  atMost: {
    label: '不大于',
    parts: { ...head, left: path('哪一栏', figure), right: path('不大于哪一栏', figure) },
    blank: () => ({ ...start, kind: 'atMost', left: '', right: '' }),
  },
  sumEquals: {
    label: '分项之和等于总数',
    parts: { ...head, parts: paths('各分项', figure), total },
    blank: () => ({ ...start, kind: 'sumEquals', parts: [], total: '' }),
  },
  eachAtMost: {
    label: '各分项不大于总数',
    parts: { ...head, parts: paths('各分项', figure), total },
    blank: () => ({ ...start, kind: 'eachAtMost', parts: [], total: '' }),
  },
  totalCoversRows: {
    label: '总数不少于明细条数',
    parts: { ...head, total, rows },
    blank: () => ({ ...start, kind: 'totalCoversRows', total: '', rows: '' }),
  },
  splitSums: {
    label: '分年数额与明细一致',
    help: '一年里有几笔来源的，各有数额，合计等于该年',
    parts: {
      ...head,
      table: path('哪张分年度的表', { kinds: ['yearTable'] }),
      column: of('column', '其中哪一栏', 'table'),
      rows,
      year: of('column', '明细的年份一栏', 'rows'),
      amount: of('column', '明细的数额一栏', 'rows'),
    },
    blank: () => ({ ...start, kind: 'splitSums', table: '', column: '', rows: '', year: '', amount: '' }),
  },
  rowsPerYear: {
    label: '每年至少几条',
    parts: {
      ...head,
      rows,
      year: of('column', '年份一栏', 'rows'),
      atLeast: counted('每年至少', '条'),
      lastYears: counted('最近', '年'),
      since: may(path('从这个日期起才算', { kinds: ['date'] })),
    },
    blank: () => ({ ...start, kind: 'rowsPerYear', rows: '', year: '', atLeast: 1, lastYears: 3 }),
  },
  notAfterCampaignYear: {
    label: '不晚于本年度',
    parts: { ...head, path: path('哪一栏', { tables: true }) },
    blank: () => ({ ...start, kind: 'notAfterCampaignYear', path: '' }),
  },
  withinLastYears: {
    label: '在最近几年内',
    parts: { ...head, path: path('哪一栏', { tables: true }), lastYears: counted('最近', '年') },
    blank: () => ({ ...start, kind: 'withinLastYears', path: '', lastYears: 3 }),
  },
  nameRule: {
    label: '名称符合规则',
    parts: { ...head, path: path('名称一栏'), reason: path('不符合时写原因的一栏') },
    blank: () => ({ ...start, kind: 'nameRule', path: '', reason: '' }),
  },
};

/** A rule between fields. */
export const checkWords: Union<CheckKind> = {
  noun: '检查',
  prefix: 'check',
  choose: '检查什么',
  kinds,
  kindOf: (value) => (value as Partial<Check>).kind,
  summary: ({ id: number, kind }: Check) => `${kinds[kind]?.label ?? ''}（${number}）`,
};

export const sectionWords: Element<Section> = {
  noun: '部分',
  prefix: 'section',
  summary: ({ title }) => title,
  parts: {
    title: text('名称'),
    help: may(longText('填写说明')),
    helpers: may(severalOf<Helper>('还可以由谁填', { hr: '人事部门', finance: '财务部门' })),
    fields: elements('栏目', () => fieldWords),
    id,
    source,
  },
  blank: () => ({ id: '', title: '', fields: [{ id: 'text', label: '栏目', kind: 'text' }] }),
};

/** Fields with a fixed meaning for lists, search and the register. */
export const rolesWords: Element<Roles> = {
  noun: '特别的栏目',
  summary: () => '',
  parts: {
    studioName: path('工作室名称'),
    leadName: path('负责人姓名'),
    hostUnit: path('所在单位'),
    leadPhone: may(path('负责人电话')),
    industry: may(path('行业')),
    studioType: may(path('类型')),
    establishedOn: may(path('创建日期', { kinds: ['date'] })),
    namedOn: may(path('评上日期', { kinds: ['date'] })),
    filledOn: may(path('填报日期', { kinds: ['date'] })),
    memberCount: may(path('成员数', { kinds: ['number'] })),
    mainResults: may(path('主要成果')),
    specialty: may(path('专业领域')),
    resultTitle: may(path('成果名单里的名称')),
    memberName: may(path('成员名单里的姓名')),
    memberBirthYear: may(path('成员名单里的出生年')),
    memberEducation: may(path('成员名单里的学历')),
    memberTechnicalTitle: may(path('成员名单里的职称')),
    memberUnit: may(path('成员名单里的单位')),
    memberDuty: may(path('成员名单里的分工')),
  },
  blank: () => ({ studioName: '', leadName: '', hostUnit: '' }),
};
export const figureWords: Element<NonNullable<Form['figures']>[number]> = {
  noun: '统计数',
  summary: ({ path: of }) => of,
  parts: { path: path('哪一栏', figure), unit: text('单位') },
  blank: () => ({ path: '', unit: '项' }),
};
export const formWords: Element<Form> = {
  noun: '表',
  prefix: 'form',
  summary: ({ title }) => title.replaceAll('\n', ''),
  parts: {
    title: longText('名称', '照封面分行'),
    instructions: may(texts('填表说明', '说明')),
    standard: may(ref('按哪个标准自评', 'standard', { absent: '不自评' })),
    sections: elements('各部分', () => sectionWords),
    checks: elements('栏目之间的检查', () => checkWords),
    roles: later(element('特别的栏目', () => rolesWords, '名单、查询和台账用')),
    figures: may(later(elements('进统计的数', () => figureWords))),
    id,
    source,
  },
  blank: () => ({
    id: '',
    title: '',
    roles: rolesWords.blank({} as never),
    sections: [],
    checks: [],
  }),
};

export const entryWords: Element<DictionaryEntry> = {
  noun: '选项',
  prefix: 'entry',
  summary: ({ label }) => label,
  parts: { label: text('名称'), other: may(yesNo('“其他”：要另写文字')), id },
  blank: () => ({ id: '', label: '' }),
};
export const dictionaryWords: Element<Dictionary> = {
  noun: '一组选项',
  summary: ({ entries }) => entries.map(({ label }) => label).join('、'),
  parts: { entries: elements('选项', () => entryWords), source },
  blank: () => ({ entries: [{ id: 'first', label: '' }] }),
};
