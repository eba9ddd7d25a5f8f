import type { Finding, FindingCode, FindingParams } from '../core/answers/finding.ts';
import type { Words } from '../core/programme/words.ts';

const kinds = { copy: '复印件', original: '原件' } as const;
const stamps = { none: '', seal: '（盖公章）', financeSeal: '（盖单位财务章）' } as const;

/** The one catalogue of what the checks say. Each sentence tells what to do next. */
export const findingSentences: {
  readonly [C in FindingCode]: (params: FindingParams[C], words: Words) => string;
} = {
  required: ({ label }) => `请填写“${label}”。`,
  yearMissing: ({ label, year }) => `“${label}”缺 ${year}，请补填；没有发生的填 0。`,
  wrongShape: ({ label }) => `“${label}”的内容格式不对，请清空后重新填写。`,
  controlCharacter: ({ label }) =>
    `“${label}”里有看不见、也印不出的字符（多从别处复制而来），请删去后重新输入。`,
  overCap: ({ label, count, cap, over }) =>
    `“${label}”有 ${count} 字，超出 ${cap} 字的上限 ${over} 字，请删减。`,
  textShort: ({ label, count, from }) =>
    `“${label}”只有 ${count} 字，一般不少于 ${from} 字，请补充，或确认就这样提交。`,
  textLong: ({ label, count, to }) =>
    `“${label}”有 ${count} 字，一般不超过 ${to} 字，请删减，或确认就这样提交。`,
  badPhone: ({ label }) => `“${label}”不像电话号码，请填手机号，或区号加号码，例如 010-80000000。`,
  badEmail: ({ label }) => `“${label}”不像电子邮箱，请检查，例如 name@example.com；没有邮箱可以不填。`,
  notNumber: ({ label, typed }) =>
    `“${label}”要填数字，现在是“${typed}”，请只填数字，单位和说明不要填在这里。`,
  negative: ({ label }) => `“${label}”不能是负数，请改正。`,
  tooManyDecimals: ({ label, decimals }) =>
    decimals === 0
      ? `“${label}”要填整数，请改正。`
      : `“${label}”最多保留 ${decimals} 位小数，请四舍五入后填写。`,
  belowMin: ({ label, min }) => `“${label}”不能小于 ${min}，请改正。`,
  aboveMax: ({ label, max }) => `“${label}”不能大于 ${max}，请改正。`,
  absurd: ({ label, value, unit, limit }) =>
    `“${label}”填了 ${value}${unit}，超过常见的 ${limit}${unit}，请核对单位和小数点；属实请确认。`,
  suspiciouslySmall: ({ label, value, unit, limit }) =>
    `“${label}”填了 ${value}${unit}，小于常见的 ${limit}${unit}，是不是按更大的单位填的？请核对单位；属实请确认。`,
  badDate: ({ label, example }) => `“${label}”不是有效的日期，请按 ${example} 的样子填写。`,
  dateInFuture: ({ label }) => `“${label}”晚于今天，请改为今天或更早的日期。`,
  unknownChoice: ({ label }) => `“${label}”选了表上没有的选项，请重新选择。`,
  onlyOneChoice: ({ label }) => `“${label}”只能选一项，请重新选择。`,
  otherTextMissing: ({ label }) => `“${label}”选了“其他”，请写明是什么。`,
  unknownReference: ({ label }) => `“${label}”不在名单中，请从名单中选择；名单里没有的请与主管部门联系。`,
  tooFewRows: ({ label, min, rowName }) => `“${label}”至少要有 ${min} 行，请添加${rowName}。`,
  tooManyRows: ({ label, max, count }) => `“${label}”有 ${count} 行，最多 ${max} 行，请删去多余的行。`,
  emptyRow: ({ label }) => `“${label}”里有一行是空的，请填写或删去这一行。`,
  dateOrder: ({ earlier, later }) => `“${later}”早于“${earlier}”，请核对两个日期；属实请确认。`,
  atMost: ({ left, leftValue, right, rightValue }) =>
    `“${left}”（${leftValue}）大于“${right}”（${rightValue}），请核对两处的数字。`,
  sumEquals: ({ total, totalValue, sum }) =>
    `“${total}”是 ${totalValue}，各项相加是 ${sum}，请核对明细；有人兼有或没有等级而不一致的，请确认。`,
  eachAtMost: ({ part, partValue, total, totalValue }) =>
    `“${part}”（${partValue}）大于“${total}”（${totalValue}），请核对明细。`,
  totalCoversRows: ({ total, totalValue, rows, count }) =>
    `“${total}”填了 ${totalValue}，“${rows}”却列了 ${count} 行，请改大总数或删去多列的行。`,
  splitAmountMissing: ({ year, label }) => `${year} 年有两个以上来源，请分别注明投入额：“${label}”还空着。`,
  splitSums: ({ year, column, amount, sum }) =>
    `${year} 年“${column}”填了 ${amount}，各来源相加是 ${sum}，请改到两者一致。`,
  rowsPerYear: ({ label, year, count, atLeast }) =>
    `${year} 年“${label}”列了 ${count} 项，标准是每年至少 ${atLeast} 项，请补列；确实没有请确认。`,
  afterCampaignYear: ({ label, year }) => `“${label}”晚于 ${year} 年，请改正。`,
  outsideWindow: ({ label, from, to }) =>
    `“${label}”不在 ${from}—${to} 年内，请改正年份或删去这一行；要保留请确认。`,
  nameRule: ({ expected, actual }) =>
    `名称按规定应为“${expected}”，现在是“${actual}”，请改正，或在名称说明里写明原因。`,
  earlierNamingMissing: ({ track }, { designation }) =>
    `${track}一般从已${designation}的工作室中产生，这里没有填写此前的${designation}日期。请补填；确实没有请确认。`,
  ofFormerLead: ({ label, lead }, words) =>
    `“${label}”仍是更换${words.lead}以前的内容（原${words.lead}：${lead}），请改成现${words.lead}的；确实相同请确认。`,
  appliesTwice: ({ studio, track }, { lead }) =>
    `同一${lead}已有一份在办的申报：“${studio}”（${track}）。一人只宜申报一项，请核对；确需同时申报请确认。`,
  notEligible: ({ text, labels }) =>
    `申报条件“${text}”：从填写的内容看还不符合。请核对${labels}，填错或漏填的请改正。`,
  shutOut: ({ text, labels }) =>
    `申报条件“${text}”：按填写的内容不能申报这一类。请核对${labels}，填错的请改正。`,
  otherFormMissing: ({ form }) => `这一类别还须同时填报“${form}”，请另行新建；暂不填报请确认。`,
  paperDateOrder: ({ step, date, earlier }) =>
    `“${step}”的落款日期 ${date} 早于上一级的 ${earlier}，请核对纸面日期。`,
  evidenceMissing: ({ label, kind, stamp }) => `“${label}”须提供证明${kinds[kind]}${stamps[stamp]}，请上传。`,
};

/** The sentence for one finding, with the row or year in front unless the sentence names it. */
export function findingSentence(found: Finding, words: Words): string {
  const say = findingSentences[found.code] as (params: Finding['params'], words: Words) => string;
  const sentence = say(found.params, words);
  const { rowLabel } = found;
  return rowLabel === undefined || sentence.includes(rowLabel) ? sentence : `${rowLabel}：${sentence}`;
}
