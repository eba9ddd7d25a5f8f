import type { RefusalParams } from '../core/refusals.ts';

type ClassRefusal =
  | 'noClassification'
  | 'classRunOpen'
  | 'classRunEnded'
  | 'classUnchanged'
  | 'nothingToClassify'
  | 'followUpEnded'
  | 'followUpChanged'
  | 'followUpInFuture'
  | 'followUpDuePast';

const ended = {
  open: '还没有确认',
  confirmed: '已经确认，或已被后来的一次代替',
  dropped: '已经放弃',
} as const;

/** Refusals of 分类管理 and 跟进事项. */
export const classSentences: { readonly [C in ClassRefusal]: (params: RefusalParams[C]) => string } = {
  noClassification: () =>
    '现行方案没有写分几档、各档什么条件。请先在方案的“分类管理”里填写并发布，再来拟定分类。',
  classRunOpen: ({ year }) => `${year} 年的分类还没有确认。请先确认或放弃那一次，再重新拟定。`,
  classRunEnded: ({ state }) => `这次分类${ended[state]}，不能再改。请在最近一次确认的分类里调整。`,
  classUnchanged: ({ grade }) => `现在就是“${grade}”，没有改动。请选另一档，或关闭窗口。`,
  nothingToClassify: () => '没有可以分类的工作室。请先登记或导入工作室档案，再来拟定。',
  followUpEnded: ({ how }) =>
    `这项跟进事项${how === 'closed' ? '已经办结' : '已经撤销'}，不必再办。请刷新页面查看。`,
  followUpChanged: () => '这项跟进事项刚被同事改过，您填写的内容还在页面上。请先看一看现在的内容，再办一次。',
  followUpInFuture: ({ date }) => `办结日期 ${date} 晚于今天。请按实际办完的日期填写。`,
  followUpDuePast: ({ date }) => `完成期限 ${date} 已经过去，请定在今天或以后。`,
};
