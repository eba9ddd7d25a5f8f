import type { PairSide } from '../core/mentorship/agreement.ts';
import type { PairDue } from '../core/mentorship/pairDecisions.ts';
import type { PairResult, PairStateKind } from '../core/mentorship/pairState.ts';

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
