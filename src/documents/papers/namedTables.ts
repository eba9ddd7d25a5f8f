import { inOrder, type ListOrder, type NamedTrack, shortfallNote } from '../../core/designation/namedList.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart } from '../page.ts';
import { letterTable } from './letterTable.ts';

type ListWords = Pick<Programme['words'], 'designation' | 'lead'>;

const orderWords: { readonly [O in ListOrder]: string } = {
  body: '按推荐单位排列',
  strokes: '按姓氏笔画排列',
};

/** How a list is ordered, in words. */
export function orderInWords(order: ListOrder): string {
  return orderWords[order];
}

/** The title of a track's list with its count: equal to the rows below it. */
export function trackHeading({ title, rows }: NamedTrack): string {
  return cleanText(`${title}（${rows.length}个）`);
}

function table({ lead }: ListWords, track: NamedTrack, order: ListOrder): PagePart {
  const columns = [
    { label: '序号', span: 2 },
    { label: '名称', span: 7, align: 'left' },
    { label: lead, span: 3 },
    { label: '所在单位', span: 7, align: 'left' },
    { label: '推荐单位', span: 5, align: 'left' },
  ] as const;
  const rows = inOrder(track, order).map(({ name, leadName, unitName, bodyName }, at) => {
    return [String(at + 1), name, leadName, unitName, bodyName];
  });
  return letterTable(columns, rows);
}

/** One track of a list: heading with the count, the rows, and a note where fewer are named than planned (S26). */
export function namedTable(words: ListWords, track: NamedTrack, order: ListOrder): PagePart[] {
  const corrections = inOrder(track, order).flatMap(({ name, corrected }) =>
    corrected ? [{ text: cleanText(`注：“${name}”${corrected}。`) }] : [],
  );
  const note = shortfallNote(track, words.designation);
  return [
    { kind: 'letter', title: [], paragraphs: [{ level: 1, heading: trackHeading(track), text: '' }] },
    table(words, track, order),
    ...(corrections.length > 0 ? [{ kind: 'letter', title: [], paragraphs: corrections } as const] : []),
    ...(note ? [{ kind: 'letter', title: [], paragraphs: [{ text: cleanText(note) }] } as const] : []),
  ];
}
