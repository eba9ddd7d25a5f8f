import type { StateKind } from '../core/application/state.ts';
import type { Words } from '../core/programme/words.ts';

/** Short words of the states, for filters, headings and lists on paper. */
export const stateTitles = ({ designation }: Words): { readonly [K in StateKind]: string } => ({
  draft: '填写中',
  returned: '需修改',
  atStep: '意见办理中',
  awaitingFiling: '待报送',
  filed: '待受理',
  approved: `待${designation}`,
  designated: `已${designation}`,
  declined: '未通过',
  withdrawn: '已撤回',
});
