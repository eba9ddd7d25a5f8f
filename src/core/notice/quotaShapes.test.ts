import { expect, test } from 'vitest';
import { joinLines } from './joinLines.ts';
import type { NoticeLine, NoticeText } from './noticeText.ts';
import { quotaLines } from './quotaLines.ts';
import { quotaSentence } from './quotaSentence.ts';
import type { RawQuota } from './rawQuota.ts';
import { readBodies } from './readBodies.ts';
import { readCounts } from './readCounts.ts';
import { placed } from './section.ts';
import { textBlocks } from './textBlocks.ts';

/** A table in short: its headings, then its rows. */
const short = (raw: RawQuota | undefined) =>
  raw && [
    raw.headings.map(({ label, within }) => (within === undefined ? label : `${label}<${within}`)).join(),
    ...raw.rows.map(
      ({ label, values }) =>
        `${label} ${values
          .map(
            ({ cell, column }) => `${column ?? '?'}:${'count' in cell ? cell.count : JSON.stringify(cell)}`,
          )
          .join(' ')}`,
    ),
  ];
const tableOf = (text: NoticeText) =>
  short(
    quotaLines(
      text,
      text.blocks.map((_, at) => at),
      [],
    ),
  );
const body = (text: string) => {
  const blocks = textBlocks(text);
  return joinLines(
    blocks,
    blocks.blocks.map((_, at) => at),
  );
};

test.each([
  [
    'a heading with its signs set apart, one word under 其中',
    '单 位 名额 其中：\n新星\n甲县总工会 5 4\n乙县总工会 3 2\n合 计 8 6',
    ['名额,新星<0', '甲县总工会 ?:5 ?:4', '乙县总工会 ?:3 ?:2', '合计 ?:8 ?:6'],
  ],
  [
    'every name broken over two lines, with running numbers',
    '序号 单位 市级 县级\n甲县山水街\n1 6 3\n道总工会\n乙县田园\n2 4 2\n街道总工会\n合计 10 5',
    ['市级,县级', '甲县山水街道总工会 ?:6 ?:3', '乙县田园街道总工会 ?:4 ?:2', '合计 ?:10 ?:5'],
  ],
])('a table of lines: %s', (_name, text, table) => {
  expect(tableOf(textBlocks(text))).toEqual(table);
});

test('a table with places: the number left of a broken name counts rows, a missing cell keeps its column', () => {
  const line = (...words: [string, number][]): NoticeLine => ({
    kind: 'line',
    text: words.map(([text]) => text).join(' '),
    words: words.map(([text, left]) => ({ text, left, right: left + text.length * 10 })),
  });
  const blocks = [
    line(['序号', 100], ['单位', 220], ['县级', 300], ['市级', 400]),
    line(['甲县山水街', 200]),
    line(['1', 105], ['6', 305], ['3', 405]),
    line(['道总工会', 205]),
    line(['市乙丙系统', 200]),
    line(['2', 105], ['2', 405]),
    line(['工会', 220]),
    line(['合计', 170], ['6', 305], ['5', 405]),
  ];
  expect(tableOf({ blocks })).toEqual([
    '县级,市级',
    '甲县山水街道总工会 0:6 1:3',
    '市乙丙系统工会 1:2',
    '合计 0:6 1:5',
  ]);
});

test.each([
  [
    '分配如下：甲区：A类2个，B类6个；乙县：B类5个；其他单位：A类1个，B类2个。',
    ['A类,B类', '甲区 0:2 1:6', '乙县 1:5', '其他单位 0:1 1:2'],
  ],
  ['甲区2个、乙县3个、丙县总工会2个。', ['名额', '甲区 0:2', '乙县 0:3', '丙县总工会 0:2']],
  ['甲区：1-2个；乙县：至少3个。', ['名额', '甲区 0:{"from":1,"to":2}', '乙县 0:{"atLeast":3}']],
  ['全市创建12个，其中市级5个，县级7个。', undefined],
  ['一、申报时间：3月2日；二、命名时间：5月3日。', undefined],
  ['甲区：A类2个，其余另行通知；乙县：B类5个。', undefined],
])('a table in words: %s', (text, table) => {
  expect(short(quotaSentence(body(text)[0]!))).toEqual(table);
});

test('what is shared out in words is no number of studios', () => {
  const text = '命名8个，其中A类3个。分配如下：甲区：A类2个，B类2个；乙县：A类1个，B类3个。';
  expect(readCounts(placed(body(text))).map(({ value }) => `${value.label} ${value.count}`)).toEqual([
    '命名 8',
    'A类 3',
  ]);
});

test.each([
  ['甲县总工会女职工委员会', ['甲县总工会女职工委员会']],
  ['市甲乙工会市丙丁工会', ['市甲乙工会', '市丙丁工会']],
])('one body or two in a row: %s', (label, names) => {
  const placing = { rows: [{ label, cells: {}, reserve: false }] };
  const diagnosis = { kind: 'whole' as const, tiers: [], printedTotals: {}, sentences: [], placing };
  const value = { title: '', unit: '个', diagnosis };
  const bodies = readBodies({ value, passages: [], confidence: 'sure' }, undefined);
  expect(bodies.map(({ value: { name } }) => name)).toEqual(names);
});
