import { hasFiling } from '../../core/programme/practice.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { contactLine } from './contactLine.ts';
import { letterTable } from './letterTable.ts';
import { type LetterSection, numbered } from './numbered.ts';

/** What one body is told of its share (R5). */
export interface QuotaShare {
  readonly body: string;
  /** Places by tier as printed: '' is blank, not 0. */
  readonly tiers: readonly { readonly tier: string; readonly text: string }[];
  /** Other bodies that share the row (S34). */
  readonly sharedWith: readonly string[];
  /** The day that holds for this body, as printed: 9月30日24:00. */
  readonly due?: {
    /** 9月30日24:00, or with the first day where the circular comes before it; null: 常年受理. */
    readonly printed: string | null;
    readonly receiver?: string;
    readonly extended: boolean;
  };
  /** ISO date of the letter. */
  readonly day: string;
}

const TITLE = '任务分配通知书';

function share(programme: Programme, { body, tiers, sharedWith }: QuotaShare): LetterSection {
  const { quota } = programme;
  const labels = quota.tiers.map(({ label, within, id }) => {
    const parts = quota.tiers.find((tier) => tier.id === within)?.partsOf ?? [];
    return within !== undefined && !parts.includes(id) ? `其中：${label}` : label;
  });
  // Each label on one line where there is room for it (12 pt in columns of 6.5 mm).
  const wished = labels.map((label) => Math.ceil(([...label].length * 4.3 + 3) / 6.5));
  const even = Math.floor(16 / Math.max(1, labels.length));
  const spans = wished.reduce((sum, span) => sum + span, 0) <= 18 ? wished : labels.map(() => even);
  const first = 24 - spans.reduce((sum, span) => sum + span, 0);
  const texts = quota.tiers.map(({ id }) => tiers.find(({ tier }) => tier === id)?.text ?? '');
  const others = sharedWith.join('、');
  return {
    heading: `任务分配（单位：${quota.unit}）`,
    texts: [],
    table: letterTable(
      [{ label: '单位', span: first }, ...labels.map((label, at) => ({ label, span: spans[at]! }))],
      [[body, ...texts]],
    ),
    after: others ? [`以上名额由你单位与${others}共用。`] : [],
  };
}

function materials(programme: Programme): LetterSection {
  const { materials, tracks } = programme;
  const yes = (held: boolean | undefined) => (held ? '是' : '');
  const rows = materials.map(({ title, copies, electronic, original, stamp, tracks: of }) => {
    const all = of.length === tracks.length;
    const names = all
      ? ''
      : of.map((id) => tracks.find((track) => track.id === id)?.shortTitle ?? '').join('、');
    const stamps = { none: '', seal: '公章', financeSeal: '财务章' }[stamp ?? 'none'];
    return [title, names, String(copies), yes(electronic), yes(original), stamps];
  });
  const columns = [
    { label: '材料', span: 8, align: 'left' },
    { label: '适用类别', span: 5 },
    { label: '纸质份数', span: 3 },
    { label: '电子版', span: 3 },
    { label: '原件', span: 2 },
    { label: '盖章', span: 3 },
  ] as const;
  // Nothing is said of originals and seals where none is asked for; the name takes the room.
  const kept = columns.map((_, at) => at < 4 || rows.some((row) => row[at] !== ''));
  const room = columns.reduce((sum, { span }, at) => (kept[at] ? sum : sum + span), 0);
  const wide = columns.map((column, at) => (at === 0 ? { ...column, span: column.span + room } : column));
  return {
    heading: hasFiling(programme) ? '报送材料' : '申报材料',
    texts: [],
    table: letterTable(
      wide.filter((_, at) => kept[at]),
      rows.map((row) => row.filter((_, at) => kept[at])),
    ),
  };
}

function filingSentence({ printed, receiver, extended }: NonNullable<QuotaShare['due']>): string {
  const to = receiver ? `至${receiver}` : '';
  if (printed === null) return `申报材料常年受理，请报送${to || '至上级工会'}。`;
  const when = printed.includes('至') ? printed : `${printed}前`;
  return `请于${when}将申报材料报送${to}。${extended ? '此期限已按你单位的情况延期。' : ''}`;
}

/** Where nobody files, the date is that of the units, who hand in by themselves. */
function windowSentence({ printed, extended }: NonNullable<QuotaShare['due']>): string {
  if (printed === null) return '所属单位常年在系统里申报。';
  const when = printed.includes('至') ? printed : `${printed}前`;
  return `请通知所属单位于${when}在系统里申报。${extended ? '此期限已按你单位的情况延期。' : ''}`;
}

/** 任务分配通知书: one body's row of the quota table, its deadline, receiver, papers and contact (R5, R30, R31, R34). */
export function quotaLetter(programme: Programme, told: QuotaShare): Paper {
  const { due } = told;
  const filing = hasFiling(programme);
  const until = due ? (filing ? filingSentence : windowSentence)(due) : '';
  const dated = filing ? '报送期限' : '申报期限';
  const when = { heading: due ? dated : '联系方式', texts: [until + contactLine(programme)] };
  const papers = programme.materials.length > 0 ? [materials(programme)] : [];
  const parts: PagePart[] = [
    {
      kind: 'letter',
      title: [TITLE],
      to: `${told.body}：`,
      paragraphs: [
        {
          text: `现将${programme.title}分配给你单位的任务通知如下，请据此做好推荐${filing ? '和报送' : ''}工作。`,
        },
      ],
    },
    ...numbered([share(programme, told), ...papers, when]),
    { kind: 'closing', annexes: [], issuer: programme.city.union, date: chineseDay(told.day) },
  ];
  return { title: `${TITLE}（${told.body}）`, landscape: false, pageNumbers: true, parts };
}
