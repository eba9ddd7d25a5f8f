import type { ControlOption } from '../../core/fields/controlOf.ts';
import { plainWords } from '../../core/fields/readTyped.ts';

const TICKED = '☑☒✓✔√■●⊠▣';
const OPEN = '□☐○◯◻';

/**
 * Ids of the entries whose printed box is ticked (☑技术开发　□教学); undefined when there is no box in the words, or a
 * ticked one with words of no entry.
 */
export function tickedMarks(text: string, options: readonly ControlOption[]): string[] | undefined {
  const pieces = text.match(new RegExp(`[${TICKED}${OPEN}][^${TICKED}${OPEN}]*`, 'gu'));
  if (pieces === null) return undefined;
  const ids: string[] = [];
  for (const piece of pieces) {
    if (!TICKED.includes(piece[0]!)) continue;
    const words = plainWords(piece.slice(1));
    const option =
      options.find(({ label }) => plainWords(label) === words) ??
      options.find(({ label, other }) => other && words.startsWith(plainWords(label)));
    if (!option) return undefined;
    ids.push(option.id);
  }
  return ids;
}
