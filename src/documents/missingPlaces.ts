import type { CellContent, PageRow, Paper } from './page.ts';

/** Where characters stand that no font has: the label in front of them, and the characters. */
export interface MissingPlace {
  readonly label: string;
  readonly characters: readonly string[];
}

function wordsOf(content: CellContent): string {
  if (content.kind === 'opinion') return content.text + (content.signature?.name ?? '');
  if (content.kind === 'choices') return content.marks.map(({ label }) => label).join('');
  return 'text' in content ? content.text : '';
}

const isLabel = (content: CellContent) => content.kind === 'label' && content.text !== '';

/** The words of each cell with the last label before it: in its row, else in the rows above. */
function* gridWords(rows: readonly PageRow[]): Generator<{ label: string; words: string }> {
  let label = '';
  for (const { cells } of rows)
    for (const { content } of cells) {
      const words = wordsOf(content);
      if (isLabel(content)) label = words.replaceAll('\n', '');
      yield { label, words };
    }
}

function* allWords({ parts, title }: Paper): Generator<{ label: string; words: string }> {
  for (const part of parts) {
    if (part.kind === 'grid') yield* gridWords(part.rows);
    else if (part.kind === 'cover') yield* part.items.map(({ label, text }) => ({ label, words: text }));
    else yield { label: title, words: JSON.stringify(part) };
  }
}

/** Names the places of the `missing` characters on a paper, each label once, in the order of the paper. */
export function missingPlaces(paper: Paper, missing: readonly string[]): MissingPlace[] {
  const found = new Map<string, Set<string>>();
  for (const { label, words } of allWords(paper)) {
    const own = missing.filter((character) => words.includes(character));
    if (own.length === 0) continue;
    const known = found.get(label) ?? new Set();
    found.set(label, new Set([...known, ...own]));
  }
  return [...found].map(([label, characters]) => ({ label, characters: [...characters] }));
}
