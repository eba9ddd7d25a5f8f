import type { RefusalParams } from '../core/refusals.ts';
import type { StudioField } from '../core/studio/correctStudio.ts';

type StudioRefusal =
  | 'studioAlike'
  | 'studioValueChanged'
  | 'studioUnchanged'
  | 'studioMerged'
  | 'dayAhead'
  | 'dayBehind'
  | 'leadGone'
  | 'titleThere';

export const studioFieldTitles: { readonly [F in StudioField]: string } = {
  trade: '行业',
  kind: '类型',
  specialty: '专业领域',
  results: '成果',
  establishedOn: '创建于',
};
const quoted = (text: string) => (text === '' ? '空白' : `“${text}”`);

/** Refusals of keeping a studio's file. */
export const studioSentences: { readonly [C in StudioRefusal]: (params: RefusalParams[C]) => string } = {
  studioAlike: ({ names }) =>
    `档案里已有相近的工作室：${names.join('、')}。请先核对；确实不是同一个的，勾选“不是同一个，仍要登记”后再保存。`,
  studioValueChanged: ({ conflicts }) =>
    `有人刚改过同一项：${conflicts
      .map(
        ({ field, yours, theirs }) =>
          `${studioFieldTitles[field]}现在是${quoted(theirs)}，您填的是${quoted(yours)}`,
      )
      .join('；')}。请核对后再保存，没有覆盖对方的内容。`,
  studioUnchanged: () => '与档案里现有的内容相同，没有改动。请核对后再填。',
  studioMerged: () => '这份档案已并入另一份，不再登记。请打开并入的那份办理。',
  dayAhead: () => '日期在今天以后。请填写已经发生的日期。',
  dayBehind: ({ since }) =>
    `日期早于档案里上一项的日子（${since}），先后对不上。请核对日期；档案里的日子晚了的，请先在“更正档案”里填写创建日期。`,
  leadGone: () => '已经登记过离开。接任的人确定后，请用“登记接任”办理。',
  titleThere: () => '这个称号在档案里已有，日期也相同。请核对；不是同一个的，请写清名称或日期。',
};
