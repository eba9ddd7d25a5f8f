import type { NoticeText } from './noticeText.ts';

/** Pasted text, or a text file: a block per line. Empty lines stay, so that a block's number is the line's. */
export function textBlocks(text: string): NoticeText {
  return { blocks: text.split(/\r\n|[\n\r\f\u2028\u2029]/).map((line) => ({ kind: 'line', text: line })) };
}
