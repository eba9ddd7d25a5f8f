import type { FoundValue } from '../../core/exchange/foundAnswers.ts';
import { plainWords } from '../../core/fields/readTyped.ts';
import type { Paper } from '../page.ts';
import { cellWords, labelWords } from './anchors.ts';
import type { WordCell, WordContent } from './wordContent.ts';

/** Which column of which list each cell of a line belongs to, by its index. */
interface Line {
  readonly list: string;
  readonly row: string;
  readonly columns: ReadonlyMap<number, string>;
}

/** One row of a list as it stands in the file, before it has an id. */
interface FoundRow {
  readonly list: string;
  /** The id that its controls carry. */
  readonly row: string | undefined;
  readonly words: ReadonlyMap<string, string>;
  readonly cells: readonly WordCell[];
}

export interface ListShape {
  /** Ids that are stored now, in order, and the words of their first column. */
  readonly known: ReadonlyMap<string, string>;
  readonly columns: readonly string[];
}
export type ListShapes = Readonly<Record<string, ListShape>>;

/** `gf:members.r1.name` as list, row and column; undefined for other paths. */
export type Split = (path: string) => { list: string; row: string; column: string } | undefined;

function lineOf(
  cells: readonly WordCell[],
  pathOf: (tag: string) => string | undefined,
  split: Split,
): Line | undefined {
  const columns = new Map<number, string>();
  let first: { list: string; row: string } | undefined;
  cells.forEach(({ controls }, index) => {
    for (const { tag } of controls) {
      const path = pathOf(tag);
      const part = path === undefined ? undefined : split(path);
      if (!part) continue;
      first ??= part;
      if (part.list === first.list) columns.set(index, part.column);
    }
  });
  return first && { ...first, columns };
}

/** What is written in a cell of a row: its control, or what stands beside an empty one. */
function wordsIn({ controls, beside, text }: WordCell): string {
  if (controls.length === 0) return text.trim();
  return (
    controls
      .map((control) => control.text)
      .join('')
      .trim() || beside.trim()
  );
}

function rowIn(cells: readonly WordCell[], line: Omit<Line, 'row'>, row: string | undefined): FoundRow {
  const words = new Map([...line.columns].map(([index, column]) => [column, wordsIn(cells[index]!)]));
  return { list: line.list, row, words, cells };
}

const isBlank = ({ words }: FoundRow) => [...words.values()].every((text) => plainWords(text) === '');
const isHeading = (cells: readonly WordCell[], labels: ReadonlySet<string>) =>
  cells.some((cell) => labels.has(cellWords(cell)));

/** Rows whose controls tell where they belong, and rows between them that somebody put in by hand. */
function rowsByControl(
  content: WordContent,
  pathOf: (tag: string) => string | undefined,
  split: Split,
  labels: ReadonlySet<string>,
): FoundRow[] {
  return content.tables.flatMap(({ rows }) => {
    const lines = rows.map((cells) => lineOf(cells, pathOf, split));
    let last: { line: Line; width: number } | undefined;
    return rows.flatMap((cells, at): FoundRow[] => {
      const line = lines[at];
      if (line) {
        // A control may have been lost: the other lines of the list know the column of its cell.
        const like = lines.find((one) => one?.list === line.list && one.columns.size > line.columns.size);
        const columns = like && cells.length >= like.columns.size ? like.columns : line.columns;
        last = { line: { ...line, columns }, width: cells.length };
        return [rowIn(cells, last.line, line.row)];
      }
      const next = lines.slice(at).find((one) => one !== undefined);
      const near =
        last ?? (next && at > 0 ? { line: next, width: rows[lines.indexOf(next)]!.length } : undefined);
      if (!near || near.width !== cells.length || isHeading(cells, labels)) return [];
      return [rowIn(cells, near.line, undefined)];
    });
  });
}

interface Heading {
  readonly list: string;
  /** Words of the columns, and which column each is. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The headings of the lists on the paper. */
function headingsOf(paper: Paper, split: Split): Heading[] {
  const found = new Map<string, Heading>();
  for (const part of paper.parts) {
    if (part.kind !== 'grid') continue;
    part.rows.forEach(({ cells }, at) => {
      const parts = cells.map(({ path }) => (path === undefined ? undefined : split(path)));
      const list = parts.find((one) => one !== undefined)?.list;
      const above = part.rows[at - 1];
      if (list === undefined || found.has(list) || above === undefined) return;
      const labels = above.cells.flatMap(({ content, column }): [string, string][] => {
        const under = parts[cells.findIndex((cell) => cell.column === column)];
        return content.kind === 'label' && under ? [[labelWords(content.text), under.column]] : [];
      });
      if (labels.length > 0) found.set(list, { list, labels: new Map(labels) });
    });
  }
  return [...found.values()];
}

/** Rows under a heading in the words of the form, where no control is left. */
function rowsByHeading(
  content: WordContent,
  { list, labels }: Heading,
  known: ReadonlySet<string>,
): FoundRow[] | undefined {
  const enough = Math.max(2, Math.ceil(labels.size * 0.6));
  for (const { rows } of content.tables) {
    const at = rows.findIndex(
      (cells) => cells.filter((cell) => labels.has(cellWords(cell))).length >= enough,
    );
    if (at < 0) continue;
    const head = rows[at]!;
    const found: FoundRow[] = [];
    for (const cells of rows.slice(at + 1)) {
      if (cells.length !== head.length || isHeading(cells, known)) break;
      const columns = new Map(
        head.flatMap(({ text }, index): [number, string][] => {
          const column = labels.get(labelWords(text));
          return column === undefined ? [] : [[index, column]];
        }),
      );
      found.push(rowIn(cells, { list, columns }, undefined));
    }
    return found;
  }
  return undefined;
}

/** Gives each row its id: its own, that of a stored row with the same first words, or a new one. */
function named(rows: readonly FoundRow[], shapes: ListShapes, newId: (n: number) => string) {
  const values: FoundValue[] = [];
  const lists: Record<string, string[]> = {};
  let count = 0;
  const given = new Set(rows.flatMap(({ list, row }) => (row === undefined ? [] : [`${list}.${row}`])));
  for (const found of rows) {
    const { list, row } = found;
    const shape = shapes[list];
    if (!shape) continue;
    lists[list] ??= [];
    const ids = lists[list];
    if (isBlank(found)) continue;
    const own = row !== undefined && shape.known.has(row) && !ids.includes(row) ? row : undefined;
    const first = plainWords(found.words.get(shape.columns[0] ?? '') ?? '');
    const alike = [...shape.known].find(
      ([id, words]) =>
        plainWords(words) === first && first !== '' && !given.has(`${list}.${id}`) && !ids.includes(id),
    )?.[0];
    const id = own ?? alike ?? newId(++count);
    ids.push(id);
    for (const [column, words] of found.words) values.push({ path: `${list}.${id}.${column}`, words });
  }
  return { values, lists };
}

/**
 * The rows of all lists in a file: by their controls, between such rows without any, or under their heading. Copied rows
 * (two with one id) count as new from the second on; blank rows are none.
 */
export function wordRows(
  content: WordContent,
  paper: Paper,
  reading: {
    readonly pathOf: (tag: string) => string | undefined;
    readonly split: Split;
    readonly shapes: ListShapes;
    readonly labels: ReadonlySet<string>;
    readonly newId: (n: number) => string;
  },
) {
  const { pathOf, split, shapes, labels, newId } = reading;
  const byControl = rowsByControl(content, pathOf, split, labels);
  const seen = new Set(byControl.map(({ list }) => list));
  const others = headingsOf(paper, split)
    .filter(({ list }) => !seen.has(list))
    .flatMap((heading) => rowsByHeading(content, heading, labels) ?? []);
  const rows = [...byControl, ...others];
  return { ...named(rows, shapes, newId), used: new Set(rows.flatMap(({ cells }) => cells)) };
}
