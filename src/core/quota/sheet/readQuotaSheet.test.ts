import { describe, expect, it } from 'vitest';
import type { Body } from '../../programme/programme.ts';
import type { QuotaTable } from '../../programme/quotaTable.ts';
import { lintQuotaTable } from '../quotaTotals.ts';
import { compareQuotas } from './compareQuotas.ts';
import { readQuotaSheet } from './readQuotaSheet.ts';
import { columnLetter, type TableSheet } from './tableSheet.ts';

const bodies: Body[] = [
  { id: 'east', name: '东山县总工会', kind: 'county', aliases: ['东山'] },
  { id: 'west', name: '西河区总工会', kind: 'county' },
  { id: 'steel', name: '冶金工会', kind: 'industry' },
];
const quota: QuotaTable = {
  title: '名额分配表',
  unit: '个',
  tiers: [
    { id: 'all', label: '总任务', partsOf: ['city', 'county'], binds: 'target', target: 12 },
    { id: 'city', label: '市级数', within: 'all', binds: 'both' },
    { id: 'model', label: '市级示范数', within: 'city', binds: 'both' },
    { id: 'county', label: '县级数', within: 'all', binds: 'target' },
  ],
  rows: [
    {
      id: 'east',
      label: '东山县总工会',
      holders: ['east'],
      cells: { all: { count: 1 }, city: { count: 1 } },
    },
    { id: 'spare', label: '其他', holders: [], reserve: true, cells: { model: { count: 1 } } },
  ],
  printedTotals: { all: 1 },
  acknowledged: [
    { row: 'spare', rule: 'subset', reason: '机动' },
    { row: 'east', rule: 'parts', reason: '旧' },
  ],
};
const sheet = (...rows: string[][]): TableSheet => ({
  name: '表一',
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
});
const read = (...rows: string[][]) => readQuotaSheet([sheet(...rows)], { quota, bodies });

const annex = [
  ['2026年名额分配表', '', '', '', ''],
  ['', '', '', '', '单位：个'],
  ['单 位', '总任务', '市级数', '其中', '县级数'],
  ['', '', '', '市级示范数', ''],
  ['东山县', '９', '5', '1-2', '4'],
  ['西河区总工会', '3', '3', '', ''],
  ['其他', '', '', '１', ''],
  ['合 计', '12', '8', '2', '4'],
];

describe('readQuotaSheet', () => {
  it('reads headings on two lines, full-width digits, ranges and blanks; rows keep their ids and holders', () => {
    const { table, faults, notes } = read(...annex);
    expect([faults, notes]).toEqual([[], []]);
    expect(table?.tiers).toEqual(quota.tiers);
    expect(table?.rows).toEqual([
      {
        id: 'east',
        label: '东山县',
        holders: ['east'],
        cells: { all: { count: 9 }, city: { count: 5 }, model: { from: 1, to: 2 }, county: { count: 4 } },
      },
      {
        id: 'west',
        label: '西河区总工会',
        holders: ['west'],
        cells: { all: { count: 3 }, city: { count: 3 } },
      },
      { id: 'spare', label: '其他', holders: [], reserve: true, cells: { model: { count: 1 } } },
    ]);
    expect(table?.printedTotals).toEqual({ all: 12, city: 8, model: 2, county: 4 });
    expect(table?.acknowledged).toEqual([{ row: 'spare', rule: 'subset', reason: '机动' }]);
    expect(lintQuotaTable(table!).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('columns in another order, 序号 and 备注 are no matter', () => {
    const { table, faults } = read(
      ['序号', '备注', '推荐单位', '县级数', '其中：市级示范数', '市级数', '总任务'],
      ['1', '老区', '东山', '4', '1', '5', '9'],
      ['', '', '合计', '4', '1', '5', '9'],
    );
    expect(faults).toEqual([]);
    expect(table?.rows[0]?.cells).toEqual({
      all: { count: 9 },
      city: { count: 5 },
      model: { count: 1 },
      county: { count: 4 },
    });
    expect(table?.tiers).toEqual(quota.tiers);
  });

  it('other columns become tiers of their own, the nesting from the merged heading', () => {
    const { table } = read(
      ['单位', '名额总数', '一类', '', '二类'],
      ['', '', '小计', '重点', ''],
      ['东山', '6', '4', '1', '2'],
      ['西河区', '5', '3', '2', '2'],
      ['冶金工会', '4', '1', '1', '3'],
      ['合计', '15', '8', '4', '7'],
    );
    expect(table?.tiers).toEqual([
      { id: 'tier-1', label: '名额总数', partsOf: ['tier-2', 'tier-4'], binds: 'target' },
      { id: 'tier-2', label: '一类', within: 'tier-1', binds: 'both' },
      { id: 'tier-3', label: '重点', within: 'tier-2', binds: 'both' },
      { id: 'tier-4', label: '二类', within: 'tier-1', binds: 'both' },
    ]);
  });

  const head = ['单位', '总任务', '市级数', '市级示范数', '县级数'];
  it.each<[string, string[][], string[]]>([
    [
      'what is no number of places',
      [head, ['东山', '三个半', '1', '', '']],
      ['第 2 行“总任务”：“三个半”不是名额，请写成 5、1-2、≥5（不少于5），或留空。'],
    ],
    [
      'a range the wrong way round',
      [head, ['东山', '1', '1', '', '3-2']],
      ['第 2 行“县级数”：“3-2”前一个数比后一个大，请写成小的在前。'],
    ],
    [
      'a range that became a date',
      [head, ['东山', '1', '2026-01-02', '', '']],
      ['第 2 行“市级数”：“2026-01-02”被表格软件当成了日期，请先把单元格设为文本，再写 1-2。'],
    ],
    [
      'a body twice',
      [head, ['东山', '1', '1', '', ''], ['东山', '1', '1', '', '']],
      ['第 3 行：“东山”与第 2 行重复，请只留一行。'],
    ],
    [
      'numbers without a body',
      [head, ['东山', '1', '1', '', ''], ['', '1', '1', '', '']],
      ['第 3 行：有数而没有单位名称，请补上名称，合并的单元格请先拆开。'],
    ],
    [
      'a number under no heading',
      [
        ['单位', '总任务', '', '市级数'],
        ['东山', '1', '7', '1'],
      ],
      ['第 2 行 C 列：有名额 7，但这一列没有表头，请补上表头或移到有表头的一列。'],
    ],
    [
      'a holder nobody knows',
      [
        [...head, '名额归属单位'],
        ['冶金系统', '1', '1', '', '', '冶金工会、月球工会'],
      ],
      ['第 2 行“名额归属单位”：没有“月球工会”这个单位，请先在“推荐单位”一步加上，或改成已有的名称。'],
    ],
    ['no bodies', [head, ['合计', '1', '1', '', '']], ['表头下面没有单位，请每个单位写一行。']],
    [
      'no table',
      [['你好']],
      ['工作表“表一”里没有找到名额表：要有一行表头（单位和各栏名额），下面每个单位一行。'],
    ],
  ])('says where: %s', (_name, rows, faults) => {
    expect(read(...rows).faults).toEqual(faults);
  });

  it('names the sheet where there are several', () => {
    const { faults } = readQuotaSheet([{ name: '说明', rows: [] }, sheet(head, ['东山', 'x', '', '', ''])], {
      quota,
      bodies,
    });
    expect(faults[0]).toMatch(/^工作表“表一”第 2 行“总任务”/);
  });

  it('notes what was taken for granted: no 合计, a body nobody knows, a remark below', () => {
    const { table, notes } = read(head, ['月球县', '1', '1', '', '']);
    expect(table?.printedTotals).toEqual({ all: 1, city: 1, model: 0, county: 0 });
    expect(notes).toEqual([
      '第 2 行“月球县”：没有叫这个名称的推荐单位，导入后请在表上选好名额归谁，或在“推荐单位”一步加上。',
      '文件里没有“合计”一行，合计按各行相加。',
    ]);
    const below = read(...annex, ['注：空格为不分配', '', '', '', '']);
    expect(below.notes).toEqual(['第 9 行在合计下面，没有名额，没有当作单位：“注：空格为不分配”。']);
  });

  it('several bodies share a row', () => {
    const { table } = read([...head, '名额归属单位'], ['产业系统', '1', '1', '', '', '冶金工会；西河区']);
    expect(table?.rows[0]).toMatchObject({ id: 'row-1', holders: ['steel', 'west'] });
  });

  it('tells what would change', () => {
    const { table } = read(...annex);
    expect(compareQuotas(quota, table!, (id) => bodies.find((body) => body.id === id)?.name ?? id)).toEqual([
      { where: '单位', now: '东山县总工会', next: '东山县' },
      { where: '东山县 总任务', now: '1', next: '9' },
      { where: '东山县 市级数', now: '1', next: '5' },
      { where: '东山县 市级示范数', now: '空白', next: '1—2' },
      { where: '东山县 县级数', now: '空白', next: '4' },
      { where: '西河区总工会', now: '没有这一行', next: '总任务 3，市级数 3' },
      { where: '合计 总任务', now: '1', next: '12' },
      { where: '合计 市级数', now: '空白', next: '8' },
      { where: '合计 市级示范数', now: '空白', next: '2' },
      { where: '合计 县级数', now: '空白', next: '4' },
    ]);
  });

  it('letters of columns as Excel writes them', () => {
    expect([0, 25, 26, 51, 52, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA']);
  });
});
