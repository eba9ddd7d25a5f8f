import { expect, test } from 'vitest';
import { stepInQueue } from './queueKeys.ts';

test('j goes down, k goes up, the ends hold', () => {
  expect(stepInQueue('j', -1, 3)).toBe(0);
  expect(stepInQueue('j', 2, 3)).toBe(2);
  expect(stepInQueue('k', 2, 3)).toBe(1);
  expect(stepInQueue('k', 0, 3)).toBe(0);
  expect(stepInQueue('j', -1, 0)).toBe(-1);
  expect(stepInQueue('x', 1, 3)).toBe(1);
});
