import type { TakeProblem } from '../../../core/exchange/compareAnswers.ts';
import type { Words } from '../../../core/programme/words.ts';

/** Why a difference cannot be taken over, and what to do instead. */
export const problemWords = ({ organiser }: Words): { readonly [P in TakeProblem]: string } => ({
  unknownChoice: '不是这一项可选的内容，不能采用。请在系统里选择。',
  onlyOneChoice: '这一项只能选一个，文件里勾了几个，不能采用。请在系统里选择。',
  badDate: '没有读懂日期，不能采用。请在系统里填写，如 2019-05-31。',
  notNumber: '不是数字，不能采用。请在系统里填写。',
  unknownReference: '没有找到这个单位，不能采用。',
  fixed: `新建申报时已经确定，不能改。如有错误，请联系${organiser}经办人。`,
  computed: '由系统按明细自动计算，不能采用。请核对明细。',
  notYours: '这一部分由其他人填写，您不能采用。',
  notAsked: '不在本次退回的范围内，不能采用。',
});
