import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { contactLine } from './contactLine.ts';
import { letterTable } from './letterTable.ts';
import { type LetterSection, numbered } from './numbered.ts';

/** A return as it stands: by which level, why, which fields (ux 8). */
export interface ReturnedApplication {
  readonly unit: string;
  readonly studioName: string;
  readonly fileNumber: string;
  readonly trackTitle: string;
  /** The step that returned it, and who acts there. */
  readonly step: string;
  readonly issuer: string;
  /** ISO date of the return. */
  readonly day: string;
  readonly reason: string;
  /** The level that is to act again; absent when the unit itself corrects. */
  readonly to?: string;
  readonly fields: readonly { readonly label: string; readonly reason: string; readonly before: string }[];
  /** Until when the body files, as printed; absent when nothing binds. */
  readonly due?: string;
}

const TITLE = '退回修改通知书';
/** Of a long text the beginning tells which it was. */
const SHOWN = 60;

function beginning(text: string): string {
  const signs = [...text];
  return signs.length > SHOWN ? `${signs.slice(0, SHOWN).join('')}……` : text;
}

function asked(fields: ReturnedApplication['fields']): LetterSection {
  const columns = [
    { label: '序号', span: 2 },
    { label: '栏目', span: 6 },
    { label: '退回原因', span: 8, align: 'left' },
    { label: '退回时填写的内容', span: 8, align: 'left' },
  ] as const;
  const rows = fields.map(({ label, reason, before }, at) => [
    String(at + 1),
    label,
    reason,
    before === '' ? '（未填）' : beginning(before),
  ]);
  return { heading: '需修改的栏目', texts: [], table: letterTable(columns, rows) };
}

/** 退回修改通知书: which fields and why, by which level, until when, whom to ask. */
export function returnNotice(programme: Programme, returned: ReturnedApplication): Paper {
  const { fields, due } = returned;
  const what = `“${returned.studioName}”（${returned.trackTitle}，申报编号${returned.fileNumber}）`;
  const act = returned.to ? `请“${returned.to}”环节按上述意见重新办理` : '请按上述意见修改后重新提交';
  const todo = [
    `${act}${due ? `；推荐单位的报送截止时间为${due}，请留出盖章和报送的时间` : ''}。`,
    `修改填报内容或证明材料后，此前打印、盖章的表作废，须重新打印、签名、盖章。${contactLine(programme)}`,
  ];
  const parts: PagePart[] = [
    {
      kind: 'letter',
      title: [TITLE],
      to: cleanText(`${returned.unit}：`),
      paragraphs: [
        { text: cleanText(`你单位申报的${what}在“${returned.step}”环节退回修改。退回意见如下：`) },
        { text: cleanText(returned.reason) },
      ],
    },
    ...numbered([...(fields.length > 0 ? [asked(fields)] : []), { heading: '办理要求', texts: todo }]),
    { kind: 'closing', annexes: [], issuer: cleanText(returned.issuer), date: chineseDay(returned.day) },
  ];
  return { title: `${TITLE}（${returned.fileNumber}）`, landscape: false, pageNumbers: true, parts };
}
