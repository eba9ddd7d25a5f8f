import type { Cell, Row } from '../layout.ts';
import { type PlacedCell, placeCells, type Times } from './placeCells.ts';

/** A grid that can be edited: its rows, and how often each is printed at least. */
export interface Grid {
  readonly rows: readonly Row[];
  readonly times: Times;
}
/** One cell by its row and its number in that row. */
export interface CellAt {
  readonly row: number;
  readonly cell: number;
}
/** The grid after an edit and the cell that is looked at then, or why it cannot be, in Chinese. */
export type GridEdit =
  | { readonly ok: true; readonly rows: Row[]; readonly at: CellAt }
  | { readonly ok: false; readonly why: string };

export const cannot = (why: string): GridEdit => ({ ok: false, why });

/** An edit is taken only when every line still fills its columns. */
export function settle({ times }: Grid, rows: Row[], at: CellAt, why: string): GridEdit {
  if (rows.length === 0 || rows.some(({ cells }) => cells.length === 0)) return cannot(why);
  return placeCells(rows, times).ok ? { ok: true, rows, at } : cannot(why);
}

/** All cells with their places; none when the grid is not sound, then only its properties can be edited. */
export function cellsOf({ rows, times }: Grid): readonly PlacedCell[] {
  const placed = placeCells(rows, times);
  return placed.ok ? placed.cells : [];
}

/** The first printing of a cell. */
export function placeOf(grid: Grid, { row, cell }: CellAt): PlacedCell | undefined {
  return cellsOf(grid).find((one) => one.row === row && one.cell === cell);
}

export const sameCell = (left: CellAt, right: CellAt) => left.row === right.row && left.cell === right.cell;

/** A row with other cells. */
export function withCells(row: Row, cells: Cell[]): Row {
  return { ...row, cells };
}

/** A list with some of its members replaced by others; browsers of 2021 have no method for it. */
export function spliced<T>(list: readonly T[], at: number, count: number, ...by: readonly T[]): T[] {
  return [...list.slice(0, at), ...by, ...list.slice(at + count)];
}

/** The rows with one cell replaced by any number of cells. */
export function replaceCell(rows: readonly Row[], { row, cell }: CellAt, by: readonly Cell[]): Row[] {
  return rows.map((one, at) => (at === row ? withCells(one, spliced(one.cells, cell, 1, ...by)) : one));
}

/** A cell with nothing in it, as wide and as tall as another. */
export function blankLike({ span, rows }: Pick<Cell, 'span' | 'rows'>): Cell {
  return { kind: 'blank', span, ...(rows === undefined ? {} : { rows }) };
}
