import { plaqueKinds } from '../../core/plaque/entitlement.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { contactLine } from './contactLine.ts';
import { letterTable } from './letterTable.ts';

export interface OrderedPlaque {
  readonly number: string;
  readonly kind: (typeof plaqueKinds)[number];
  readonly text: string;
  readonly studio: string;
}
/** What a maker is given. */
export interface PlaqueOrder {
  readonly maker: string;
  /** ISO date. */
  readonly day: string;
  /** Size and material. */
  readonly note: string;
  readonly plaques: readonly OrderedPlaque[];
}

const TITLE = '牌匾、证书制作清单';
const kinds = { plaque: '牌匾', certificate: '证书' };

/** 制作清单 for the maker: the words of each as they are to be written, the size, and how many (F27). */
export function plaqueOrder(programme: Programme, { maker, day, note, plaques }: PlaqueOrder): Paper {
  const columns = [
    { label: '序号', span: 2 },
    { label: '编号', span: 4 },
    { label: '种类', span: 2 },
    { label: '文字（照此制作）', span: 9, align: 'left' },
    { label: '工作室', span: 5, align: 'left' },
    { label: '数量', span: 2 },
  ] as const;
  const rows = plaques.map(({ number, kind, text, studio }, at) => {
    return [String(at + 1), number, kinds[kind], text, studio, '1'];
  });
  const counts = plaqueKinds
    .map((kind) => ({ kind, count: plaques.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kinds[kind]}${count}件`)
    .join('、');
  const size = note ? `规格：${note}。` : '';
  const told = `请按下表制作${counts}。${size}文字以本表为准，有疑问的请先询问，不要改动。`;
  const parts: PagePart[] = [
    { kind: 'letter', title: [TITLE], to: cleanText(`${maker}：`), paragraphs: [{ text: cleanText(told) }] },
    letterTable(columns, [...rows, ['', '合计', '', '', '', String(plaques.length)]]),
    { kind: 'letter', title: [], paragraphs: [{ text: cleanText(contactLine(programme)) }] },
    { kind: 'closing', annexes: [], issuer: programme.city.union, date: chineseDay(day) },
  ];
  return { title: TITLE, landscape: false, pageNumbers: true, parts };
}
