import type { CodedPaper } from '../../../core/paper/pageMark.ts';

/** Kinds of paper that come back sealed, as the screens call them. */
export const paperWords: { readonly [P in CodedPaper]: string } = {
  form: '审批表',
  details: '申报材料',
  summary: '汇总表',
  agreement: '师徒协议',
};
