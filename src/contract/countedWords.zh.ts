import type { Counted } from '../core/workLog/counted.ts';

/** What an entry of the year-round log is to every programme, as people read it. */
export const countedWords: { readonly [C in Counted]: string } = {
  project: '立项',
  result: '成果',
  application: '应用',
  patent: '专利',
  award: '获奖',
  fund: '经费',
  benefit: '效益',
  training: '培训',
  activity: '活动',
  person: '晋升',
  honour: '荣誉',
  other: '其他',
};
