import type { PairSide } from '../core/mentorship/agreement.ts';
import type { PairDue } from '../core/mentorship/pairDecisions.ts';
import type { PairResult, PairStateKind } from '../core/mentorship/pairState.ts';

/** What an agreement usually says of the duties of both sides (R11); proposed, to be changed freely. */
export const defaultDuties = {
  mentorDuties: [
    '按学习计划传授技艺和知识，安排实际操作，做好示范和讲评。',
    '关心徒弟的思想和安全，言传身教，定期检查学习情况。',
    '如实填写检查记录，配合单位做好出师评定。',
  ].join('\n'),
  apprenticeDuties: [
    '尊敬师傅，遵守操作规程和安全规定。',
    '按学习计划完成学习任务，如实填写检查记录。',
    '学以致用，配合单位做好出师评定。',
  ].join('\n'),
} as const;

/** What people read of 名师带徒. */
export const pairStateWords: { readonly [S in PairStateKind]: string } = {
  drafted: '待签协议',
  running: '培养中',
  changed: '协议变更待签',
  completed: '已评定',
  ended: '提前结束',
};
export const pairResultWords: { readonly [R in PairResult]: string } = {
  reached: '达到培养目标',
  partly: '部分达到培养目标',
  not: '未达到培养目标',
};
export const pairSideWords: { readonly [S in PairSide]: string } = { mentor: '师傅', apprentice: '徒弟' };
export const pairDueWords: { readonly [D in PairDue]: string } = {
  planDue: '学习计划临近期限',
  planOverdue: '学习计划已过期限',
  checkDue: '应作检查',
  ending: '协议一个月内到期',
  evaluationDue: '应作出师评定',
};

/** The first signs of a version, as they stand in the foot of the printed sheet. */
export const shownVersion = (version: string): string => version.slice(0, 12).toUpperCase();

/** What each paper in the file of a pair is. */
export const pairPaperWords = {
  agreement: (number: string) => `已签字盖章的师徒协议（第 ${number} 份）`,
  check: (on: string) => `${on} 检查的照片或材料`,
  act: () => '出师评定的证明材料',
  outcome: () => '晋升或荣誉的证明材料',
  printedAgreement: (version: string) => `打印的师徒协议（版本 ${shownVersion(version)}）`,
  printedCertificate: () => '出师证书',
} as const;

/** The list as a sheet. */
export const pairSheet = {
  file: (day: string) => `师徒结对名单-${day}.xlsx`,
  sheet: '师徒结对',
  columns: [
    ['编号', 16],
    ['推荐单位', 22],
    ['所在单位', 30],
    ['工作室', 28],
    ['师傅', 12],
    ['徒弟', 12],
    ['结对的原因', 16],
    ['人员类别', 16],
    ['开始日期', 12],
    ['到期日期', 12],
    ['状态', 14],
    ['评定', 18],
    ['评定或结束日期', 16],
    ['最近检查', 12],
  ],
} as const;
