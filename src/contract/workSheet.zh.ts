/** Words of the sheet of 年度记录. */
export const workSheet = {
  sheet: '年度记录',
  file: (today: string) => `年度记录_${today}.xlsx`,
  columns: [
    ['序号', 6],
    ['推荐单位', 18],
    ['所在单位', 24],
    ['工作室', 24],
    ['类别', 12],
    ['内容', 36],
    ['日期', 12],
    ['标签', 24],
    ['照片和材料', 10],
    ['记录人', 14],
  ] as const satisfies readonly (readonly [string, number])[],
};
