import type { Words } from '../core/programme/words.ts';
import type { RefusalParams } from '../core/refusals.ts';
import { moneyText } from '../core/subsidy/amount.ts';
import {
  lineKindWords,
  missingWords,
  plaqueActVerbs,
  plaqueKindWords,
  plaqueStateWords,
} from './ledgerWords.zh.ts';

type LedgerRefusal =
  | 'plaqueNotThere'
  | 'plaqueDayEarlier'
  | 'plaqueReasonMissing'
  | 'noPlaque'
  | 'plaqueEntered'
  | 'actInFuture'
  | 'actTooEarly'
  | 'notEntitled'
  | 'noSuchGrant'
  | 'periodWrong'
  | 'subsidyApproved'
  | 'basisMissing'
  | 'resolutionNotOfThis'
  | 'amountUndecided'
  | 'amountNotStandard'
  | 'lineNotStanding'
  | 'payeeDiffers'
  | 'overApproved'
  | 'overPaid'
  | 'useNotAllowed'
  | 'voucherMissing'
  | 'counterOfCounter'
  | 'alreadyCountered'
  | 'lineInUse';

const yuan = (amount: string) => `${moneyText(amount)} 元`;

const periods: {
  readonly [F in RefusalParams['periodWrong']['fault']]: (from: number, to: number | null) => string;
} = {
  notAsked: () => '这笔钱只发一次，不分年度和项目。请把年度（项目）一栏清空后再提交。',
  year: (from, to) =>
    `这笔钱按年发放，请填写${to === null ? `${from} 年起` : ` ${from} 至 ${to} 年`}的年度，如 ${from}。`,
  project: () => '这笔钱按项目发放，请写明是哪个项目。',
};

/** Sentences of the ledgers of plaques and money. */
export const ledgerSentences: {
  readonly [C in LedgerRefusal]: (params: RefusalParams[C], words: Words) => string;
} = {
  plaqueNotThere: ({ number, act, next }) =>
    `${number}现在是“${plaqueStateWords[act]}”，不能${plaqueActVerbs[next]}。请刷新页面，按现在的状态办理。`,
  plaqueDayEarlier: ({ number, on, before }) =>
    `${number}上一步的日期是 ${before}，${on} 比它还早。请按实际日期填写。`,
  plaqueReasonMissing: ({ name }) => `“${name}”的文字与规定的写法不同，请写明原因后再登记。`,
  noPlaque: ({ name, kind }) =>
    `方案里“${name}”所在的类别没有${plaqueKindWords[kind]}。请核对方案里“评上以后”的内容。`,
  plaqueEntered: ({ name, kind }) =>
    `“${name}”的${plaqueKindWords[kind]}已经登记，没有重复登记。需要重做的请用“换发”。`,
  actInFuture: ({ date }) => `日期 ${date} 晚于今天。请按实际办理的日期填写。`,
  actTooEarly: ({ date, before }) => `日期 ${date} 早于审批日期 ${before}。请核对后再登记。`,
  notEntitled: ({ name, missing }, words) =>
    `“${name}”${missing.map((one) => missingWords(words)[one]).join('、')}，还不能办理。请先办结这些环节。`,
  noSuchGrant: ({ name }, { subsidy }) =>
    `方案里没有“${name}”的这项${subsidy}。请刷新页面，从列出的项目里选择。`,
  periodWrong: ({ fault, from, years }) =>
    (periods[fault] ?? periods.project)(from, years === null ? null : from + years - 1),
  subsidyApproved: ({ name, period }, { subsidy }) =>
    `“${name}”${period ? `“${period}”` : ''}的${subsidy}已经审批，没有重复登记。如审批有误，请先由财务冲销原来的一笔。`,
  basisMissing: () => '请选择作出决定的会议决定，或写明依据的文号。',
  resolutionNotOfThis: ({ name }) =>
    `所选的会议决定没有列入“${name}”。请改选列有它的决定，或写明依据的文号。`,
  amountUndecided: () => '方案没有规定数额。请填写会议决定的数额。',
  amountNotStandard: ({ standard }) =>
    `方案规定的标准是 ${yuan(standard)}，不能另填数额。请把金额一栏清空；标准有变的，请先更正方案。`,
  lineNotStanding: () => '这一笔不存在或已被冲销。请刷新页面，按现在的台账办理。',
  payeeDiffers: ({ payee, unitName }) =>
    `收款单位“${payee}”与单位现在的名称“${unitName}”不一致。请核对更正；确需付给别的单位，请写明原因。`,
  overApproved: ({ amount, left }) =>
    left === '0'
      ? '批准的数额已经全部拨付，没有重复付款。请刷新页面查看付款记录。'
      : `要付 ${yuan(amount)}，批准未付的只有 ${yuan(left)}。请核对金额。`,
  overPaid: ({ amount, left }) =>
    left === '0'
      ? '这笔拨款已经全部报告使用或退回。请刷新页面查看。'
      : `要登记 ${yuan(amount)}，这笔拨款只剩 ${yuan(left)}。请核对金额。`,
  useNotAllowed: ({ use, allowed }) =>
    `“${use}”不在专款专用的范围内。只能用于：${allowed.join('、')}。请改选用途；已经用在别处的，请把这部分退回。`,
  voucherMissing: () => '请上传发票或其他凭证（照片或 PDF）后再提交。',
  counterOfCounter: () => '冲销的记录不能再冲销。如冲销有误，请重新登记一笔。',
  alreadyCountered: () => '这一笔已经冲销，没有重复办理。请刷新页面查看。',
  lineInUse: ({ kinds }) =>
    `这一笔下面还有没冲销的${kinds.map((kind) => lineKindWords[kind]).join('、')}记录。请先冲销它们，再冲销这一笔。`,
};
