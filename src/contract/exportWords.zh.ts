import { stateTitles } from './stateTitles.zh.ts';

/** What the exported list is called and how its columns are headed, with widths in characters. */
export const exportWords = {
  file: (year: number) => `${year}年创新工作室申报列表.xlsx`,
  sheet: '申报列表',
  columns: [
    ['序号', 6],
    ['编号', 16],
    ['类别', 14],
    ['工作室名称', 28],
    ['领衔人', 12],
    ['所在单位', 34],
    ['推荐单位', 24],
    ['状态', 14],
    ['逾期', 6],
    ['盖章件', 10],
    ['主要成果', 60],
    ['提交时间', 18],
    ['最近更新', 18],
  ],
  states: stateTitles,
  late: '逾期',
  sealMissing: '未补交',
} as const;
