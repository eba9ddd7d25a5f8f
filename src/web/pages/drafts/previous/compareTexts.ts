import { circularPlace } from '../../../../core/programme/circularPlace.ts';
import type { Programme } from '../../../../core/programme/programme.ts';

/** Two paragraphs that belong together; one is undefined where the other is new or gone. */
export interface TextPair {
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** The paragraphs of the circular as they are printed: places filled from the rest of the programme. */
export function printedParagraphs(programme: Programme): readonly string[] {
  const fill = (words: string) =>
    words.replace(/\{([^{}]*)\}/g, (whole, place: string) => circularPlace(programme, place) || whole);
  return (programme.circular.body ?? []).map(({ heading = '', text = '' }) => fill(heading + text));
}

/** Length of the longest common subsequence of the ends of two lists. */
function commonEnds(left: readonly string[], right: readonly string[]): number[][] {
  const length = left.map(() => new Array<number>(right.length + 1).fill(0));
  length.push(new Array<number>(right.length + 1).fill(0));
  for (let at = left.length - 1; at >= 0; at -= 1)
    for (let other = right.length - 1; other >= 0; other -= 1)
      length[at]![other] =
        left[at] === right[other]
          ? length[at + 1]![other + 1]! + 1
          : Math.max(length[at + 1]![other]!, length[at]![other + 1]!);
  return length;
}

/** Paragraphs that are the same stand beside each other; what changed between them is paired in order. */
export function pairTexts(left: readonly string[], right: readonly string[]): readonly TextPair[] {
  const length = commonEnds(left, right);
  const pairs: TextPair[] = [];
  let [at, other] = [0, 0];
  let [gone, come]: [string[], string[]] = [[], []];
  const settle = () => {
    for (let place = 0; place < Math.max(gone.length, come.length); place += 1)
      pairs.push({ left: gone[place], right: come[place] });
    [gone, come] = [[], []];
  };
  while (at < left.length || other < right.length) {
    const same = at < left.length && other < right.length && left[at] === right[other];
    if (same) {
      settle();
      pairs.push({ left: left[at++], right: right[other++] });
    } else if (
      other >= right.length ||
      (at < left.length && length[at + 1]![other]! >= length[at]![other + 1]!)
    )
      gone.push(left[at++]!);
    else come.push(right[other++]!);
  }
  settle();
  return pairs;
}

/** What is the same at both ends of two texts, and what differs between. */
export function middle(
  left: string,
  right: string,
): { head: string; left: string; right: string; tail: string } {
  const least = Math.min(left.length, right.length);
  let head = 0;
  while (head < least && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < least - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1;
  return {
    head: left.slice(0, head),
    left: left.slice(head, left.length - tail),
    right: right.slice(head, right.length - tail),
    tail: tail === 0 ? '' : left.slice(-tail),
  };
}
