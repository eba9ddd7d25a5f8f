import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { letterTable } from './letterTable.ts';

/** An approved correction as its notice tells it. */
export interface ToldCorrection {
  readonly issuer: string;
  readonly number: string | null;
  readonly unit: string;
  readonly studioName: string;
  readonly fileNumber: string;
  /** What is corrected: 名称, or the place of the form. */
  readonly label: string;
  readonly oldValue: string;
  readonly newValue: string;
  readonly reason: string;
  /** ISO. */
  readonly decidedOn: string;
}

const TITLE = '更正通知';

/** 更正通知 to the unit: old and new value; what was printed before stays as it is (3.7; GB/T 9704). */
export function correctionPaper(told: ToldCorrection): Paper {
  const { issuer, number, unit, studioName, fileNumber, label, oldValue, newValue, reason } = told;
  const parts: PagePart[] = [
    {
      kind: 'letter',
      title: [TITLE],
      to: `${unit}：`,
      paragraphs: [
        {
          text: `你单位申报的“${studioName}”（编号 ${fileNumber}）申请更正，经核实，同意更正${number ? `（${number}）` : ''}如下：`,
        },
      ],
    },
    letterTable(
      [
        { label: '更正的内容', span: 6 },
        { label: '原来', span: 9 },
        { label: '更正为', span: 9 },
      ],
      [[label, oldValue, newValue]],
    ),
    {
      kind: 'letter',
      title: [],
      paragraphs: [
        { text: `更正的原因：${reason}` },
        {
          text: '从即日起，名单、证书和牌匾等按更正后的内容写。原申报表和此前印发的材料不变，与本通知一并存档。',
        },
      ],
    },
    { kind: 'closing', annexes: [], issuer, date: chineseDay(told.decidedOn) },
  ];
  return { title: `${TITLE}（${studioName}）`, landscape: false, pageNumbers: true, parts };
}
