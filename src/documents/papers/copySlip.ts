import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { contactLine } from './contactLine.ts';
import { letterTable } from './letterTable.ts';

/** Sealed forms that went back to their units on one day, into one hand. */
export interface ReturnedCopies {
  readonly toWhom: string;
  /** ISO. */
  readonly givenOn: string;
  readonly note: string;
  readonly lines: readonly {
    readonly fileNumber: string;
    readonly studioName: string;
    readonly unitName: string;
    readonly bodyName: string;
  }[];
}

const TITLE = '申报表退回签收单';

/** The unit's copy of a sealed form goes back against receipt (R30: two copies came, one stays). */
export function copySlip(programme: Programme, { toWhom, givenOn, note, lines }: ReturnedCopies): Paper {
  const columns = [
    { label: '序号', span: 2 },
    { label: '编号', span: 4 },
    { label: '名称', span: 7, align: 'left' },
    { label: '所在单位', span: 8, align: 'left' },
    { label: '份数', span: 3 },
  ] as const;
  const rows = lines.map(({ fileNumber, studioName, unitName }, at) => {
    return [String(at + 1), fileNumber, studioName, unitName, '1'];
  });
  const told = `下列申报表已经审批盖章，一份由${programme.city.union}留存，一份于${chineseDay(givenOn)}退回所在单位，由${toWhom}领取。${note}`;
  return {
    title: cleanText(`${TITLE}（${toWhom}）`),
    landscape: false,
    pageNumbers: true,
    parts: [
      { kind: 'letter', title: [TITLE], paragraphs: [{ text: cleanText(told) }] },
      letterTable(columns, [...rows, ['', '', '合计', '', String(lines.length)]]),
      {
        kind: 'letter',
        title: [],
        paragraphs: [
          { text: cleanText(contactLine(programme)) },
          { text: '领取人（签名）：' },
          { text: '领取日期：　　　　年　　月　　日' },
        ],
      },
      { kind: 'closing', annexes: [], issuer: programme.city.union, date: chineseDay(givenOn) },
    ],
  };
}
