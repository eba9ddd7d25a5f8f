/** What of an event's detail a person reads; ids and codes stay out of sight. */
const labels: Readonly<Record<string, string>> = {
  stepTitle: '环节',
  targetTitle: '退回到',
  reason: '原因',
  text: '意见',
  receipt: '回执编号',
  paperDate: '落款日期',
  promisedOn: '承诺补交日期',
  leadName: '新领衔人',
  studioName: '工作室名称',
  name: '名称',
  documentNumber: '文号',
};

/** Lines such as "原因：……" from the detail of an event. */
export function detailWords(detail: Readonly<Record<string, unknown>>): string[] {
  const lines = Object.entries(labels).flatMap(([key, label]) => {
    const value = detail[key];
    return typeof value === 'string' && value !== '' ? [`${label}：${value}`] : [];
  });
  return detail.late === true ? [...lines, '逾期'] : lines;
}
