import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../quota/doctor/diagnose.ts';
import { blockText } from './blockText.ts';
import type { NoticeText } from './noticeText.ts';
import type { Passage } from './reading.ts';
import { readNotice } from './readNotice.ts';
import { textBlocks } from './textBlocks.ts';

const pieces = [
  '关于',
  '的通知',
  '各县总工会：',
  '一、',
  '（一）',
  '1.',
  '附件',
  '附件1',
  '《申报表》',
  '一式两份',
  '9月30日前',
  '2031年',
  '第一阶段：',
  '合计',
  '甲县总工会 5 2 3',
  '其中',
  '单位 总数',
  '□',
  '公章',
  '年 月 日',
  '联系人：',
  '，',
  '。',
  '\n',
  ' ',
  '〔2031〕5号',
  '乙州市总工会',
  '2031年3月1日',
  '名额分配表',
  '不少于5个',
];
const noise = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
  maxLength: 80,
});

/** All passages of a reading, wherever they stand. */
function passagesIn(value: unknown): Passage[] {
  if (Array.isArray(value)) return value.flatMap(passagesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'passages' || key === 'notUnderstood' ? (inside as Passage[]) : passagesIn(inside),
  );
}

function check(text: NoticeText): void {
  const reading = readNotice(text, diagnose);
  for (const { block, text: words } of passagesIn(reading)) {
    expect(block).toBeLessThan(text.blocks.length);
    expect(typeof words).toBe('string');
  }
  for (const { passages } of reading.deadlines)
    for (const { block, text: words } of passages) expect(blockText(text.blocks[block]!)).toContain(words);
}

test('whatever stands in it, a notice is read; passages are the words of their block', () => {
  fc.assert(
    fc.property(noise, (parts) => check(textBlocks(parts.join('')))),
    { numRuns: 150 },
  );
});

test('tables of any shape are read', () => {
  const cell = fc.record({
    text: fc.constantFrom('', '单位', '5', '1-2', '合计', '甲县总工会', '其中', '□甲', '公章', '2029年'),
    columns: fc.integer({ min: 0, max: 4 }),
    rows: fc.integer({ min: 0, max: 4 }),
  });
  const table = fc
    .array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })
    .map((rows) => ({ kind: 'table' as const, rows }));
  const line = fc.constantFrom(...pieces).map((text) => ({ kind: 'line' as const, text }));
  fc.assert(
    fc.property(fc.array(fc.oneof(table, line), { maxLength: 14 }), (blocks) => check({ blocks })),
    { numRuns: 150 },
  );
});
