import type { PairStateKind } from '../core/mentorship/pairState.ts';
import type { RefusalParams } from '../core/refusals.ts';
import { pairStateWords } from './mentorshipWords.zh.ts';

type MentorshipRefusal =
  | 'mentorshipNotKept'
  | 'pairOfOne'
  | 'apprenticeTaken'
  | 'mentorFull'
  | 'pairReasonUnknown'
  | 'pairTermWrong'
  | 'planOutsideTerm'
  | 'planItemEmpty'
  | 'pairNotOpen'
  | 'pairChanged'
  | 'pairSheetOld'
  | 'agreementPagesMissing'
  | 'agreementScannedAgain'
  | 'agreementUndated'
  | 'extensionNotGiven'
  | 'pairExtendedBefore'
  | 'beforePairBegan'
  | 'sameMentor'
  | 'apprenticeUnknown'
  | 'outcomeUnknown'
  | 'pairNotReached';

const next: { readonly [S in PairStateKind]: string } = {
  drafted: '请先打印协议，双方签字、单位盖章后上传扫描件。',
  running: '请刷新页面，按最新状态办理。',
  changed: '协议内容已变更，请先重新打印、签字盖章并上传扫描件。',
  completed: '出师评定已作出，如需更正请重新评定。',
  ended: '师徒关系已提前结束，如需继续培养请重新结对。',
};

/** What people read when something of 名师带徒 is refused. */
export const mentorshipSentences: {
  readonly [C in MentorshipRefusal]: (params: RefusalParams[C]) => string;
} = {
  mentorshipNotKept: () => '现行通知没有规定名师带徒，不能登记师徒结对。请联系主管工会确认。',
  pairOfOne: ({ name }) => `师傅和徒弟都是“${name}”。请填写两个不同的人。`,
  apprenticeTaken: ({ name, mentor }) =>
    `“${name}”正跟“${mentor}”学习，一名徒弟同一时间只能有一段师徒关系。请先办结原来的结对，或办理更换师傅。`,
  mentorFull: ({ name, count }) =>
    `“${name}”已带满 ${count} 名徒弟，不能再增加。请另选师傅，或待有徒弟出师后再结对。`,
  pairReasonUnknown: () => '结对的原因或人员类别不在现行通知规定的范围内。请重新选择。',
  pairTermWrong: ({ from, to }) =>
    from === null
      ? '结束日期应晚于开始日期。请改正日期。'
      : `培养期限应为 ${from} 至 ${to} 个月。请按规定调整起止日期。`,
  planOutsideTerm: ({ number }) => `学习计划第 ${number} 项的完成期限不在培养期限之内。请改正日期。`,
  planItemEmpty: ({ number }) => `学习计划第 ${number} 项没有内容。请填写，或删去这一项。`,
  pairNotOpen: ({ number, state }) =>
    `师徒 ${number} 当前为“${pairStateWords[state]}”，不能这样办理。${next[state]}`,
  pairChanged: () =>
    '这对师徒的协议刚被他人修改过，您的修改没有保存。请打开最新内容核对后再改，您填写的内容仍在。',
  pairSheetOld: ({ number }) =>
    `师徒 ${number} 的协议在打印之后又有修改，这张签字盖章的纸已经作废。请重新打印、签字盖章后上传。`,
  agreementPagesMissing: ({ number, pages }) =>
    `师徒 ${number} 的协议还有第 ${pages} 页没有扫描。请补扫这几页，扫齐后再确认。`,
  agreementScannedAgain: ({ number }) =>
    `师徒 ${number} 的这一页后来又扫过一次。请打开最新的一次扫描，在那里确认。`,
  agreementUndated: () => '请照协议填写签订日期，再确认有章。',
  extensionNotGiven: () => '现行通知没有规定延长培养期限。请作出评定，或提前结束后重新结对。',
  pairExtendedBefore: ({ until }) => `培养期限已延长过一次，至 ${until}，不能再次延长。请按期评定。`,
  beforePairBegan: ({ date }) => `日期早于协议开始的日期 ${date}。请改正日期。`,
  sameMentor: ({ name }) => `现在的师傅就是“${name}”。请选择另一位师傅。`,
  apprenticeUnknown: ({ name }) =>
    `“${name}”不是本工作室的成员或徒弟账号。请先在工作室成员中登记，或请安全管理员授权。`,
  pairNotReached: ({ number }) =>
    `师徒 ${number} 还没有评定为达到培养目标，不能打印出师证书。请先作出师评定。`,
  outcomeUnknown: () => '现行通知没有这一种晋升或荣誉。请重新选择。',
};
