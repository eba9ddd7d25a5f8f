import type { QuarantineReason } from '../core/inspection/quarantine.ts';

/** Why a sheet waits, for the inspector and for the office. */
export const quarantineSentences: { readonly [R in QuarantineReason]: string } = {
  idReused: '同一编号下已有另一份内容不同的验收表',
  anotherStands: '同组的另一份验收表已先收到',
  replacesUnknown: '要替代的那份验收表已不是当前的一份',
  visitCancelled: '这次验收已经取消',
  planClosed: '这批验收已经结束',
  campaignClosed: '年度工作已经结束',
  applicationEnded: '这份申报已经撤回或不予推荐',
  visitedInFuture: '验收日期晚于收到的日期',
  unknownItem: '有的项目不在标准里',
  oddMark: '有的项目填写的结果不合标准',
  rectifyWithoutDate: '限期整改没有写期限',
  rectifyBeforeVisit: '整改期限早于验收日期',
  signatureMissing: '缺少验收组或被验收方的签名',
};

/** All reasons of a sheet in one sentence. */
export function quarantineSentence(reasons: readonly QuarantineReason[]): string {
  return `${reasons.map((reason) => quarantineSentences[reason]).join('；')}。已收存，等工作人员核对。`;
}
