import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { contactLine } from './contactLine.ts';
import { letterTable } from './letterTable.ts';
import type { SlipLine } from './receiptSlip.ts';

/** Originals that went back, as they stand in the record. */
export interface ReturnedOriginals {
  readonly body: string;
  readonly number: string;
  readonly handedTo: string;
  /** ISO date. */
  readonly handedOn: string;
  /** Only lent: the ISO date on which they are to be back. */
  readonly backBy: string | null;
  readonly lines: readonly Pick<SlipLine, 'of' | 'title' | 'originals'>[];
}

const TITLE = '原件退还单';

/** 退件单: which originals went to whom and when, with the line for the signature (R67, S15). */
export function returnSlip(programme: Programme, returned: ReturnedOriginals): Paper {
  const { number, handedTo, handedOn, backBy, lines } = returned;
  const columns = [
    { label: '序号', span: 2 },
    { label: '申报', span: 9, align: 'left' },
    { label: '材料', span: 10, align: 'left' },
    { label: '件数', span: 3 },
  ] as const;
  const rows = lines.map(({ of, title, originals }, at) => {
    return [String(at + 1), of || '本单位', title, String(originals)];
  });
  const sum = lines.reduce((total, { originals }) => total + originals, 0);
  const lent = backBy ? `以上原件系借出，请于${chineseDay(backBy)}前归还。` : '';
  const told = `下列原件已于${chineseDay(handedOn)}${backBy ? '借出' : '退还'}，领取人${handedTo}，退件编号${number}。`;
  const parts: PagePart[] = [
    {
      kind: 'letter',
      title: [TITLE],
      to: cleanText(`${returned.body}：`),
      paragraphs: [{ text: cleanText(told) }],
    },
    letterTable(columns, [...rows, ['', '合计', '', String(sum)]]),
    {
      kind: 'letter',
      title: [],
      paragraphs: [
        { text: cleanText(`${lent}${contactLine(programme)}`) },
        { text: '领取人（签名）：' },
        { text: '领取日期：　　　　年　　月　　日' },
      ],
    },
    { kind: 'closing', annexes: [], issuer: programme.city.union, date: chineseDay(handedOn) },
  ];
  return { title: `${TITLE}（${number}）`, landscape: false, pageNumbers: true, parts };
}
