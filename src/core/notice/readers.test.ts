import { describe, expect, test } from 'vitest';
import { chineseOf, readCount } from './chineseNumber.ts';
import { dateWords } from './dateWords.ts';
import { formLines } from './formLines.ts';
import { formTable } from './formTable.ts';
import { joinLines } from './joinLines.ts';
import { quotaCellText } from './quotaCellText.ts';
import { readBodies } from './readBodies.ts';
import { readContact } from './readContact.ts';
import { readCounts } from './readCounts.ts';
import { readDeadlines } from './readDeadlines.ts';
import { readMaterials } from './readMaterials.ts';
import { readNameRule } from './readNameRule.ts';
import { readPhases } from './readPhases.ts';
import { readReferences } from './readReferences.ts';
import { placed } from './section.ts';
import { textBlocks } from './textBlocks.ts';

const textOf = (text: string) => {
  const blocks = textBlocks(text);
  const all = blocks.blocks.map((_, at) => at);
  const paragraphs = joinLines(blocks, all);
  return { blocks, all, paragraphs, body: placed(paragraphs) };
};

test.each([
  ['六十', 60],
  ['十二', 12],
  ['二十', 20],
  ['二〇二四', 2024],
  ['一百零五', 105],
  ['两', 2],
  ['40', 40],
  ['甲', undefined],
  ['', undefined],
])('number %s', (text, count) => {
  expect(readCount(text)).toBe(count);
});

test('numbers before headings', () => {
  expect([1, 10, 12, 20, 35].map(chineseOf)).toEqual(['一', '十', '十二', '二十', '三十五']);
});

test.each([
  ['2031年5月8日', [['2031-05-08', '2031-05-08']]],
  ['二〇三一年九月三十日', [['2031-09-30', '2031-09-30']]],
  ['5月', [['2031-05-01', '2031-05-31']]],
  ['6-9月', [['2031-06-01', '2031-09-30']]],
  ['4月至8月', [['2031-04-01', '2031-08-31']]],
  ['10月15日至31日', [['2031-10-15', '2031-10-31']]],
  ['6月1日起至6月30日止', [['2031-06-01', '2031-06-30']]],
  ['7月下旬至8月上旬', [['2031-07-21', '2031-08-10']]],
  ['11月至次年2月', [['2031-11-01', '2032-02-29']]],
  ['2031年11月-2032年4月', [['2031-11-01', '2032-04-30']]],
  ['第三季度', [['2031-07-01', '2031-09-30']]],
  ['2031-03-05', [['2031-03-05', '2031-03-05']]],
  ['2月30日', []],
  ['13月', []],
])('days in %s', (text, days) => {
  expect(dateWords(text, { year: 2031 }).map(({ from, to }) => [from, to])).toEqual(days);
});

test.each([
  ['9', { count: 9 }],
  ['１２个', { count: 12 }],
  ['1-2', { from: 1, to: 2 }],
  ['4～5个', { from: 4, to: 5 }],
  ['不少于5个', { atLeast: 5 }],
  ['3个以上', { atLeast: 3 }],
  ['—', 'blank'],
  ['', 'blank'],
  ['含保税区', undefined],
  ['5-3', undefined],
])('cell %s', (text, cell) => {
  expect(quotaCellText(text)).toEqual(cell);
});

describe('deadlines', () => {
  const read = (text: string) =>
    readDeadlines(textOf(text).body, { year: 2031, issuedOn: '2031-03-01' }).map(({ value }) => value);
  test.each([
    [
      '请于9月30日前将申报材料报送至市总工会生产部。',
      { due: '2031-09-30', receiver: '市总工会生产部', binds: 'filing' },
    ],
    ['申报材料报送截止到10月8日，逾期不予受理。', { due: '2031-10-08' }],
    ['申报时间：4月1日至5月20日。', { opens: '2031-04-01', due: '2031-05-20' }],
    ['即日起至4月15日受理申报。', { opens: '2031-03-01', due: '2031-04-15' }],
    ['全年受理申报，不设截止日期。', { rolling: true }],
    ['省级推荐材料请于6月30日前上报。', { due: '2031-06-30', binds: 'information' }],
  ])('%s', (text, value) => {
    expect(read(text)).toMatchObject([value]);
  });
  test.each([
    '2021年12月31日前命名的工作室可以申报。',
    '申报单位须在2029年1月1日前成立。',
    '3月，动员部署。',
  ])('none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test.each([
  ['第一阶段：5月，动员部署。', '2031-05-01', '2031-05-31', 'sure'],
  ['第一阶段：5份，动员部署。', '2031-05-01', '2031-05-31', 'unsure'],
  ['一、工作步骤\n（一）申报审核（9月）。逐级审核。', '2031-09-01', '2031-09-30', 'likely'],
])('phase in %s', (text, from, to, confidence) => {
  const { blocks, all, body } = textOf(text);
  expect(readPhases(blocks, all, body, { year: 2031 })).toMatchObject([{ value: { from, to }, confidence }]);
});

test.each([
  [
    '将《甲表》、《乙表》和详细材料（含电子版）一式两份报送。',
    ['甲表|2|true', '乙表|2|true', '详细材料|2|true'],
  ],
  ['填写《甲表》（附件2）一式三份；《乙表》一份。', ['甲表|3|false', '乙表|1|false']],
  [
    '一、申报材料\n1.《甲表》，纸质3份、电子版1份；\n2.工作报告，纸质1份。',
    ['甲表|3|true', '工作报告|1|false'],
  ],
])('papers in %s', (text, papers) => {
  const read = readMaterials(textOf(text).body).map(({ value }) => value);
  expect(read.map(({ title, copies, electronic }) => `${title}|${copies}|${electronic}`)).toEqual(papers);
});

test.each([
  [
    '联系人：赵某某，电话：0000-1234567，邮箱：a@example.com',
    ['赵某某', '0000-1234567', 'a@example.com', 'sure'],
  ],
  ['联 系 人：钱 某\n联系电话：（0000）1234567', ['钱某', '（0000）1234567', '', 'sure']],
  ['联系人：×××，电子邮箱：××@××.com 联系电话：×××××××', ['×××', '×××××××', '××@××.com', 'unsure']],
  ['联系人：孙某某　李某某　电话：1234567', ['孙某某', '1234567', '', 'unsure']],
])('contact in %s', (text, [name, phone, email, confidence]) => {
  const { blocks, all } = textOf(text!);
  expect(readContact(blocks, all)).toMatchObject({ value: { name, phone, email }, confidence });
});

test.each([
  ['名称统一用“领衔人+创新工作室”命名。', '创新工作室'],
  ['名称为“姓名+职工创新工作室”。', '职工创新工作室'],
  ['统一命名为“×××劳模创新工作室”。', '劳模创新工作室'],
  ['劳模和工匠人才创新工作室的申报。', undefined],
])('name rule in %s', (text, suffix) => {
  expect(readNameRule(textOf(text).paragraphs)?.value.suffix).toBe(suffix);
});

test('numbers of papers that are cited, without the words they are cited with', () => {
  const { paragraphs } = textOf('根据《办法》（省工发〔2030〕7号）精神，具体要求见省工办〔2031〕22号。');
  expect(readReferences(paragraphs, null).map(({ value }) => value)).toEqual([
    { number: '省工发〔2030〕7号', title: '办法' },
    { number: '省工办〔2031〕22号' },
  ]);
});

test('numbers of studios, not of anything else', () => {
  const { body } = textOf(
    '今年全市创建职工创新工作室六十个，其中市级二十五个、县级三十五个。前五批已命名的68个工作室不参加。每个单位限报2个以上项目。',
  );
  expect(readCounts(body).map(({ value }) => `${value.label}|${value.count}`)).toEqual([
    '职工创新工作室|60',
    '市级|25',
    '县级|35',
  ]);
});

test('without a table only bodies that 主送 calls by name are read', () => {
  const recipients = {
    value: '各县（区）总工会，乙州高新区总工会，市直各产业工会',
    passages: [],
    confidence: 'sure',
  } as const;
  expect(readBodies(undefined, recipients).map(({ value }) => value)).toEqual([
    { name: '乙州高新区总工会', kind: 'zone' },
  ]);
});

test('lines broken in mid-sentence are joined, page numbers left out', () => {
  const lines = [
    '为进一步推动职工创新工作室创建工作，充分发挥',
    '劳模和工匠人才在创新实践中的示范引领和骨干带',
    '— 1 —',
    '头作用，现就有关事项通知如下，请各单位认真做',
    '好落实。',
    '一、目标任务',
  ];
  expect(textOf(lines.join('\n')).paragraphs.map(({ text }) => text)).toEqual([
    '为进一步推动职工创新工作室创建工作，充分发挥劳模和工匠人才在创新实践中的示范引领和骨干带头作用，现就有关事项通知如下，请各单位认真做好落实。',
    '一、目标任务',
  ]);
});

test('a form whose lines were lost', () => {
  const lines = [
    '工作室名称 创建日期',
    '姓  名 性 别 出生年月',
    '工作室类型',
    '□甲型 □乙型',
    '成员总数',
    '经 费 投 入',
    '（ 万 元 ）',
    '年 度 投 入 金 额 经 费 来 源',
    '2028 年',
    '2029 年',
    '业 绩 简 介 （800 字）',
    '工 会 意 见',
    '所 在 单 位',
    '公章',
    '负责人签名：      年 月 日',
  ];
  const made = formLines(
    lines.map((text) => ({ kind: 'line', text })),
    '申报表',
  );
  expect(made.fields.map(({ label, kind }) => `${label}|${kind}`)).toEqual([
    ...['工作室名称|text', '创建日期|date', '姓名|text', '性别|text', '出生年月|date', '工作室类型|choice'],
    ...['成员总数|number', '经费投入（万元）|yearTable', '业绩简介|longText'],
  ]);
  expect(made.fields[7]).toMatchObject({ columns: ['投入金额', '经费来源'], years: [2028, 2029] });
  expect(made.opinions).toEqual([{ title: '所在单位工会意见', seal: true, signatory: true, date: true }]);
});

test('a form as a table', () => {
  const row = (...texts: string[]) => texts.map((text) => ({ text, columns: 1, rows: 1 }));
  const made = formTable({
    kind: 'table',
    rows: [
      row('工作室名称', '', '荣誉称号*', ''),
      row('类别', '□甲 □乙'),
      row('主要业绩（不超过1000字）', ''),
      row('单位工会意见', '（公章）  年  月  日'),
    ],
  });
  expect(made.fields).toMatchObject([
    { label: '工作室名称', star: false },
    { label: '荣誉称号', star: true },
    { label: '类别', kind: 'choice', options: ['甲', '乙'] },
    { label: '主要业绩', kind: 'longText', characters: 1000 },
  ]);
  expect(made.opinions).toMatchObject([{ title: '单位工会意见', seal: true, signatory: false, date: true }]);
});
