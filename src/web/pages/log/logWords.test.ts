import { expect, test } from 'vitest';
import { someWords } from '../../../../test/someWords.ts';
import { logActions, logActionWords, outcomeWords, positionWords, subjectWords } from './logWords.ts';

test('no code of an action, subject or outcome reaches the screen', () => {
  for (const words of [
    logActionWords('x9', someWords),
    subjectWords('x9', someWords),
    outcomeWords('x9'),
    positionWords(null),
  ])
    expect(words).toMatch(/^[\u4e00-\u9fff（）]+$/);
});

test('the filter offers what is done, not what is only seen', () => {
  const labels = logActions(someWords).map(({ label }) => label);
  expect(labels).toContain('登录');
  expect(labels).toContain('认定');
  expect(logActions(someWords).some(({ id }) => id.startsWith('see'))).toBe(false);
  expect(new Set(labels).size).toBe(labels.length);
});

test('the place in the chain', () => {
  expect(positionWords(12)).toBe('第 12 条');
});
