import type { StateKind } from '../core/application/state.ts';

/** Short words of the states, for filters, headings and lists on paper. */
export const stateTitles: { readonly [K in StateKind]: string } = {
  draft: '填写中',
  returned: '需修改',
  atStep: '意见办理中',
  awaitingFiling: '待报送',
  filed: '待受理',
  approved: '待命名',
  designated: '已命名',
  declined: '未通过',
  withdrawn: '已撤回',
};
