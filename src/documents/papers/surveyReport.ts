import type { BarsPart } from '../bars.ts';
import { cleanText } from '../cleanText.ts';
import type { LetterPart } from '../letter.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { letterTable } from './letterTable.ts';

/** A line of the report: a body of the city, a unit of a body, or the total. */
export interface ReportLine {
  readonly name: string;
  readonly asked: number;
  readonly answered: number;
  readonly late: number;
  /** Texts of the figures, in the order of `figures`. */
  readonly figures: readonly string[];
}
export interface SurveyReport {
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  /** 推荐单位 or 单位: what a line is. */
  readonly lineTitle: string;
  readonly lines: readonly ReportLine[];
  /** Lines that were left off, in the total all the same. */
  readonly moreLines: number;
  readonly total: ReportLine;
  readonly confirmed: number;
  /** Headings of the figures with their units. */
  readonly figures: readonly string[];
  /** Choices, each with how many chose what. */
  readonly choices: readonly { readonly title: string; readonly told: string }[];
  readonly standard: string;
  readonly haveKeys: readonly string[];
  readonly have: BarsPart['rows'];
  readonly causes: BarsPart['rows'];
  /** The narrative parts as the officer wrote them. */
  readonly narratives: readonly { readonly title: string; readonly text: string }[];
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const percent = (part: number, all: number) => (all === 0 ? '—' : `${Math.round((part / all) * 100)}%`);

const words = (paragraphs: LetterPart['paragraphs']): LetterPart => ({
  kind: 'letter',
  title: [],
  paragraphs,
});
const texts = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: cleanText(line) }));

function answeredTable({ lineTitle, lines, total }: SurveyReport): PagePart {
  const columns = [
    { label: lineTitle, span: 10, align: 'left' },
    ...['应填', '已提交', '提交率'].map((label) => ({ label, span: 4 })),
    { label: '逾期', span: 2 },
  ] as const;
  const rows = [...lines, total].map(({ name, asked, answered, late }) => [
    ...[name, String(asked), String(answered), percent(answered, asked), String(late)],
  ]);
  return letterTable(columns, rows);
}

/** Six figures to a table, so that each keeps its width. */
function figureTables({ lineTitle, lines, total, figures }: SurveyReport): PagePart[] {
  const tables: PagePart[] = [];
  for (let from = 0; from < figures.length; from += 6) {
    const some = figures.slice(from, from + 6);
    const span = Math.floor(16 / some.length);
    const columns = [
      { label: lineTitle, span: 24 - span * some.length, align: 'left' as const },
      ...some.map((label) => ({ label, span })),
    ];
    const rows = [...lines, total].map((line) => [line.name, ...line.figures.slice(from, from + 6)]);
    tables.push(letterTable(columns, rows));
  }
  return tables;
}

function barsWithTable(keys: readonly string[], rows: BarsPart['rows'], head: string): PagePart[] {
  const columns = [
    { label: head, span: 24 - keys.length * 4, align: 'left' as const },
    ...keys.map((label) => ({ label, span: 4 })),
  ];
  const table = letterTable(
    columns,
    rows.map(({ label, values }) => [label, ...values.map(String)]),
  );
  return [{ kind: 'bars', keys, rows }, table];
}

type Section = { readonly heading: string; readonly parts: readonly PagePart[] };

function sections(report: SurveyReport): Section[] {
  const { total, confirmed, lines, moreLines, have, causes, choices } = report;
  const state = `应填${total.asked}个，已提交${total.answered}个（${percent(total.answered, total.asked)}），其中审核确认${confirmed}个、逾期${total.late}个。`;
  const left = moreLines > 0 ? `表中列出前${lines.length}个，其余${moreLines}个计入合计。` : '';
  const shares: BarsPart = {
    kind: 'bars',
    keys: ['已提交', '未提交'],
    rows: lines
      .slice(0, 40)
      .map(({ name, asked, answered }) => ({ label: name, values: [answered, asked - answered] })),
  };
  return [
    {
      heading: '填报情况',
      parts: [words([{ text: state + left }]), ...(lines.length > 1 ? [shares] : []), answeredTable(report)],
    },
    {
      heading: '基本数字',
      parts: [
        ...figureTables(report),
        ...(choices.length > 0
          ? [words(choices.map(({ title, told }) => ({ text: cleanText(`${title}：${told}。`) })))]
          : []),
      ],
    },
    ...(have.length > 0
      ? [{ heading: `${report.standard}情况`, parts: barsWithTable(report.haveKeys, have, '项目') }]
      : []),
    {
      heading: '问题',
      parts:
        causes.length > 0
          ? barsWithTable(['已销号', '未解决'], causes, '原因')
          : [words([{ text: '没有登记问题。' }])],
    },
    ...report.narratives.map(({ title, text }) => ({
      heading: title,
      parts: [words(text.trim() === '' ? [{ text: '（尚未填写）' }] : texts(text))],
    })),
  ];
}

/** 摸底调查汇总报告 (R8): state of answering, figures, the standard, problems with bars and their tables, and the narrative parts. */
export function surveyReport(report: SurveyReport): Paper {
  const { title, issuer, issuedOn } = report;
  const parts: PagePart[] = [
    { kind: 'letter', title: [cleanText(title)], paragraphs: [] },
    ...sections(report).flatMap(({ heading, parts: own }, at): PagePart[] => [
      words([{ level: 1, heading: `${NUMBERS[at] ?? at + 1}、${cleanText(heading)}`, text: '' }]),
      ...own,
    ]),
    { kind: 'closing', annexes: [], issuer, date: chineseDay(issuedOn) },
  ];
  return { title, landscape: false, pageNumbers: true, parts };
}
