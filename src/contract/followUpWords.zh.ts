/** What a body is told of 跟进事项. */
export const followUpMessage = {
  ofClass: (year: number, count: number) => ({
    title: `${year}年分类已确认：有 ${count} 项跟进事项`,
    text: `${year}年工作室分类已确认，本单位有 ${count} 项跟进事项。请打开“跟进事项”查看期限，办完后登记情况。`,
  }),
  byHand: (studio: string, what: string, due: string) => ({
    title: `跟进事项：${studio}`,
    text: `请在 ${due} 前办理：${what}。办完后在“跟进事项”里登记情况。`,
  }),
};
