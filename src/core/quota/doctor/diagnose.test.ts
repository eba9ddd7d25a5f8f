import { describe, expect, it } from 'vitest';
import type { Tier } from '../../programme/quotaTable.ts';
import type { BrokenRow, BrokenTable } from './brokenTable.ts';
import { diagnose } from './diagnose.ts';

const row = (label: string, ...counts: number[]): BrokenRow => ({
  label,
  values: counts.map((count) => ({ cell: { count } })),
});
/** A row whose file gives the columns; null is blank. */
const given = (label: string, ...cells: (number | null)[]): BrokenRow => ({
  label,
  values: cells.flatMap((count, column) => (count === null ? [] : [{ cell: { count }, column }])),
});
const headings = (...labels: string[]) => labels.map((label) => ({ label }));

/** The table of domain 3.2 with invented names: blanks lost, nothing but numbers from left to right. */
const fourColumns = headings('总任务', '市级数', '其中市级示范数', '县市区级数');
const broken: BrokenTable = {
  headings: fourColumns,
  rows: [
    ...[1, 2, 3, 4].map((at) => row(`甲${at}县`, 9, 5, 1, 4)),
    row('乙县', 8, 4, 1, 4),
    ...[1, 2, 3].map((at) => row(`丙${at}县`, 10, 5, 1, 5)),
    row('丁开发区', 14, 9, 3, 5),
    row('制造业工会', 6, 6, 3),
    row('商贸工会', 2, 2, 1),
    row('直属工会', 2, 2, 1),
    row('其他产业（局）工会', 2, 2, 2),
    row('其他', 2),
  ],
  totals: row('合计', 100, 60, 20, 40),
  textNumbers: [
    { column: 0, count: 100 },
    { column: 1, count: 60 },
    { column: 2, count: 20 },
    { column: 3, count: 40 },
  ],
};

describe('the table of the notice (domain 3.2)', () => {
  const answer = diagnose(broken);

  it('has exactly one placing, and the 2 of 其他 stands under 市级示范数', () => {
    expect(answer.kind).toBe('placed');
    if (answer.kind !== 'placed') return;
    expect(answer.placing.rows.slice(9)).toEqual([
      {
        label: '制造业工会',
        cells: { 'tier-1': { count: 6 }, 'tier-2': { count: 6 }, 'tier-3': { count: 3 } },
        reserve: false,
      },
      {
        label: '商贸工会',
        cells: { 'tier-1': { count: 2 }, 'tier-2': { count: 2 }, 'tier-3': { count: 1 } },
        reserve: false,
      },
      {
        label: '直属工会',
        cells: { 'tier-1': { count: 2 }, 'tier-2': { count: 2 }, 'tier-3': { count: 1 } },
        reserve: false,
      },
      {
        label: '其他产业（局）工会',
        cells: { 'tier-1': { count: 2 }, 'tier-2': { count: 2 }, 'tier-3': { count: 2 } },
        reserve: false,
      },
      { label: '其他', cells: { 'tier-3': { count: 2 } }, reserve: true },
    ]);
    expect(answer.printedTotals).toEqual({ 'tier-1': 100, 'tier-2': 60, 'tier-3': 20, 'tier-4': 40 });
  });

  it('says why, row by row', () => {
    expect(answer.sentences).toEqual([
      '各栏的关系：“总任务”=“市级数”+“县市区级数”，“市级示范数”在“市级数”之内。',
      '与合计相符的放法只有一种。',
      '“制造业工会”的 6、6、3 只能依次是“总任务”、“市级数”、“市级示范数”：“县市区级数”其余各行已是 40。',
      '“商贸工会”、“直属工会”各行的 2、2、1 只能依次是“总任务”、“市级数”、“市级示范数”：“县市区级数”其余各行已是 40。',
      '“其他产业（局）工会”的 2、2、2 只能依次是“总任务”、“市级数”、“市级示范数”：“县市区级数”其余各行已是 40。',
      '“其他”的 2 只能是“市级示范数”：18+2=20。',
    ]);
  });

  it('knows the nesting and how the columns bind', () => {
    expect(answer.tiers).toEqual([
      { id: 'tier-1', label: '总任务', partsOf: ['tier-2', 'tier-4'], target: 100, binds: 'target' },
      { id: 'tier-2', label: '市级数', within: 'tier-1', target: 60, binds: 'both' },
      { id: 'tier-3', label: '市级示范数', within: 'tier-2', target: 20, binds: 'both' },
      { id: 'tier-4', label: '县市区级数', within: 'tier-1', target: 40, binds: 'target' },
    ]);
  });

  it('takes the ids of tiers that are known by their words', () => {
    const known: Tier[] = [
      { id: 'all', label: '总任务', binds: 'target' },
      { id: 'tier-1', label: '县市区级数', binds: 'target' },
    ];
    expect(diagnose(broken, known).tiers.map(({ id }) => id)).toEqual(['all', 'tier-2', 'tier-3', 'tier-1']);
  });
});

const two = headings('市级', '县级');
const cases: [string, BrokenTable, string, string[]][] = [
  [
    'every number has its column',
    { headings: two, rows: [row('甲', 1, 2), row('乙', 3, 4)], totals: row('合计', 4, 6) },
    'whole',
    ['每个数都在自己的栏里，各栏相加与合计一致。'],
  ],
  [
    'blank cells that the file shows',
    { headings: two, rows: [row('甲', 1, 2), given('乙', null, 4)], totals: row('合计', 1, 6) },
    'whole',
    ['每个数都在自己的栏里，各栏相加与合计一致。'],
  ],
  [
    'no totals: nothing to compare, and said so',
    { headings: two, rows: [row('甲', 1, 2)] },
    'whole',
    ['表上没有合计，正文也没有可以核对的数字。'],
  ],
  [
    'several placings fit',
    { headings: two, rows: [row('甲', 2), row('乙', 2)], totals: row('合计', 2, 2) },
    'ambiguous',
    [
      '与合计相符的放法有 2 种，分不出哪一种对，请对照原件选一种。',
      '“甲”的 2 可以是“市级”，或“县级”。',
      '“乙”的 2 可以是“市级”，或“县级”。',
    ],
  ],
  [
    'the numbers of the text decide where the totals row is missing',
    { headings: two, rows: [row('甲', 2), row('乙', 3)], textNumbers: [{ column: 1, count: 3 }] },
    'placed',
    [
      '与合计相符的放法只有一种。',
      '“甲”的 2 只能是“市级”：“县级”其余各行已是 3。',
      '“乙”的 3 只能是“县级”：3。',
    ],
  ],
  [
    'row rules decide among several, and are said to',
    {
      headings: fourColumns,
      rows: [
        row('甲', 9, 5, 1, 4),
        row('乙', 8, 4, 1, 4),
        row('丙', 10, 5, 1, 5),
        row('丁', 2, 2, 1),
        row('戊', 1),
      ],
      totals: row('合计', 29, 16, 4, 14),
    },
    'placed',
    [
      '按行看“总任务”是几栏之和，合计却是 29≠16+14，没有当作相加关系，请核对。',
      '与合计相符的放法有 2 种，其中只有一种最合行内关系，按它放，请核对。',
      '“丁”的 2、2、1 应当依次是“总任务”、“市级数”、“市级示范数”。',
      '“戊”的 1 应当是“县市区级数”。',
    ],
  ],
  [
    'a wrong total is named',
    { headings: two, rows: [row('甲', 1, 2), row('乙', 3, 4)], totals: row('合计', 5, 6) },
    'unsolved',
    ['“市级”各行相加是 4，合计是 5，少 1。'],
  ],
  [
    'a wrong total that the text does not share',
    {
      headings: two,
      rows: [row('甲', 1, 2), row('乙', 3, 4)],
      totals: row('合计', 5, 6),
      textNumbers: [{ column: 0, count: 4 }],
    },
    'unsolved',
    [
      '“市级”各行相加是 4，合计是 5，少 1。正文的数字也是 4，多半是合计印错了，请对照原件。',
      '“市级”正文的数字是 4，表上合计是 5，请对照原件。',
    ],
  ],
  [
    'the one row whose own sum is wrong by the same number',
    {
      headings: headings('总数', '市级', '县级'),
      rows: [row('甲', 5, 2, 3), row('乙', 7, 4, 3), row('丙', 9, 4, 5), row('丁', 7, 3, 3)],
      totals: row('合计', 27, 13, 14),
    },
    'unsolved',
    [
      '“总数”各行相加是 28，合计是 27，多 1。若“丁”一行的“总数”由 7 改为 6，合计与这一行就都对了，请对照原件。',
    ],
  ],
  [
    'one column is off when short rows are placed',
    { headings: two, rows: [row('甲', 1, 2), row('乙', 7)], totals: row('合计', 1, 10) },
    'unsolved',
    ['只有“县级”一栏与合计对不上，其余各栏都对。', '“县级”各行相加是 9，合计是 10，少 1。'],
  ],
  [
    'more than one column is off',
    { headings: two, rows: [row('甲', 5, 5), row('乙', 1)], totals: row('合计', 3, 3) },
    'unsolved',
    ['怎样放都与合计对不上，不止一栏有出入。各行的数一共是 11，合计一行一共是 6，多 5。请对照原件修改。'],
  ],
  [
    'a row with more numbers than headings',
    { headings: two, rows: [row('甲', 1, 2, 3)], totals: row('合计', 1, 2) },
    'unsolved',
    ['“甲”一行有 3 个数，表头只有 2 栏，请对照原件。'],
  ],
  [
    'the text and the totals row disagree',
    {
      headings: two,
      rows: [row('甲', 1, 2)],
      totals: row('合计', 1, 2),
      textNumbers: [{ column: 0, count: 6 }],
    },
    'unsolved',
    ['“市级”正文的数字是 6，表上合计是 1，请对照原件。'],
  ],
  [
    'blank cells dropped, numbers pushed to the left',
    {
      headings: headings('甲级', '乙级', '丙级'),
      rows: [row('一', 1, 1, 1), given('二', 5, 9, null)],
      totals: row('合计', 1, 6, 10),
    },
    'placed',
    [
      '按文件里的栏位，合计对不上；空格可能丢了，数字向左挤了。移动最少的放法只有一种，如下，请核对。',
      '“二”的 5、9 只能依次是“乙级”、“丙级”：“甲级”其余各行已是 1。',
    ],
  ],
  [
    'no headings',
    { headings: [], rows: [row('甲')] },
    'unsolved',
    ['没有认出名额表的表头，请对照原件填写。'],
  ],
];

describe('other tables', () => {
  it.each(cases)('%s', (_name, table, kind, sentences) => {
    const answer = diagnose(table);
    expect(answer.kind).toBe(kind);
    if (sentences.length > 0)
      expect(answer.sentences.filter((one) => !one.startsWith('各栏的关系'))).toEqual(sentences);
  });

  it('lists some of many placings and says how many there are', () => {
    const rows = Array.from({ length: 10 }, (_one, at) => row(`第${at}`, 1));
    const answer = diagnose({ headings: two, rows, totals: row('合计', 5, 5) });
    expect(answer.kind === 'ambiguous' && [answer.count, answer.placings.length]).toEqual([252, 20]);
    expect(answer.sentences.join()).toContain('252 种，这里列出前 20 种');
  });

  it('counts the sure places of ranges and floors', () => {
    const answer = diagnose({
      headings: two,
      rows: [{ label: '甲', values: [{ cell: { from: 1, to: 2 } }, { cell: { atLeast: 5 } }] }, row('乙', 3)],
      totals: row('合计', 1, 8),
    });
    expect(answer.kind === 'placed' && answer.placing.rows[1]?.cells).toEqual({ 'tier-2': { count: 3 } });
  });
});

describe('columns within columns', () => {
  const nesting = (labels: string[], rows: number[][]) =>
    diagnose({
      headings: headings(...labels),
      rows: rows.map((counts, at) => row(`第${at}县`, ...counts)),
    }).tiers.map(({ label, within, partsOf }) => [label, within, partsOf]);

  it('a sum that needs a column goes before what its words hint at', () => {
    const rows = [
      [12, 1, 2, 3, 6],
      [10, 1, 1, 2, 6],
      [9, 0, 1, 3, 5],
    ];
    expect(nesting(['合计', '推荐省级', '市级示范', '市级', '县级'], rows)).toEqual([
      ['合计', undefined, ['tier-2', 'tier-3', 'tier-4', 'tier-5']],
      ...['推荐省级', '市级示范', '市级', '县级'].map((label) => [label, 'tier-1', undefined]),
    ]);
  });

  it('words that a row speaks against hint at nothing', () => {
    expect(nesting(['市级', '市级示范'], [[1, 2]])[1]).toEqual(['市级示范', undefined, undefined]);
    expect(nesting(['市级', '市级示范'], [[3, 2]])[1]).toEqual(['市级示范', 'tier-1', undefined]);
  });

  it('a sum that nothing calls one has to hold in three different rows', () => {
    const labels = ['甲类', '乙类', '丙类'];
    const rows = [
      [3, 1, 2],
      [5, 2, 3],
    ];
    expect(nesting(labels, rows)[0]).toEqual(['甲类', undefined, undefined]);
    expect(nesting(labels, [...rows, [9, 4, 5]])[0]).toEqual(['甲类', undefined, ['tier-2', 'tier-3']]);
  });
});
