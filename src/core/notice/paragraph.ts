import { blockText } from './blockText.ts';
import type { NoticeText } from './noticeText.ts';
import { plainSigns } from './plainSigns.ts';
import type { Found, Passage } from './reading.ts';

/** Lines that belong together, made plain, with the block and the place that each sign came from. */
export interface Paragraph {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Its first block. */
  readonly block: number;
}

interface Piece {
  readonly block: number;
  readonly original: string;
  /** Where it begins in the paragraph. */
  readonly from: number;
  readonly at: readonly number[];
}

/** A paragraph of some blocks, joined without blanks. */
export function paragraphOf({ blocks }: NoticeText, numbers: readonly number[]): Paragraph {
  let text = '';
  const pieces = numbers.map((block): Piece => {
    const original = blocks[block] ? blockText(blocks[block]) : '';
    const plain = plainSigns(original);
    const piece = { block, original, from: text.length, at: plain.at };
    text += plain.text;
    return piece;
  });
  return { text, pieces, block: numbers[0] ?? 0 };
}

/** The original words of a part of a paragraph, one passage for each block it lies in. */
export function passagesOf(paragraph: Paragraph, from = 0, to = paragraph.text.length): Passage[] {
  return paragraph.pieces.flatMap(({ block, original, from: start, at }) => {
    const first = Math.max(from - start, 0);
    const last = Math.min(to - start, at.length) - 1;
    if (first > last) return [];
    return [{ block, text: original.slice(at[first], at[last]! + 1) }];
  });
}

/** A part of a paragraph as a paragraph of its own. */
export function partOf(paragraph: Paragraph, from: number, to: number): Paragraph {
  const pieces = paragraph.pieces.flatMap((piece): Piece[] => {
    const first = Math.max(from - piece.from, 0);
    const last = Math.min(to - piece.from, piece.at.length);
    if (first >= last) return [];
    return [{ ...piece, from: Math.max(piece.from - from, 0), at: piece.at.slice(first, last) }];
  });
  return { text: paragraph.text.slice(from, to), pieces, block: pieces[0]?.block ?? paragraph.block };
}

/** Parts between the places where `cut` matches; what matches stays at the end of its part. */
export function splitAfter(paragraph: Paragraph, cut: RegExp): Paragraph[] {
  const ends = [...paragraph.text.matchAll(cut)].map(({ index, 0: text }) => index + text.length);
  const all = [...ends.filter((end) => end < paragraph.text.length), paragraph.text.length];
  return all
    .map((end, at) => partOf(paragraph, all[at - 1] ?? 0, end))
    .filter(({ text }) => text.trim() !== '');
}

/** Sentences; those in brackets stay with the one around them. */
export const sentencesOf = (paragraph: Paragraph) => splitAfter(paragraph, /[。；！？]/g);

/** An element with its passages. */
export function found<T>(
  value: T,
  passages: readonly Passage[],
  confidence: Found<T>['confidence'],
  note?: string,
): Found<T> {
  return { value, passages, confidence, ...(note === undefined ? {} : { note }) };
}
