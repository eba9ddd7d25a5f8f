import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { letterTable } from './letterTable.ts';

/** The decision sheet in words, one row for each candidate. */
export interface ShownDecision {
  readonly campaign: string;
  readonly track: string;
  readonly issuer: string;
  /** ISO day of the conclusion, or of today while there is none. */
  readonly day: string;
  readonly concluded: boolean;
  /** Why it was concluded although sheets were out. */
  readonly reason: string;
  readonly places: number | null;
  readonly rows: readonly {
    readonly position: string;
    readonly studio: string;
    readonly of: string;
    readonly points: string;
    readonly stages: string;
    readonly result: string;
    readonly votes: string;
    readonly inspection: string;
    readonly note: string;
  }[];
}

const columns = [
  { label: '名次', span: 2 },
  { label: '名称', span: 3 },
  { label: '所在单位（推荐单位）', span: 5, align: 'left' },
  { label: '得分', span: 2 },
  { label: '各轮', span: 3, align: 'left' },
  { label: '合格、等次', span: 2 },
  { label: '投票', span: 2 },
  { label: '验收', span: 2 },
  { label: '说明', span: 3, align: 'left' },
] as const;

/** 评审情况表 (F24): all candidates of a track on one list for the meeting, across the page; where the places end is a line of its own. */
export function reviewDecisionPaper(shown: ShownDecision): Paper {
  const { campaign, track, places, rows, reason, concluded } = shown;
  const title = `${track}评审情况表`;
  const told = rows.map((row) => [
    ...[row.position, row.studio, row.of, row.points, row.stages, row.result, row.votes],
    ...[row.inspection, row.note],
  ]);
  const end = ['名额到此', ...Array(columns.length - 1).fill('')];
  const cut = places !== null && rows.length > places ? places : rows.length;
  const list = cut < rows.length ? [...told.slice(0, cut), end, ...told.slice(cut)] : told;
  const facts = [
    `“${campaign}”，候选 ${rows.length} 个${places === null ? '' : `，拟定名额 ${places} 个`}。`,
    concluded ? '' : '评审尚未结束，本表是目前的情况，不作为结果。',
    reason === '' ? '' : `形成结果时还有评分没有提交，理由：${reason}`,
    '并列的由会议决定。',
  ];
  const parts: PagePart[] = [
    { kind: 'letter', title: [title], paragraphs: [{ text: cleanText(facts.filter(Boolean).join('')) }] },
    letterTable(columns, list, true),
    { kind: 'closing', annexes: [], issuer: shown.issuer, date: chineseDay(shown.day) },
  ];
  return { title, landscape: true, pageNumbers: true, parts };
}

/** Who appears when on a presentation day. */
export interface ShownAppearance {
  readonly title: string;
  readonly when: string;
  readonly place: string;
  readonly rows: readonly { readonly time: string; readonly studio: string; readonly of: string }[];
}

/** 出场顺序表 (F24). */
export function appearancePaper({ title, when, place, rows }: ShownAppearance): Paper {
  const heads = [
    { label: '顺序', span: 3 },
    { label: '时间', span: 4 },
    { label: '名称', span: 8 },
    { label: '所在单位', span: 9, align: 'left' },
  ] as const;
  const facts = [when, place].filter(Boolean).join('，');
  const parts: PagePart[] = [
    { kind: 'letter', title: [`${title}出场顺序表`], paragraphs: facts ? [{ text: cleanText(facts) }] : [] },
    letterTable(
      heads,
      rows.map(({ time, studio, of }, at) => [String(at + 1), time, studio, of]),
    ),
  ];
  return { title: `${title}出场顺序表`, landscape: false, pageNumbers: true, parts };
}
