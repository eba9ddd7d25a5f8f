import type { DraftKey, DraftStep } from '../../../core/draft/draftSteps.ts';
import type { DraftDetail } from './stepProps.ts';

/** The steps in words: title, and what a person looks at there. */
export const stepWords: { readonly [S in DraftStep]: { readonly title: string; readonly about: string } } = {
  basics: { title: '基本情况', about: '名称、年度、主管单位、用词、名称规则' },
  bodies: { title: '推荐单位', about: '向谁发通知、由谁推荐' },
  quota: { title: '名额分配', about: '各单位名额、合计、机动名额' },
  calendar: { title: '进度安排', about: '工作阶段、报送期限' },
  forms: { title: '表格和材料', about: '申报类别、审批表、材料份数、创建标准' },
  circular: { title: '通知', about: '标题、文号、正文、附件、联系人' },
};

/** Parts of a year's work in words, for whoever must choose between two of them. */
export const partWords: { readonly [K in DraftKey]: string } = {
  id: '编号',
  title: '年度工作名称',
  year: '年度',
  timeZone: '时区',
  city: '主管单位',
  words: '用词',
  nameRule: '工作室名称规则',
  bodies: '推荐单位',
  quota: '名额分配',
  phases: '工作阶段',
  deadlines: '期限',
  tracks: '申报类别',
  steps: '审批环节',
  forms: '表格',
  layouts: '表格的纸面格式',
  dictionaries: '选项',
  materials: '申报材料',
  standards: '创建标准',
  summary: '汇总表',
  notes: '通知里的出入',
  circular: '通知',
};

export const originWords: { readonly [O in DraftDetail['origin']]: string } = {
  notice: '从通知新建',
  lastYear: '从上年新建',
  template: '从样板新建',
  empty: '空白新建',
};

type StepState = DraftDetail['steps'][number];

/** Where a step stands, in words with the look that goes with them (never by colour alone). */
export function stepState({ confirmed, errors }: StepState): { words: string; look: string } {
  if (errors > 0) return { words: `有错误 ${errors} 处`, look: 'state-bad' };
  return confirmed ? { words: '已核对', look: 'state-good' } : { words: '未核对', look: 'state-todo' };
}
