import type { RefusalParams } from '../core/refusals.ts';

type AllianceRefusal =
  | 'allianceEnded'
  | 'allianceChanged'
  | 'allianceKindUnknown'
  | 'allianceDayFuture'
  | 'allianceDayEarly'
  | 'allianceMemberAlready'
  | 'allianceApplicationTaken'
  | 'notAllianceApplication'
  | 'hostNotMember'
  | 'hostAlready'
  | 'hostReasonMissing';

/** Refusals about 联盟. */
export const allianceSentences: { readonly [C in AllianceRefusal]: (params: RefusalParams[C]) => string } = {
  allianceEnded: ({ name }) => `“${name}”已经终止，只供查看。需要的请另建一个联盟。`,
  allianceChanged: () => '这个联盟刚被同事改过，您填写的内容还在页面上。请先看一看现在的内容，再保存一次。',
  allianceKindUnknown: ({ kinds }) => `现行方案里没有这个种类。请从${kinds.join('、')}中选一个。`,
  allianceDayFuture: ({ date }) => `日期 ${date} 晚于今天。请按实际日期填写。`,
  allianceDayEarly: ({ date, before }) => `日期 ${date} 早于 ${before}。请核对后重新填写。`,
  allianceMemberAlready: () => '这个工作室已经在联盟里，不必再加。请另选一个。',
  allianceApplicationTaken: () => '这份申报已经与另一个联盟关联。请核对后另选一份。',
  notAllianceApplication: () => '这份申报不是由联盟提出的。请选以联盟名义提出的申报。',
  hostNotMember: () => '所选的工作室不在联盟里。请先登记为成员，或另选一个。',
  hostAlready: ({ year }) => `${year} 年的轮值已经是这个工作室，没有改动。`,
  hostReasonMissing: ({ year }) => `${year} 年已有轮值工作室，换一个要写明原因。`,
};
