import type { DraftKey, DraftStep } from '../core/draft/draftSteps.ts';

/** The steps of 新建年度工作 as people read them. */
export const draftStepTitles: { readonly [S in DraftStep]: string } = {
  basics: '基本情况',
  bodies: '推荐单位',
  quota: '名额分配',
  calendar: '进度安排',
  forms: '表格和材料',
  circular: '通知',
};

/** The parts of a programme as people read them. */
export const draftPartTitles: { readonly [K in DraftKey]: string } = {
  id: '方案编号',
  title: '名称',
  year: '年度',
  timeZone: '时区',
  city: '主办单位',
  circular: '通知',
  words: '用词',
  bodies: '推荐单位',
  quota: '名额分配',
  phases: '工作阶段',
  deadlines: '期限',
  reminders: '提醒',
  steps: '意见环节',
  tracks: '申报类别',
  nameRule: '名称规则',
  dictionaries: '选项',
  materials: '申报材料',
  standards: '创建标准',
  summary: '汇总表',
  forms: '申报表',
  layouts: '印表版式',
  notes: '说明',
  listRules: '名单的构成要求',
  acceptance: '受理',
  publicNotice: '公示',
  mentorship: '名师带徒',
  watch: '预警',
  classification: '分类管理',
  alliances: '联盟',
  survey: '摸底调查',
  workLog: '年度记录',
};

export const draftStepTitle = (step: string): string =>
  Object.hasOwn(draftStepTitles, step) ? draftStepTitles[step as DraftStep] : step;
/** A part by its name; one that a newer server names stays as it is. */
export const draftPart = (part: string): string =>
  Object.hasOwn(draftPartTitles, part) ? draftPartTitles[part as DraftKey] : part;
