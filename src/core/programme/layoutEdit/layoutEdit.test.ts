import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../layout.ts';
import { addRow, moveRow, removeRow } from './editRows.ts';
import type { CellAt, Grid, GridEdit } from './gridEdit.ts';
import { moveBorder } from './moveBorder.ts';
import { placeCells } from './placeCells.ts';
import { reachDown, reachUp } from './reachDown.ts';
import { removeCell } from './removeCell.ts';
import { splitCell } from './splitCell.ts';
import { putBeside, swapCells } from './swapCells.ts';

const label = (text: string, span: number, rows?: number) =>
  ({ kind: 'label', text, span, ...(rows === undefined ? {} : { rows }) }) as const;
const once = () => 1;
/** 经 reaches over two rows on the left. */
const tall: Row[] = [
  { cells: [label('经', 2, 2), label('a', 10), label('b', 12)] },
  { cells: [label('c', 10), label('d', 12)] },
];
const grid: Grid = { rows: tall, times: once };
const shape = (edit: GridEdit) =>
  edit.ok
    ? edit.rows.map(({ cells }) =>
        cells.map(
          (cell) => `${'text' in cell ? cell.text : '·'}${cell.span}${cell.rows ? `×${cell.rows}` : ''}`,
        ),
      )
    : edit.why;

describe('a grid of 24 columns', () => {
  it('gives the room that a cell takes from its neighbour', () => {
    const wider = shape(moveBorder(grid, { row: 0, cell: 1 }, 3));
    expect(wider).toEqual([
      ['经2×2', 'a13', 'b9'],
      ['c10', 'd12'],
    ]);
    const last = shape(moveBorder(grid, { row: 0, cell: 2 }, 1));
    expect(last).toEqual([
      ['经2×2', 'a9', 'b13'],
      ['c10', 'd12'],
    ]);
  });
  it('moves the border beside a tall cell in all the lines it reaches over', () => {
    expect(shape(moveBorder(grid, { row: 0, cell: 0 }, 1))).toEqual([
      ['经3×2', 'a9', 'b12'],
      ['c9', 'd12'],
    ]);
  });
  it('says why a border cannot be moved', () => {
    expect(shape(moveBorder(grid, { row: 0, cell: 1 }, 12))).toMatch(/至少要留一列/);
    expect(
      shape(moveBorder({ rows: [{ cells: [label('一', 24)] }], times: once }, { row: 0, cell: 0 }, 1)),
    ).toMatch(/占满整行/);
  });
  it('splits, empties and closes cells', () => {
    const split = splitCell(grid, { row: 1, cell: 1 });
    expect(shape(split)).toEqual([
      ['经2×2', 'a10', 'b12'],
      ['c10', 'd6', '·6'],
    ]);
    expect(shape(removeCell(grid, { row: 1, cell: 1 }))).toEqual([['经2×2', 'a10', 'b12'], ['c22']]);
    expect(shape(removeCell(grid, { row: 0, cell: 0 }))).toEqual([
      ['·2×2', 'a10', 'b12'],
      ['c10', 'd12'],
    ]);
    const narrow = { rows: [{ cells: [label('a', 1), label('b', 23)] }], times: once };
    expect(shape(splitCell(narrow, { row: 0, cell: 0 }))).toMatch(/不能再分/);
  });
  it('swaps two cells and puts one beside another', () => {
    expect(shape(swapCells(grid, { row: 0, cell: 0 }, { row: 1, cell: 1 }))).toEqual([
      ['d2×2', 'a10', 'b12'],
      ['c10', '经12'],
    ]);
    expect(shape(putBeside(grid, { row: 0, cell: 2 }, { row: 1, cell: 0 }, 'behind'))).toEqual([
      ['经2×2', 'a22'],
      ['c5', 'b5', 'd12'],
    ]);
    expect(shape(putBeside(grid, { row: 0, cell: 2 }, { row: 0, cell: 1 }, 'before'))).toEqual([
      ['经2×2', 'b5', 'a17'],
      ['c10', 'd12'],
    ]);
    expect(shape(putBeside(grid, { row: 0, cell: 2 }, { row: 0, cell: 2 }, 'before'))).toMatch(/另一格/);
  });
  it('lets a cell reach over the row below and draws it back', () => {
    const down = reachDown(grid, { row: 0, cell: 2 });
    expect(shape(down)).toEqual([['经2×2', 'a10', 'b12×2'], ['c10']]);
    if (!down.ok) return;
    expect(shape(reachUp({ ...grid, rows: down.rows }, down.at))).toEqual([
      ['经2×2', 'a10', 'b12'],
      ['c10', '·12'],
    ]);
    expect(shape(reachUp(grid, { row: 0, cell: 1 }))).toMatch(/只占一行/);
    expect(shape(reachDown(grid, { row: 1, cell: 1 }))).toMatch(/最后一行/);
  });
  it('reaches over all printings of a repeated row', () => {
    const years: Grid = {
      rows: [
        { cells: [label('年', 4), label('头', 20)] },
        { each: 'funds', cells: [label('x', 4), label('y', 20)] },
        { cells: [label('末', 24)] },
      ],
      times: (row) => (row.each ? 3 : 1),
    };
    expect(shape(reachDown(years, { row: 0, cell: 0 }))).toEqual([['年4×4', '头20'], ['y20'], ['末24']]);
  });
  it('adds, removes and moves rows around tall cells', () => {
    expect(shape(addRow(grid, 0))).toEqual([['经2×3', 'a10', 'b12'], ['·22'], ['c10', 'd12']]);
    expect(shape(addRow(grid, 1))).toEqual([['经2×2', 'a10', 'b12'], ['c10', 'd12'], ['·24']]);
    expect(shape(removeRow(grid, 0))).toEqual([['经2', 'c10', 'd12']]);
    expect(shape(removeRow(grid, 1))).toEqual([['经2', 'a10', 'b12']]);
    expect(shape(moveRow(grid, 0, 1))).toMatch(/连着上下两行/);
    expect(
      shape(
        moveRow({ rows: [{ cells: [label('一', 24)] }, { cells: [label('二', 24)] }], times: once }, 0, 1),
      ),
    ).toEqual([['二24'], ['一24']]);
    expect(shape(removeRow({ rows: [{ cells: [label('一', 24)] }], times: once }, 0))).toMatch(
      /至少要有一行/,
    );
  });
});

const folder = join(import.meta.dirname, '../../../../programmes/jingzhou-2019/layouts');
const papers = readdirSync(folder).flatMap((name) => {
  const layout = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    parts: { kind: string; rows: Row[] }[];
  };
  return layout.parts.filter(({ kind }) => kind === 'grid').map(({ rows }) => rows);
});
// Repeats as the lint counts them need a form; one for a list, three for years is what fits these papers or not at all.
const timesOf = (rows: readonly Row[]) =>
  [
    (row: Row) => (row.each === undefined ? 1 : (row.atLeast ?? 3)),
    (row: Row) => Math.max(1, row.atLeast ?? 1),
  ].find((times) => placeCells(rows, times).ok);
const edits: ((grid: Grid, at: CellAt, to: CellAt, by: number) => GridEdit)[] = [
  (one, at, _to, by) => moveBorder(one, at, by),
  (one, at) => splitCell(one, at),
  (one, at) => removeCell(one, at),
  (one, at, to) => swapCells(one, at, to),
  (one, at, to, by) => putBeside(one, at, to, by < 0 ? 'before' : 'behind'),
  (one, at) => reachDown(one, at),
  (one, at) => reachUp(one, at),
  (one, at) => addRow(one, at.row),
  (one, at) => removeRow(one, at.row),
  (one, at, _to, by) => moveRow(one, at.row, by < 0 ? -1 : 1),
];

it('whatever is done to the official papers, every line stays full, and the cell that is looked at exists', () => {
  const sound = papers.flatMap((rows) => {
    const times = timesOf(rows);
    return times === undefined ? [] : [{ rows, times }];
  });
  expect(sound.length).toBeGreaterThan(3);
  const pick = fc.nat({ max: 10_000 });
  const act = fc.record({
    what: pick,
    row: pick,
    cell: pick,
    toRow: pick,
    toCell: pick,
    by: fc.integer({ min: -6, max: 6 }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...sound), fc.array(act, { maxLength: 25 }), (start, acts) => {
      let now: Grid = start;
      for (const { what, row, cell, toRow, toCell, by } of acts) {
        const at = (r: number, c: number): CellAt => {
          const found = r % now.rows.length;
          return { row: found, cell: c % now.rows[found]!.cells.length };
        };
        const edit = edits[what % edits.length]!(now, at(row, cell), at(toRow, toCell), by);
        if (!edit.ok) {
          expect(edit.why).toMatch(/[\u4e00-\u9fff]/);
          continue;
        }
        now = { ...now, rows: edit.rows };
        expect(placeCells(now.rows, now.times)).toMatchObject({ ok: true });
        expect(now.rows[edit.at.row]?.cells[edit.at.cell]).toBeDefined();
      }
    }),
    { numRuns: 150 },
  );
});
