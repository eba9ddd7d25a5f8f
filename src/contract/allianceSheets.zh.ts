import type { Words } from '../core/programme/words.ts';

/** Kinds where the programme names none (domain 2.9). */
export const defaultAllianceKinds = ['相关行业', '同工种', '跨工种'] as const;

/** 联盟 as a sheet. */
export const allianceSheet = ({ organiser }: Words, year: number) => ({
  file: (day: string) => `联盟${day}.xlsx`,
  city: organiser,
  sheet: '联盟',
  columns: [
    ...([
      ['序号', 6],
      ['联盟', 30],
      ['种类', 14],
      ['登记单位', 22],
      ['秘书处', 30],
      ['成立时间', 12],
      ['成员数', 8],
    ] as const),
    [`${year}年轮值`, 26] as const,
    [`${year}年成果`, 10] as const,
    ['还缺成果', 10] as const,
    ['终止日期', 12] as const,
  ],
});
