import type { Words } from '../core/programme/words.ts';

/** 工作室档案 as a table file. */
export const registerSheet = ({ lead, designation }: Words) => ({
  sheet: '工作室档案',
  file: (day: string) => `工作室档案-${day}.xlsx`,
  columns: [
    ['序号', 6],
    ['工作室', 28],
    [lead, 10],
    ['所在单位', 28],
    ['推荐单位', 20],
    ['级别', 10],
    ['称号', 30],
    [`${designation}日期`, 12],
    ['状态', 12],
    ['分类', 8],
    ['行业', 14],
    ['类型', 14],
    ['成员', 8],
    ['成果', 40],
    ['最近动态', 12],
  ] as const,
});
