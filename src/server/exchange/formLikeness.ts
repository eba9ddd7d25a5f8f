import type { Layout } from '../../core/programme/layout.ts';
import { labelWords } from '../../documents/read/anchors.ts';
import type { WordContent } from '../../documents/read/wordContent.ts';

/** Of the official words of a form so many must stand in a file that carries no mark. */
const ENOUGH = 0.5;

function wordsOf(layout: Layout): Set<string> {
  const words = layout.parts.flatMap((part) => {
    if (part.kind === 'cover') return [part.title.join(''), ...part.items.map(({ label }) => label)];
    if (part.kind !== 'grid') return [];
    return part.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'label' ? [cell.text] : [])),
    );
  });
  return new Set(words.map(labelWords).filter((word) => word.length > 1 && !word.includes('{')));
}

/** Which of the layouts a file is written on, by its official words; -1 for none. */
export function formLikeness(content: WordContent, layouts: readonly Layout[]): number {
  const there = new Set(
    [...content.paragraphs, ...content.tables.flatMap(({ rows }) => rows.flat().map(({ text }) => text))].map(
      labelWords,
    ),
  );
  const shares = layouts.map((layout) => {
    const words = [...wordsOf(layout)];
    return words.length === 0 ? 0 : words.filter((word) => there.has(word)).length / words.length;
  });
  const most = Math.max(0, ...shares);
  return most >= ENOUGH ? shares.indexOf(most) : -1;
}
