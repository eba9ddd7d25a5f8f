import type { Passage } from '../../../../core/notice/reading.ts';

/** Passages that follow each other in the notice, as one: a sentence that a file broke over lines is one place to look at. */
export interface Stretched {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/**
 * Joins what was not understood where it stands together: the same line, or the next one that is not blank. Cells of a table
 * stay by themselves.
 */
export function together(passages: readonly Passage[], lines: readonly string[] = []): readonly Stretched[] {
  const found: { text: string; passages: Passage[] }[] = [];
  for (const passage of passages) {
    const last = found.at(-1);
    const before = last?.passages.at(-1);
    const follows =
      before !== undefined &&
      before.row === undefined &&
      passage.row === undefined &&
      passage.block >= before.block &&
      lines.slice(before.block + 1, passage.block).every((line) => line.trim() === '') &&
      (lines.length > 0 || passage.block - before.block <= 1);
    if (last && follows) {
      last.text += passage.text.trim();
      last.passages.push(passage);
    } else found.push({ text: passage.text.trim(), passages: [passage] });
  }
  return found;
}
