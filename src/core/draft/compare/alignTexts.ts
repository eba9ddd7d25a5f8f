/** Two texts side by side; one of them is absent where something was added or taken away. */
export interface Aligned {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** How alike two texts are, by their pairs of characters: 0 to 1. */
export function likeness(left: string, right: string): number {
  const pairs = (text: string) => {
    const found = new Map<string, number>();
    for (let at = 0; at + 1 < text.length; at += 1) {
      const pair = text.slice(at, at + 2);
      found.set(pair, (found.get(pair) ?? 0) + 1);
    }
    return found;
  };
  if (left === right) return 1;
  const [mine, theirs] = [pairs(left), pairs(right)];
  let common = 0;
  for (const [pair, count] of mine) common += Math.min(count, theirs.get(pair) ?? 0);
  const all = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  return all === 0 ? 0 : (2 * common) / all;
}

/** Below this, a paragraph is another one and not the same one rewritten. */
const alike = 0.35;

/**
 * Paragraphs in their order, each beside the one it became: the alignment that keeps most of the text, as a reader would
 * lay two papers side by side. The tables are small (a notice has tens of paragraphs).
 */
export function alignTexts(before: readonly string[], after: readonly string[]): Aligned[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const score = before.map((left) => after.map((right) => likeness(left, right)));
  const paired = (i: number, j: number) => {
    const value = score[i]![j]!;
    return value >= alike ? best[(i + 1) * width + j + 1]! + value : -1;
  };
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      best[i * width + j] = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!, paired(i, j));
  const rows: Aligned[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && paired(i, j) === best[i * width + j]!)
      rows.push({ before: i++, after: j++ });
    else if (i < before.length && (j === after.length || best[(i + 1) * width + j] === best[i * width + j]))
      rows.push({ before: i++, after: undefined });
    else rows.push({ before: undefined, after: j++ });
  }
  return rows;
}
