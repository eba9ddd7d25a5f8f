import type { ListOrder, NamedTrack } from '../../core/designation/namedList.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { namedTable, orderInWords } from './namedTables.ts';

/** A list of those named, of one decision or of the year. */
export interface NamedListing {
  /** Who named them. */
  readonly issuer: string;
  readonly documentNumber: string | null;
  /** ISO; null: the decisions of the year. */
  readonly decidedOn: string | null;
  readonly tracks: readonly NamedTrack[];
}

/** 命名名单 (F25, R14, S26): by track with counts, in the order asked for. */
export function namedListPaper(programme: Programme, listing: NamedListing, order: ListOrder): Paper {
  const { designation } = programme.words;
  const { issuer, documentNumber, decidedOn, tracks } = listing;
  const title = `${programme.year}年${designation}名单`;
  const all = tracks.reduce((sum, { rows }) => sum + rows.length, 0);
  const source = [documentNumber, decidedOn && chineseDay(decidedOn)].filter(Boolean).join('，');
  const head = `${issuer}${designation}，共${all}个${source ? `（${source}）` : ''}。${orderInWords(order)}。`;
  return {
    title: cleanText(`${title}（${issuer}）`),
    landscape: false,
    pageNumbers: true,
    parts: [
      { kind: 'letter', title: [cleanText(title)], paragraphs: [{ text: cleanText(head) }] },
      ...tracks.flatMap((track) => namedTable(programme.words, track, order)),
    ],
  };
}
