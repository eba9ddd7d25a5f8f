import type { Unread } from '../../core/exchange/foundAnswers.ts';
import { plainWords } from '../../core/fields/readTyped.ts';
import type { PageCell, Paper } from '../page.ts';
import { labelWords } from './anchors.ts';
import type { WordCell, WordContent } from './wordContent.ts';

const MOST = 60;
const LONGEST = 300;

function cellTexts({ content }: PageCell): string[] {
  if (content.kind === 'choices') return content.marks.map(({ label }) => label);
  if (content.kind === 'opinion')
    return [
      content.text,
      content.seal,
      content.signature?.label ?? '',
      content.signature?.name ?? '',
      content.date,
    ];
  if (content.kind === 'blank') return [];
  return content.kind === 'value' && content.frame
    ? [content.text, content.frame.before, content.frame.after]
    : [content.text];
}

/** Every text that the paper itself brings. */
function ownTexts(paper: Paper): Set<string> {
  const found: string[] = [paper.title];
  for (const part of paper.parts) {
    if (part.kind === 'cover')
      found.push(
        part.above ?? '',
        ...part.title,
        part.title.join(''),
        part.issuer,
        ...part.items.flatMap(({ label, text }) => [label, text]),
      );
    if (part.kind === 'instructions') found.push(part.title, ...part.items);
    if (part.kind === 'text') found.push(part.above ?? '', part.title ?? '', ...part.paragraphs);
    if (part.kind !== 'grid') continue;
    found.push(
      part.above ?? '',
      part.title ?? '',
      part.aboveLeft ?? '',
      part.aboveRight ?? '',
      `${part.aboveLeft ?? ''}${part.aboveRight ?? ''}`,
    );
    for (const { cells } of part.rows) found.push(...cells.flatMap(cellTexts));
  }
  return new Set(found.map(labelWords).filter((text) => text !== ''));
}

/** What is left of a text when the paper's own words and signs are taken out. */
function left(text: string, pieces: readonly string[]): string {
  let rest = labelWords(text);
  if (pieces.includes(rest)) return '';
  for (const piece of pieces) if (piece.length > 1) rest = rest.replaceAll(piece, '');
  return rest.replace(/[年月日()（）□☐☑☒_\-—.、，。；\s]/g, '');
}

/** Where a cell stands: the nearest words at its left, else those that head its row. */
function whereIs(cells: readonly WordCell[], index: number): string {
  return plainWords(cells.slice(0, index).findLast(({ text }) => text.trim() !== '')?.text ?? '').slice(
    0,
    40,
  );
}

/** What stands in the file and was read into no answer, in order; at most 60 places. */
export function unreadOf(content: WordContent, paper: Paper, used: ReadonlySet<WordCell>): Unread[] {
  const own = [...ownTexts(paper)].sort((a, b) => b.length - a.length);
  const found: Unread[] = [];
  const tell = (where: string, text: string) => {
    if (left(text, own) !== '') found.push({ where, text: text.trim().slice(0, LONGEST) });
  };
  for (const { rows } of content.tables) {
    for (const cells of rows) {
      cells.forEach((cell, index) => {
        if (!used.has(cell)) tell(whereIs(cells, index), cell.beside);
      });
    }
  }
  for (const text of content.paragraphs) tell('', text);
  return found.slice(0, MOST);
}
