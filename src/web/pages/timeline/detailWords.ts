import type { Words } from '../../../core/programme/words.ts';

/** What of an event's detail a person reads; ids and codes stay out of sight. */
const labels = ({ lead }: Words): Readonly<Record<string, string>> => ({
  stepTitle: '环节',
  targetTitle: '退回到',
  reason: '原因',
  text: '意见',
  receipt: '回执编号',
  paperDate: '落款日期',
  promisedOn: '承诺补交日期',
  leadName: `新${lead}`,
  studioName: '工作室名称',
  name: '名称',
  documentNumber: '文号',
});

/** Lines such as "原因：……" from the detail of an event. */
export function detailWords(detail: Readonly<Record<string, unknown>>, words: Words): string[] {
  const lines = Object.entries(labels(words)).flatMap(([key, label]) => {
    const value = detail[key];
    return typeof value === 'string' && value !== '' ? [`${label}：${value}`] : [];
  });
  return detail.late === true ? [...lines, '逾期'] : lines;
}
