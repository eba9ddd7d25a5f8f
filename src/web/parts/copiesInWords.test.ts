import { expect, test } from 'vitest';
import { copiesInWords } from './copiesInWords.ts';

test.each([
  [2, true, '一式 2 份，含电子版'],
  [1, true, '一份，含电子版'],
  [1, false, '一份'],
  [0, true, '只交电子版'],
] as const)('%i copies, electronic %s: %s', (copies, electronic, words) => {
  expect(copiesInWords({ copies, electronic })).toBe(words);
});
