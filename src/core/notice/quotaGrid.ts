import type { BrokenHeading } from '../quota/doctor/brokenTable.ts';
import type { NoticeTable, NoticeText } from './noticeText.ts';
import { quotaCellText } from './quotaCellText.ts';
import { headsBodies, headsNothing, type RawQuota, type RawRow, tight } from './rawQuota.ts';

interface Place {
  readonly text: string;
  /** The cell it is part of: row and place in that row. */
  readonly cell: string;
  readonly row: number;
  readonly index: number;
  /** The cell begins in this row. */
  readonly own: boolean;
}
type Grid = readonly (readonly (Place | undefined)[])[];

const MOST_COLUMNS = 60;

/** Each place of the grid with the cell that covers it. */
function gridOf(table: NoticeTable): Grid {
  const grid: (Place | undefined)[][] = table.rows.map(() => []);
  table.rows.forEach((cells, row) => {
    let column = 0;
    cells.forEach((cell, index) => {
      while (grid[row]![column]) column++;
      for (let down = 0; down < Math.min(cell.rows, grid.length - row); down++)
        for (let right = 0; right < cell.columns && column + right < MOST_COLUMNS; right++)
          grid[row + down]![column + right] = {
            text: tight(cell.text),
            cell: `${row}.${index}`,
            row,
            index,
            own: down === 0,
          };
      column += cell.columns;
    });
  });
  return grid;
}

const isValue = (place: Place | undefined) => {
  const cell = place && place.text !== '' ? quotaCellText(place.text) : undefined;
  return cell !== undefined && cell !== 'blank';
};
const isName = (text: string) => /\p{Script=Han}{2}/u.test(text) && quotaCellText(text) === undefined;

/** The first row that has a name and a number. */
function firstRow(grid: Grid): number {
  return grid.findIndex(
    (row) =>
      row.some(isValue) &&
      row.some((place) => place && isName(place.text)) &&
      !row.some((place) => place && headsNothing(place.text)),
  );
}

/** The column with the names of bodies: the last one with words before the numbers. */
function nameColumn(grid: Grid, from: number, valueColumns: readonly number[]): number | undefined {
  const first = Math.min(...valueColumns);
  const scored = Array.from({ length: first }, (_, column) => {
    const names = grid
      .slice(from)
      .map((row) => row[column]?.text ?? '')
      .filter(isName);
    const head = grid.slice(0, from).some((row) => headsBodies(row[column]?.text ?? ''));
    return { column, score: new Set(names).size + (head ? 0.5 : 0) };
  }).filter(({ score }) => score >= 1);
  return scored.sort((one, other) => other.score - one.score || other.column - one.column)[0]?.column;
}

/** The words over a column from top to bottom; what spans several columns belongs to all of them. */
function headingOf(grid: Grid, from: number, column: number): { leaf: string; over: Place[] } {
  const stack: Place[] = [];
  for (const row of grid.slice(0, from)) {
    const place = row[column];
    if (place && place.text !== '' && stack.at(-1)?.cell !== place.cell) stack.push(place);
  }
  return { leaf: stack.at(-1)?.text ?? '', over: stack.slice(0, -1) };
}

const vague = /^(?:小计|数量|个数|名额|数|计)$/;

function headingsOf(grid: Grid, from: number, columns: readonly number[]): BrokenHeading[] {
  return columns.map((column, at): BrokenHeading => {
    const { leaf, over } = headingOf(grid, from, column);
    const parent = over.findLast(({ text }) => !/^其中[：:]?$/.test(text));
    const label = vague.test(leaf) && parent ? `${parent.text}${leaf === '小计' ? '' : leaf}` : leaf;
    const within = over.some(({ text }) => /^其中[：:]?$/.test(text));
    if (!within) return { label: label || `第${at + 1}栏` };
    const outer = columns
      .slice(0, at)
      .findLastIndex(
        (other) => !headingOf(grid, from, other).over.some(({ text }) => /^其中[：:]?$/.test(text)),
      );
    return { label, ...(outer >= 0 ? { within: outer } : {}) };
  });
}

interface Shape {
  readonly from: number;
  readonly name: number;
  readonly columns: readonly number[];
  readonly headings: readonly BrokenHeading[];
}

function shapesOf(grid: Grid): Shape[] {
  const from = firstRow(grid);
  if (from < 1) return [];
  const width = Math.max(...grid.map((row) => row.length));
  const below = grid.slice(from);
  const all = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const { leaf } = headingOf(grid, from, column);
    if (headsNothing(leaf) || (headsBodies(leaf) && !/数|名额/.test(leaf))) return false;
    const filled = below.filter((row) => row[column] && row[column].text !== '');
    const values = filled.filter((row) => isValue(row[column]));
    return filled.length === 0 ? leaf !== '' && column > 0 : values.length >= filled.length * 0.6;
  });
  const names = Array.from({ length: width }, (_, column) => column).filter(
    (column) => headsBodies(headingOf(grid, from, column).leaf) && !all.includes(column),
  );
  // Two tables side by side, to save paper: the heading of the names stands there twice.
  const starts =
    names.length > 1 && new Set(names.map((column) => headingOf(grid, from, column).leaf)).size === 1
      ? names
      : [undefined];
  return starts.flatMap((start, at): Shape[] => {
    const columns =
      start === undefined
        ? all
        : all.filter((column) => column > start && column < (starts[at + 1] ?? Number.POSITIVE_INFINITY));
    if (columns.length === 0) return [];
    const name = start ?? nameColumn(grid, from, columns);
    return name === undefined ? [] : [{ from, name, columns, headings: headingsOf(grid, from, columns) }];
  });
}

function rowsOf(grid: Grid, block: number, { from, name, columns }: Shape): RawRow[] {
  return grid.slice(from).flatMap((row): RawRow[] => {
    const place = row[name];
    const label = place?.text ?? row.slice(0, name).findLast((each) => each && isName(each.text))?.text ?? '';
    if (label === '') return [];
    const values = columns.flatMap((column, at) => {
      const text = row[column]?.own ? row[column].text : '';
      const cell = text === '' ? 'blank' : quotaCellText(text);
      return cell === undefined || cell === 'blank' ? [] : [{ cell, column: at }];
    });
    const passages = [place, ...columns.map((column) => row[column])].flatMap((each) =>
      each && each.text !== '' ? [{ block, row: each.row, column: each.index, text: each.text }] : [],
    );
    return [{ label, values, passages }];
  });
}

/** A quota table that the file calls a table; parts of it on several pages are joined. */
export function quotaGrids({ blocks }: NoticeText, numbers: readonly number[]): RawQuota[] {
  const result: RawQuota[] = [];
  for (const block of numbers) {
    const table = blocks[block]!;
    if (table.kind !== 'table' || table.rows.length === 0 || table.rows.length > 2_000) continue;
    const grid = gridOf(table);
    const shapes = shapesOf(grid);
    const last = result.at(-1);
    const [shape] = shapes;
    const same =
      last &&
      shape &&
      last.headings.map(({ label }) => label).join() === shape.headings.map(({ label }) => label).join();
    if (shape) {
      const rows = shapes.flatMap((each) => rowsOf(grid, block, each));
      if (same)
        result[result.length - 1] = {
          ...last,
          rows: [...last.rows, ...rows],
          blocks: [...last.blocks, block],
        };
      else result.push({ headings: shape.headings, rows, blocks: [block] });
    } else if (
      last &&
      grid.every(
        (row) =>
          row.length === last.headings.length + 1 &&
          row
            .slice(1)
            .every((place) => !place || place.text === '' || quotaCellText(place.text) !== undefined),
      )
    ) {
      // The next page of the table without its headings.
      const rest: Shape = {
        from: 0,
        name: 0,
        columns: last.headings.map((_, at) => at + 1),
        headings: last.headings,
      };
      result[result.length - 1] = {
        ...last,
        rows: [...last.rows, ...rowsOf(grid, block, rest)],
        blocks: [...last.blocks, block],
      };
    }
  }
  return result;
}
