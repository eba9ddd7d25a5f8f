import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { letterTable } from './letterTable.ts';
import { numbered } from './numbered.ts';

/** A 公示 as its papers tell it; the list as it was frozen. */
export interface ShownNotice {
  readonly issuer: string;
  readonly title: string;
  readonly text: string;
  readonly opensOn: string;
  readonly endsOn: string;
  readonly realName: boolean;
  readonly answerWorkdays: number;
  readonly contact: {
    readonly name: string;
    readonly phone: string;
    readonly address: string;
    readonly email: string;
  };
  /** Where the page stands, as people type it. */
  readonly link: string;
  readonly items: readonly {
    readonly studioName: string;
    readonly leadName: string;
    readonly unitName: string;
    readonly bodyName: string;
    readonly upheld: boolean;
  }[];
}

const paragraphs = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line }));

function period({ opensOn, endsOn }: ShownNotice): string {
  return `${chineseDay(opensOn)}至${chineseDay(endsOn)}24:00`;
}

function listTable({ items }: ShownNotice, withResult: boolean): PagePart {
  const columns = [
    { label: '序号', span: 2 },
    { label: '名称', span: 6 },
    { label: '姓名', span: 3 },
    { label: '所在单位', span: withResult ? 5 : 7 },
    { label: '推荐单位', span: withResult ? 4 : 6 },
    ...(withResult ? [{ label: '公示情况', span: 4 }] : []),
  ];
  const rows = items.map(({ studioName, leadName, unitName, bodyName, upheld }, at) => [
    ...[String(at + 1), studioName, leadName, unitName, bodyName],
    ...(withResult ? [upheld ? '异议成立' : '无异议'] : []),
  ]);
  return letterTable(columns, rows);
}

/** 公示 as an official paper: list, period, how to object and whom to write to (F26; GB/T 9704). */
export function publicNoticePaper(notice: ShownNotice): Paper {
  const { contact, issuer, title, opensOn, link } = notice;
  const ways = [
    `联系人：${contact.name}`,
    `电话：${contact.phone}`,
    ...(contact.email ? [`邮箱：${contact.email}`] : []),
    ...(contact.address ? [`地址：${contact.address}`] : []),
  ];
  const how = notice.realName ? '以真实姓名并注明联系方式，' : '';
  const parts: PagePart[] = [
    { kind: 'letterhead', issuer },
    { kind: 'letter', title: [title], paragraphs: paragraphs(notice.text) },
    ...numbered([
      { heading: '公示时间', texts: [`${period(notice)}。`] },
      { heading: '公示名单', texts: [], table: listTable(notice, false) },
      {
        heading: '异议的提出',
        texts: [
          `对名单有异议的，请在公示期内${how}写明事实和依据，书面、电话或在公示网页（${link}）提出。收到后 ${notice.answerWorkdays} 个工作日内答复。`,
          `${ways.join('；')}。`,
        ],
      },
    ]),
    { kind: 'closing', annexes: [], issuer, date: chineseDay(opensOn) },
  ];
  return { title, landscape: false, pageNumbers: true, parts };
}

/** What came in while it was shown, and the words of the result: 公示无异议. */
export interface NoticeResult {
  readonly result: string;
  readonly day: string;
  readonly counts: {
    readonly all: number;
    readonly late: number;
    readonly upheld: number;
    readonly dismissed: number;
    readonly withdrawn: number;
  };
}

const TITLE = '公示情况说明';

/** 公示结果: the sheet that goes into the file; who was objected to with reason is named (F26). */
export function noticeResultPaper(notice: ShownNotice, { result, day, counts }: NoticeResult): Paper {
  const { issuer, title, items } = notice;
  const late = counts.late > 0 ? `（其中逾期 ${counts.late} 件）` : '';
  const came =
    counts.all === 0
      ? '公示期间没有收到异议。'
      : `公示期间收到异议 ${counts.all} 件${late}，经核实，成立 ${counts.upheld} 件，不成立 ${counts.dismissed} 件，撤回 ${counts.withdrawn} 件。`;
  const parts: PagePart[] = [
    {
      kind: 'letter',
      title: [TITLE],
      paragraphs: [
        { text: `“${title}”于${period(notice)}公示，名单共 ${items.length} 个。` },
        { text: came },
        { text: `公示结果：${result}。` },
      ],
    },
    listTable(notice, true),
    { kind: 'closing', annexes: [], issuer, date: chineseDay(day) },
  ];
  return { title: `${TITLE}（${title}）`, landscape: false, pageNumbers: true, parts };
}
