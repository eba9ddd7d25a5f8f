import { describe, expect, it } from 'vitest';
import { gridPaper } from '../../test/papers.ts';
import type { Row } from '../core/programme/layout.ts';
import { bind } from './bind.ts';
import { fillDate } from './bindCell.ts';
import { listSheet } from './listSheet.ts';
import type { GridPart, Paper } from './page.ts';

const grids = (paper: Paper) => paper.parts.filter((part): part is GridPart => part.kind === 'grid');
const texts = (part: GridPart) =>
  part.rows.map((row) => row.cells.map(({ content }) => ('text' in content ? content.text : content.kind)));

const heading: Row = {
  heading: true,
  cells: [
    { kind: 'label', span: 8, text: '姓名' },
    { kind: 'label', span: 16, text: '单位' },
  ],
};
const line: Row = {
  each: 'people',
  atLeast: 2,
  atMost: 2,
  overflowTitle: '附表{n} 成员（续）',
  cells: [
    { kind: 'value', span: 8, path: 'name' },
    { kind: 'value', span: 16, path: 'unit' },
  ],
};
const people = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `人${at}`, unit: '厂' }));

describe('bind', () => {
  it('repeats a row for each line of data and keeps blank lines', () => {
    const [grid] = grids(gridPaper([heading, line], { people: people(1) }));
    expect(texts(grid!)).toEqual([
      ['姓名', '单位'],
      ['人0', '厂'],
      ['', ''],
    ]);
    expect(grid!.rows[1]!.cells[0]!.path).toBe('people.0.name');
    expect(grid!.rows[2]!.cells[0]!.path).toBeUndefined();
  });

  it('puts rows beyond the form on a numbered sheet behind it, under the same heading', () => {
    const all = grids(gridPaper([heading, line], { people: people(5) }));
    expect(all).toHaveLength(2);
    expect(all[1]!.title).toBe('附表1 成员（续）');
    expect(texts(all[1]!)).toEqual([
      ['姓名', '单位'],
      ['人2', '厂'],
      ['人3', '厂'],
      ['人4', '厂'],
    ]);
  });

  it('prints a detail list behind the form only when it has rows', () => {
    const parts = [
      { kind: 'grid', rows: [heading, line] },
      {
        kind: 'detailList',
        title: '附表{n} 明细',
        rows: 'awards',
        columns: [{ path: 'title', label: '名称', span: 24 }],
      },
    ] as const;
    const layout = { id: 't', title: 't', parts: parts.map((part) => structuredClone(part)) } as never;
    expect(grids(bind(layout, listSheet({})))).toHaveLength(1);
    const full = grids(bind(layout, listSheet({ people: people(3), awards: [{ title: '一等奖' }] })));
    expect(full.map(({ title }) => title)).toEqual([undefined, '附表1 成员（续）', '附表2 明细']);
  });

  it('gives every cell its column beside cells that reach down, and fills holes', () => {
    const [grid] = grids(
      gridPaper([
        {
          cells: [
            { kind: 'label', span: 4, rows: 2, text: '左' },
            { kind: 'blank', span: 20 },
          ],
        },
        { cells: [{ kind: 'label', span: 10, text: '右' }] },
      ]),
    );
    expect(grid!.rows[1]!.cells.map(({ column, span }) => [column, span])).toEqual([
      [4, 10],
      [14, 10],
    ]);
  });

  it('cuts what leaves the grid', () => {
    const [grid] = grids(
      gridPaper([
        {
          cells: [
            { kind: 'label', span: 20, text: '一' },
            { kind: 'label', span: 9, text: '二' },
          ],
        },
      ]),
    );
    expect(grid!.rows[0]!.cells.map(({ span }) => span)).toEqual([20, 4]);
  });

  it('takes out what no paper can show and makes long values smaller', () => {
    const [grid] = grids(
      gridPaper(
        [
          {
            cells: [
              { kind: 'value', span: 4, path: 'a' },
              { kind: 'value', span: 20, path: 'b' },
            ],
          },
        ],
        {
          a: '很长很长很长很长很长的名称',
          b: 'a\u0000b\u202ec\td\r\ne\ud800',
        },
      ),
    );
    const [a, b] = grid!.rows[0]!.cells.map(({ content }) => content);
    expect(a).toMatchObject({ size: 8 });
    expect(b).toMatchObject({ text: 'abc d\ne\ufffd', size: 8 });
  });

  it('lets only long texts break, and opinions that no page could hold', () => {
    const rows: Row[] = [
      { cells: [{ kind: 'longText', span: 24, path: 'a' }] },
      { cells: [{ kind: 'opinion', span: 24, step: 's', seal: '章', date: '年 月 日' }] },
    ];
    const breaks = (text: string) =>
      grids(gridPaper(rows, { a: '', opinions: { s: { text } } }))[0]!.rows.map(({ breakable }) => breakable);
    expect(breaks('同意')).toEqual([true, false]);
    expect(breaks('意见'.repeat(1000))).toEqual([true, false]);
    expect(breaks('意见'.repeat(9000))).toEqual([true, true]);
  });
});

describe('fillDate', () => {
  it('keeps the words while there is no date and fills them once there is', () => {
    expect(fillDate('　年　月　日', undefined)).toBe('　年　月　日');
    expect(fillDate('　年　月　日', '2019-09-05')).toBe('2019 年 9 月 5 日');
  });
});
