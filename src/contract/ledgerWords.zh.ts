import type { Missing, PlaqueKind } from '../core/plaque/entitlement.ts';
import type { PlaqueAct } from '../core/plaque/plaqueActs.ts';
import type { Grant } from '../core/programme/outcomes.ts';
import type { Words } from '../core/programme/words.ts';
import type { LineKind } from '../core/subsidy/totals.ts';
import type { TrailFault } from '../core/subsidy/trailFaults.ts';

export const plaqueKindWords: { readonly [K in PlaqueKind]: string } = {
  plaque: '牌匾',
  certificate: '证书',
};

/** Where a plaque is, after its latest act. */
export const plaqueStateWords: { readonly [A in PlaqueAct]: string } = {
  entered: '已登记',
  ordered: '制作中',
  made: '已制成',
  handedOver: '已颁发',
  withdrawn: '已收回',
  replaced: '已换发',
};

/** The acts as verbs. */
export const plaqueActVerbs: { readonly [A in PlaqueAct]: string } = {
  entered: '登记',
  ordered: '交付制作',
  made: '登记制成',
  handedOver: '颁发',
  withdrawn: '收回',
  replaced: '换发',
};

export const missingWords = ({
  designation,
}: Pick<Words, 'designation'>): { readonly [M in Missing]: string } => ({
  designation: `尚未${designation}`,
  inspection: '尚未验收',
  rectification: '验收要求整改，尚未合格',
  inspectionFailed: '验收不合格',
  grade: '尚未评定等次',
});

export const lineKindWords: { readonly [K in LineKind]: string } = {
  approval: '审批',
  payment: '拨付',
  use: '使用',
  refund: '退回',
};

export const everyWords: { readonly [E in Grant['every']]: string } = {
  once: '一次性',
  year: '按年',
  project: '按项目',
};

/** What an auditor reads where a link of the trail is missing. */
export const trailFaultWords = ({
  designation,
}: Pick<Words, 'designation'>): { readonly [F in TrailFault]: string } => ({
  noVoucher: '付款没有凭证',
  noApproval: '付款没有对应的审批',
  noResolution: '审批没有会议决定',
  resolutionOutside: '会议决定只有文号，没有在系统里登记',
  notDesignated: `未${designation}却已付款`,
  notPassed: '未通过验收却已付款',
  payeeDiffers: '收款单位与单位名称不一致',
  useWithoutVoucher: '使用报告没有凭证',
  notReported: '付款满一年，还有余额没有报告使用',
});

export const inspectionWords = { passed: '合格', rectify: '限期整改', failed: '不合格' } as const;
