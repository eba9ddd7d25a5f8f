import type { HaveState } from '../core/survey/sheetState.ts';

/** How an item of the standard stands, in words. */
export const haveWords: { readonly [H in HaveState]: string } = {
  ...{ met: '达到', partly: '部分达到', not: '没有达到' },
};
export const reportWords = {
  title: (survey: string, area: string) => `${area}${survey}汇总报告`,
  ofBodies: '推荐单位',
  ofUnits: '单位',
  total: '合计',
  chose: (label: string, count: number) => `${label}${count}个`,
};

/** The sheets of a survey as XLSX; the fields of the programme follow. */
export const surveySheetWords = (lead: string) =>
  ({
    file: (title: string) => `${title}调查表.xlsx`,
    sheet: '调查表',
    columns: [
      ['序号', 6],
      ['推荐单位', 24],
      ['所在单位', 34],
      ['名称', 28],
      [lead, 12],
      ['状态', 10],
      ['逾期', 6],
      ['提交人', 12],
      ['代录提供人', 12],
      ['未解决问题', 10],
    ],
    late: '逾期',
  }) as const;

export const surveyProblemWords = {
  file: '问题清单.xlsx',
  sheet: '问题清单',
  columns: [
    ['序号', 6],
    ['调查', 24],
    ['推荐单位', 24],
    ['所在单位', 30],
    ['工作室', 28],
    ['问题', 50],
    ['原因', 20],
    ['原因说明', 30],
    ['责任人', 16],
    ['解决期限', 12],
    ['状态', 10],
    ['销号日期', 12],
    ['解决情况', 50],
  ],
  states: { open: '未解决', overdue: '已超期', closed: '已销号' },
} as const;
