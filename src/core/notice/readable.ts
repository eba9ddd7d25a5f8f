import type { NoticeBlock, NoticeText } from './noticeText.ts';
import type { Passage } from './reading.ts';

/** A line or cell of more signs is no line of a notice. */
const MOST_SIGNS = 4_000;
const SHOWN = 200;

/** A notice without what is too long to be understood; that is listed instead. Numbers of blocks stay. */
export function readable({ blocks }: NoticeText): { text: NoticeText; tooLong: Passage[] } {
  const tooLong: Passage[] = [];
  const kept = blocks.map((block, at): NoticeBlock => {
    if (block.kind === 'line') {
      if (block.text.length <= MOST_SIGNS) return block;
      tooLong.push({ block: at, text: `${block.text.slice(0, SHOWN)}…` });
      return { kind: 'line', text: '' };
    }
    if (!block.rows.some((row) => row.some(({ text }) => text.length > MOST_SIGNS))) return block;
    const rows = block.rows.map((row, line) =>
      row.map((cell, column) => {
        if (cell.text.length <= MOST_SIGNS) return cell;
        tooLong.push({ block: at, row: line, column, text: `${cell.text.slice(0, SHOWN)}…` });
        return { ...cell, text: '' };
      }),
    );
    return { ...block, rows };
  });
  return { text: { blocks: kept }, tooLong };
}
