import type { ListOrder, NamedTrack } from '../../core/designation/namedList.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import type { NamedListing } from './namedListPaper.ts';
import { namedTable } from './namedTables.ts';

/** A decision as it goes out. */
export interface NamingDecision extends NamedListing {
  readonly decidedOn: string;
  /** To whom it is addressed; '' where the issuer fills it in by hand. */
  readonly to: string;
  /** The meeting that decided, where one is recorded. */
  readonly meeting: { readonly title: string; readonly heldOn: string } | null;
  /** What is added to the text. */
  readonly note: string;
}

const joined = (titles: readonly string[]) =>
  titles.length > 1 ? `${titles.slice(0, -1).join('、')}和${titles.at(-1)}` : (titles[0] ?? '');

/** 张三创新工作室等18个; one alone is called by its name. */
function those({ rows }: NamedTrack): string {
  const first = rows[0]?.name ?? '';
  return rows.length > 1 ? `${first}等${rows.length}个工作室` : first;
}

function clause(track: NamedTrack, word: string): string {
  return track.reconfirms
    ? `确认${those(track)}继续保留“${track.title}”称号`
    : `${word}${those(track)}为“${track.title}”`;
}

function body(programme: Programme, { issuer, meeting, tracks, note }: NamingDecision): string[] {
  const { circular, words } = programme;
  const number = circular.number ? `（${circular.number}）` : '';
  const met = meeting ? `，并经${meeting.title}（${chineseDay(meeting.heldOn)}）研究` : '';
  const basis = `根据《${circular.title}》${number}，经申报推荐和审核${met}，${issuer}决定：`;
  const named = tracks.map((track, at) => {
    const annex = tracks.length > 1 ? `附件${at + 1}` : '附件';
    return `${clause(track, words.designation)}（名单见${annex}）。`;
  });
  // The last line is short: it goes with issuer and date to their page, never they alone.
  return [basis, ...named, ...note.split('\n'), '特此决定。'].map(cleanText).filter((text) => text !== '');
}

/** The lists behind the text, each on its own page as an annex. */
function annexes(programme: Programme, { tracks }: NamingDecision, order: ListOrder): PagePart[] {
  return tracks.flatMap((track, at): PagePart[] => {
    const number = tracks.length > 1 ? `附件${at + 1}` : '附件';
    const [, ...rest] = namedTable(programme.words, track, order);
    return [
      { kind: 'letter', newPage: true, title: [], paragraphs: [{ level: 1, heading: number, text: '' }] },
      { kind: 'letter', title: [cleanText(track.title), `名单（${track.rows.length}个）`], paragraphs: [] },
      ...rest,
    ];
  });
}

/**
 * 命名决定 as an official paper (F25, R14; GB/T 9704): issuer and number, title, addressee, text from the programme's own
 * words and titles, the lists as annexes, issuer and date with room for the seal. A county's own looks the same (S23).
 */
export function namingDecision(programme: Programme, decision: NamingDecision, order: ListOrder): Paper {
  const { issuer, documentNumber, decidedOn, to, tracks } = decision;
  const word = programme.words.designation;
  const titles = [...new Set(tracks.map(({ title }) => title))];
  const title = cleanText(`关于${word}${programme.year}年${joined(titles)}的决定`);
  return {
    title: cleanText(`${issuer}${title}`),
    landscape: false,
    pageNumbers: true,
    parts: [
      { kind: 'letterhead', issuer, ...(documentNumber ? { number: documentNumber } : {}) },
      {
        kind: 'letter',
        title: [cleanText(issuer), title],
        ...(to ? { to: cleanText(`${to}：`) } : {}),
        paragraphs: body(programme, decision).map((text) => ({ text })),
      },
      {
        kind: 'closing',
        annexes: tracks.map(({ title: of }, at) =>
          cleanText(`${tracks.length > 1 ? `${at + 1}. ` : ''}${of}名单`),
        ),
        issuer: cleanText(issuer),
        date: chineseDay(decidedOn),
      },
      ...annexes(programme, decision, order),
    ],
  };
}
