import { expect, test } from 'vitest';
import { jsonFault } from './jsonFault.ts';

test.each([
  ['nothing', '', 1, 1, '没有写完'],
  ['a name twice', '{"a": 1,\n "a": 2}', 2, 2, '“a”在同一对花括号里写了两次'],
  ['the same name written in two ways', '{"a": 1, "\\u0061": 2}', 1, 10, '写了两次'],
  ['Chinese quotes', '{“a”: 1}', 1, 2, '全角标点'],
  ['a Chinese comma', '{"a": 1，"b": 2}', 1, 8, '全角标点'],
  ['a Chinese colon', '{"a"：1}', 1, 5, '全角标点'],
  ['another encoding', '{"a": "\uFFFD\uFFFD"}', 1, 8, 'UTF-8'],
  ['a comment', '{\n  // 说明\n  "a": 1 }', 2, 3, '英文双引号'],
] as const)('%s', (_what, text, line, column, words) => {
  expect(jsonFault(text)).toEqual({ line, column, message: expect.stringContaining(words) });
});
test('one name in two objects is fine', () => {
  expect(jsonFault('{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]}')).toBeUndefined();
});
test('a long text that is not closed is told at once: the pattern tries no second way', () => {
  expect(jsonFault(`["${'甲'.repeat(100_000)}\n"]`)?.column).toBe(2);
});
