import { expect, test } from 'vitest';
import { columnsOf, headersAt, proposeSheet } from './proposeSheet.ts';
import { levelOf, missingColumns, takeRow } from './takeRow.ts';

const today = '2019-09-02';
const settings = {
  columns: { unit: 0, name: 1, lead: 2, level: 3, title: 4, namedOn: 5, state: 6, members: 7 },
  fixed: {},
  suffix: '创新工作室',
};
const take = (...cells: string[]) => takeRow(settings, { cells }, today);

test('heads are found under titles, in merged cells, in any order; each column is one thing', () => {
  const rows = [
    { number: 1, cells: ['附件', '', '', '', ''] },
    { number: 2, cells: ['某市工作室汇总表', '', '', '', ''] },
    { number: 4, cells: ['序号', '申报单位', '工作室情况', '', '命名'] },
    { number: 5, cells: ['', '', '名称', '主要成果', '时间'] },
    { number: 6, cells: ['1', '虚构厂', '甲某工作室', '成果', '2017年6月'] },
  ];
  const proposed = proposeSheet(rows)!;
  expect(proposed).toMatchObject({ headerRow: 5, headers: ['序号', '申报单位', '名称', '主要成果', '时间'] });
  expect(proposed.columns).toEqual({ unit: 1, name: 2, results: 3, namedOn: 4 });
  expect(
    columnsOf([
      '主要成果',
      '创新工作室名称',
      '申报单位',
      '领衔人',
      '备注',
      '级别',
      '文号',
      '认定时间',
      '认定单位',
      '所属行业',
      '推荐单位',
    ]),
  ).toEqual({
    results: 0,
    name: 1,
    unit: 2,
    lead: 3,
    remarks: 4,
    level: 5,
    documentNumber: 6,
    namedOn: 7,
    namingBody: 8,
    trade: 9,
    body: 10,
  });
  expect(headersAt(rows, 6).slice(0, 2)).toEqual(['1', '虚构厂']);
  expect(proposeSheet([{ number: 1, cells: ['一段说明文字'] }])).toBeUndefined();
});

test('a lead and a name complete each other; a level and a day are read as lists write them', () => {
  expect(take('虚构厂', '张三创新工作室').taken).toMatchObject({
    name: '张三创新工作室',
    lead: '张三',
    state: 'active',
  });
  expect(take('虚构厂', '', '李 四').taken).toMatchObject({ name: '李四创新工作室', lead: '李四' });
  expect(take('虚构厂', '精密加工技术攻关创新工作室').taken.lead).toBe('精密加工技术攻关创新工作室');
  const { taken, faults } = take(
    '虚构厂',
    '王五工作室',
    '王五',
    '市（州）级',
    '示范',
    '43000',
    '已撤销',
    '12人',
  );
  expect(faults).toEqual([]);
  expect(taken).toMatchObject({ level: 'city', namedOn: '2017-09-22', state: 'revoked', members: 12 });
  expect(['国家级', '全国', '省总', '市级', '县（市、区）级', '企业级'].map(levelOf)).toEqual([
    'nation',
    'nation',
    'province',
    'city',
    'county',
    'unit',
  ]);
  expect(missingColumns({ columns: {}, fixed: {}, suffix: '' })).toEqual(['name', 'unit']);
});

test('every fault is told at its column', () => {
  const { faults } = take('', '', '', '高级', '示范', '改天', '也许', '十来个');
  expect(faults.map(({ field, column, code }) => [field, column, code])).toEqual([
    ['name', 1, 'missing'],
    ['unit', 0, 'missing'],
    ['level', 3, 'notALevel'],
    ['namedOn', 5, 'notADay'],
    ['state', 6, 'notAState'],
    ['members', 7, 'notANumber'],
  ]);
  expect(take('厂', '甲工作室', '甲某', '市级', '示范', '2030年1月').faults[0]?.code).toBe('dayInFuture');
  expect(take('厂', '甲工作室', '甲某', '', '示范', '').faults[0]?.code).toBe('titleWithoutDay');
  expect(take('厂', '甲工作室', '甲某', '', '', '2017年').faults[0]?.code).toBe('dayWithoutTitle');
  expect(take('#REF!', '甲\u202e工作室', '甲某').faults.map(({ code }) => code)).toEqual([
    'errorValue',
    'unprintable',
  ]);
  const unknown = takeRow(settings, { cells: ['', '甲工作室', '甲某'], unknown: [0] }, today);
  expect(unknown.faults[0]).toMatchObject({ field: 'unit', column: 0, code: 'formulaEmpty' });
  expect(take('厂'.repeat(300), '甲工作室', '甲某').faults[0]?.code).toBe('tooLong');
});

test('no more is taken than the register holds when it is kept by hand', () => {
  const long = take('虚构厂', '甲一创新工作室', '甲'.repeat(61));
  expect(long.faults).toMatchObject([{ field: 'lead', column: 2, code: 'tooLong' }]);
  expect(take('厂'.repeat(121), '甲一创新工作室', '甲一').faults).toMatchObject([
    { field: 'unit', code: 'tooLong' },
  ]);
});
