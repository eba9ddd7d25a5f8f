import type { CommandOutput } from '../../../contract/client.ts';

export type Result = CommandOutput<'moveDrafts'>['results'][number];

const listed = (fields: readonly string[]) => fields.map((one) => `“${one}”`).join('、');

/** What became of one application, in words; what is to be done next where it did not go. */
export const outcomeWords: { readonly [O in Result['outcome']]: (fields: readonly string[]) => string } = {
  done: (fields) => (fields.length === 0 ? '已办好' : `已办好，${listed(fields)}的内容另存，没有丢失`),
  already: () => '已经在现行方案上，不必再办',
  notDraft: () => '已经提交，不随移动；确有错误请用“更正”',
  trackGone: () => '现行方案里没有它的申报类别，没有移动',
  noMove: () => '没有可以撤销的移动',
  touched: (fields) => `移动以后有人填写过${listed(fields)}，不能撤销；请与填写人商量`,
  notSubmitted: () => '还是草稿，请用“移动草稿”',
  decided: () => '已经办结，仍按原来的方案，不能更正',
  findings: (fields) => `按现行方案还缺${listed(fields)}，请先退回修改，补齐后再更正`,
};
