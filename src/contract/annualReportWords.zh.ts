import type { Words } from '../core/programme/words.ts';
import type { RefusalParams } from '../core/refusals.ts';
import type { AnnualReportState } from '../core/watch/annualReport.ts';
import type { Counted } from '../core/workLog/counted.ts';
import { countedWords } from './countedWords.zh.ts';

export const annualReportStateWords: { readonly [S in AnnualReportState]: string } = {
  none: '未提交',
  submitted: '待确认',
  returned: '已退回',
  confirmed: '已确认',
};

interface Entry {
  readonly counts: Counted;
  readonly title: string;
}
/** What the log says of a year, as a first text to write on. */
export function proposedReport(
  year: number,
  figures: readonly { readonly counts: Counted; readonly count: number }[],
  entries: readonly Entry[],
): string {
  if (figures.length === 0) return '';
  const sum = figures.map(({ counts, count }) => `${countedWords[counts]} ${count} 项`).join('，');
  const lines = figures.map(({ counts }) => {
    const titles = entries.filter((entry) => entry.counts === counts).map(({ title }) => title);
    return `${countedWords[counts]}：${titles.slice(0, 30).join('；')}${titles.length > 30 ? '等' : ''}。`;
  });
  return [`${year}年记录${sum}。`, ...lines].join('\n');
}

type ReportRefusal =
  | 'reportYearWrong'
  | 'annualReportChanged'
  | 'annualReportConfirmed'
  | 'annualReportNotWaiting'
  | 'annualReportReasonMissing';
type Sentences = { readonly [C in ReportRefusal]: (params: RefusalParams[C], words: Words) => string };
export const annualReportSentences: Sentences = {
  reportYearWrong: ({ from, to }) => `年度要在 ${from} 到 ${to} 之间，请核对。`,
  annualReportChanged: ({ state }) =>
    `这份年度报告刚有人办理过，现在是“${annualReportStateWords[state]}”。您填写的内容还在，请看一看最新的情况再办理。`,
  annualReportConfirmed: ({ year }) => `${year}年度报告已经确认，不再修改。需要更正的，请推荐单位登记。`,
  annualReportNotWaiting: ({ state }) =>
    `这份年度报告现在是“${annualReportStateWords[state]}”，没有等待确认的内容。请刷新页面。`,
  annualReportReasonMissing: () => '退回年度报告要写明原因，单位才知道改什么。',
};

export const annualReportMessages = {
  submitted: (name: string, year: number) => ({
    title: `“${name}”提交了${year}年度报告`,
    text: '请核对后确认，或者写明原因退回。',
  }),
  confirmed: (name: string, year: number) => ({
    title: `“${name}”${year}年度报告已确认`,
    text: '不需要再办理。',
  }),
  returned: (name: string, year: number, reason: string) => ({
    title: `“${name}”${year}年度报告退回修改`,
    text: reason,
  }),
};

/** The list as a sheet. */
export const annualReportSheet = ({ lead }: Words) =>
  ({
    file: (year: number) => `${year}年度报告情况.xlsx`,
    sheet: '年度报告',
    columns: [
      ['序号', 6],
      ['工作室名称', 28],
      [lead, 12],
      ['所在单位', 34],
      ['推荐单位', 24],
      ['级别', 14],
      ['年度报告', 12],
    ],
  }) as const;
