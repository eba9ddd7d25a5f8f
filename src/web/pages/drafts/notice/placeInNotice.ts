import type { Passage } from '../../../../core/notice/reading.ts';

/** A stretch of one line of the notice. */
export interface Stretch {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where a passage stands among the lines of the notice. Its block is looked at first, then the lines around it: a table
 * may have been written as several lines. Nothing found: the whole line of the block.
 */
export function placeInNotice(lines: readonly string[], { block, text }: Passage): Stretch | undefined {
  const near = [...lines.keys()].sort((left, right) => Math.abs(left - block) - Math.abs(right - block));
  const wanted = text.trim();
  const line = wanted === '' ? undefined : near.find((at) => lines[at]?.includes(wanted));
  if (line !== undefined) {
    const from = lines[line]?.indexOf(wanted) ?? 0;
    return { line, from, to: from + wanted.length };
  }
  const whole = lines[block];
  return whole === undefined ? undefined : { line: block, from: 0, to: whole.length };
}

/** A line cut where marks begin and end; marks that overlap are one. */
export function cutLine(
  text: string,
  marks: readonly Stretch[],
): readonly { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of [...marks].sort((left, right) => left.from - right.from)) {
    if (to <= at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(Math.max(from, at), to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
