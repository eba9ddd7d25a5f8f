import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { letterTable } from './letterTable.ts';
import type { OrderedPlaque } from './plaqueOrder.ts';

/** What was handed over together. */
export interface HandedOver {
  readonly toWhom: string;
  /** ISO date. */
  readonly day: string;
  readonly plaques: readonly OrderedPlaque[];
}

const TITLE = '牌匾、证书领取单';
const kinds = { plaque: '牌匾', certificate: '证书' };

/** 领取单: what went to whom and when, with the line for the signature; it comes back as a scan (F27, R33). */
export function plaqueSlip(programme: Programme, { toWhom, day, plaques }: HandedOver): Paper {
  const columns = [
    { label: '序号', span: 2 },
    { label: '编号', span: 5 },
    { label: '种类', span: 3 },
    { label: '工作室', span: 11, align: 'left' },
    { label: '数量', span: 3 },
  ] as const;
  const rows = plaques.map(({ number, kind, studio }, at) => {
    return [String(at + 1), number, kinds[kind], studio, '1'];
  });
  const told = `下列牌匾、证书已于${chineseDay(day)}颁发，领取人${toWhom}。`;
  const parts: PagePart[] = [
    {
      kind: 'letter',
      title: [TITLE],
      to: cleanText(`${programme.title}：`),
      paragraphs: [{ text: cleanText(told) }],
    },
    letterTable(columns, [...rows, ['', '合计', '', '', String(plaques.length)]]),
    {
      kind: 'letter',
      title: [],
      paragraphs: [
        { text: '领取人（签名）：' },
        { text: '领取人单位（盖章）：' },
        { text: '领取日期：　　　　年　　月　　日' },
      ],
    },
    { kind: 'closing', annexes: [], issuer: programme.city.union, date: chineseDay(day) },
  ];
  return { title: TITLE, landscape: false, pageNumbers: true, parts };
}
