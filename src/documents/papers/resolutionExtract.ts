import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { letterTable } from './letterTable.ts';
import { type LetterSection, numbered } from './numbered.ts';

/** A resolution as it stands in the record. */
export interface RecordedResolution {
  readonly issuer: string;
  readonly meeting: string;
  readonly number: string | null;
  /** ISO. */
  readonly heldOn: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly dissent: string;
  readonly items: readonly {
    readonly track: string;
    readonly studioName: string;
    readonly leadName: string;
    readonly unitName: string;
    readonly bodyName: string;
    readonly positive: boolean;
    readonly text: string;
  }[];
}

const TITLE = '会议纪要摘录';
const people = (names: readonly string[]) => (names.length > 0 ? `${names.join('、')}。` : '无。');

function lists(programme: Programme, { items }: RecordedResolution): LetterSection[] {
  const { lead } = programme.words;
  const columns = [
    { label: '序号', span: 2 },
    { label: '名称', span: 6, align: 'left' },
    { label: lead, span: 3 },
    { label: '所在单位', span: 6, align: 'left' },
    { label: '审批意见', span: 7, align: 'left' },
  ] as const;
  const usual = (track: string) => {
    const last = programme.tracks.find(({ id }) => id === track)?.steps.at(-1);
    return programme.steps.find(({ id }) => id === last);
  };
  return programme.tracks.flatMap((track) => {
    const rows = items.filter((item) => item.track === track.id);
    if (rows.length === 0) return [];
    const agreed = rows.filter(({ positive }) => positive).length;
    const not = rows.length - agreed;
    const counts = `共${rows.length}个：同意${agreed}个${not > 0 ? `，不同意${not}个` : ''}。`;
    const lines = rows.map(({ studioName, leadName, unitName, positive, text }, at) => {
      const said = (positive ? usual(track.id)?.positive : usual(track.id)?.negative) ?? '';
      return [String(at + 1), studioName, leadName, unitName, text || said];
    });
    return [{ heading: track.title, texts: [counts], table: letterTable(columns, lines) }];
  });
}

/** 会议纪要摘录（审批名单）: who met, who was absent, who did not agree, what was decided, with lines to sign (F25). */
export function resolutionExtract(programme: Programme, resolution: RecordedResolution): Paper {
  const { issuer, meeting, number, heldOn, present, absent, dissent } = resolution;
  const held = `会议：${meeting}${number ? `（${number}）` : ''}，${chineseDay(heldOn)}召开。`;
  const who: LetterSection = {
    heading: '出席情况',
    texts: [
      `出席（${present.length}人）：${people(present)}`,
      `缺席（${absent.length}人）：${people(absent)}`,
    ],
  };
  const against: LetterSection = { heading: '不同意见', texts: dissent ? dissent.split('\n') : ['无。'] };
  const clean = (section: LetterSection) => ({ ...section, texts: section.texts.map(cleanText) });
  const parts: PagePart[] = [
    { kind: 'letter', title: [TITLE], paragraphs: [{ text: cleanText(held) }] },
    ...numbered([who, ...lists(programme, resolution), against].map(clean)),
    {
      kind: 'letter',
      title: [],
      paragraphs: [{ text: '主持人（签名）：　　　　　　　　记录人（签名）：' }],
    },
    { kind: 'closing', annexes: [], issuer: cleanText(issuer), date: chineseDay(heldOn) },
  ];
  return { title: cleanText(`${TITLE}（${meeting}）`), landscape: false, pageNumbers: true, parts };
}
