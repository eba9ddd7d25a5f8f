import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { contactLine } from './contactLine.ts';
import { letterTable } from './letterTable.ts';
import { type LetterSection, numbered } from './numbered.ts';

/** One paper on a slip. `of`: file number and studio, or '' for a paper of the body. */
export interface SlipLine {
  readonly of: string;
  readonly title: string;
  readonly copies: number;
  readonly originals: number;
  readonly supplementBy: string | null;
  readonly note: string | null;
}
/** A receipt as it stands in the record. */
export interface PaperReceipt {
  readonly body: string;
  readonly number: string;
  readonly handedInBy: string;
  /** ISO date on which the paper came. */
  readonly deliveredOn: string;
  /** ISO date on which it was written down. */
  readonly recordedOn: string;
  readonly received: readonly SlipLine[];
  readonly missing: readonly SlipLine[];
}

const TITLE = '收件回执';
const count = (number: number) => (number > 0 ? String(number) : '');

function came(lines: readonly SlipLine[]): LetterSection {
  const columns = [
    { label: '序号', span: 2 },
    { label: '申报', span: 8, align: 'left' },
    { label: '材料', span: 9, align: 'left' },
    { label: '份数', span: 2 },
    { label: '其中原件', span: 3 },
  ] as const;
  const rows = lines.map(({ of, title, copies, originals }, at) => [
    ...[String(at + 1), of || '本单位', title, String(copies), count(originals)],
  ]);
  const sum = lines.reduce((total, { copies }) => total + copies, 0);
  const originals = lines.reduce((total, one) => total + one.originals, 0);
  const total = ['', '合计', '', String(sum), count(originals)];
  return { heading: '收到的材料', texts: [], table: letterTable(columns, [...rows, total]) };
}

/** In words: 缺 1 份; 缺 1 份，缺原件 1 份; 缺原件 1 份. */
function shortOf({ copies, originals }: SlipLine): string {
  return [copies > 0 ? `缺${copies}份` : '', originals > 0 ? `缺原件${originals}份` : '']
    .filter(Boolean)
    .join('，');
}

function missing(lines: readonly SlipLine[]): LetterSection {
  if (lines.length === 0) return { heading: '尚缺的材料', texts: ['无。应报送的纸质材料已全部收齐。'] };
  const columns = [
    { label: '序号', span: 2 },
    { label: '申报', span: 7, align: 'left' },
    { label: '材料', span: 8, align: 'left' },
    { label: '尚缺', span: 3 },
    { label: '补件日期', span: 4 },
  ] as const;
  const rows = lines.map((line, at) => {
    const by = line.supplementBy ? `${chineseDay(line.supplementBy)}前` : '';
    const what = line.note ? `${line.title}（${line.note}）` : line.title;
    return [String(at + 1), line.of || '本单位', what, shortOf(line), by];
  });
  return { heading: '尚缺的材料', texts: [], table: letterTable(columns, rows) };
}

/** 收件回执: what the desk took in, what is still missing and until when, whom to ask (R30, R34; F16). */
export function receiptSlip(programme: Programme, receipt: PaperReceipt): Paper {
  const { city } = programme;
  const { number, deliveredOn, recordedOn } = receipt;
  const later = recordedOn === deliveredOn ? '' : `，${chineseDay(recordedOn)}登记`;
  const what = `“${programme.title}”的纸质申报材料`;
  const parts: PagePart[] = [
    {
      kind: 'letter',
      title: [TITLE],
      to: cleanText(`${receipt.body}：`),
      paragraphs: [
        {
          text: cleanText(
            `你单位${what}，由${receipt.handedInBy}于${chineseDay(deliveredOn)}送达${later}，收件编号${number}。`,
          ),
        },
      ],
    },
    ...numbered([came(receipt.received), missing(receipt.missing)]),
    {
      kind: 'letter',
      title: [],
      paragraphs: [{ text: cleanText(contactLine(programme)) }, { text: '送达人（签名）：' }],
    },
    { kind: 'closing', annexes: [], issuer: city.union, date: chineseDay(recordedOn) },
  ];
  return { title: `${TITLE}（${number}）`, landscape: false, pageNumbers: true, parts };
}
