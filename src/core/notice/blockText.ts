import type { NoticeBlock } from './noticeText.ts';

/** A block as plain words: cells parted by tabs, rows by line ends. */
export function blockText(block: NoticeBlock): string {
  if (block.kind === 'line') return block.text;
  return block.rows.map((row) => row.map(({ text }) => text.replace(/\s+/g, ' ')).join('\t')).join('\n');
}
