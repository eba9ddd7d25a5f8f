/** Columns of the plan and its results as a sheet. */
export const inspectionSheetWords = {
  file: (year: number) => `${year}年验收安排与结果.xlsx`,
  sheet: '验收安排与结果',
  columns: [
    ['序号', 6],
    ['批次', 24],
    ['日期', 12],
    ['验收组', 12],
    ['顺序', 6],
    ['名称', 28],
    ['姓名', 10],
    ['所在单位', 30],
    ['推荐单位', 22],
    ['复验', 8],
    ['结果', 10],
    ['整改期限', 12],
    ['检查情况', 40],
    ['意见和要求', 40],
  ],
  again: '复验',
  results: { passed: '合格', rectify: '限期整改', failed: '不合格' },
} as const;
