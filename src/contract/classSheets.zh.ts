import type { Words } from '../core/programme/words.ts';

/** Lists of 分类管理 as sheets. */
export const classSheet = ({ lead }: Words, year: number | null) => ({
  file: (day: string) => `分类名单${day}.xlsx`,
  sheet: '分类名单',
  columns: [
    ...([
      ['序号', 6],
      ['工作室', 28],
      [lead, 10],
      ['所在单位', 28],
      ['推荐单位', 20],
      ['级别', 10],
      ['类型', 12],
      ['状态', 10],
    ] as const),
    [year === null ? '档次' : `${year}年档次`, 10] as const,
    ...([
      ['调整的原因', 30],
      ['上次年度', 10],
      ['上次档次', 10],
      ['变化', 10],
    ] as const),
  ],
});
export const followUpSheet = ({ organiser }: Words) => ({
  file: (day: string) => `跟进事项${day}.xlsx`,
  city: organiser,
  sheet: '跟进事项',
  columns: [
    ['序号', 6],
    ['工作室', 28],
    ['所在单位', 28],
    ['推荐单位', 20],
    ['事项', 40],
    ['由谁办理', 20],
    ['期限', 12],
    ['是否逾期', 10],
    ['分类', 10],
    ['办结日期', 12],
    ['办理情况', 40],
  ] as const,
});
