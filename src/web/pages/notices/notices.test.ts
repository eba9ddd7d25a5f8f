import { expect, test } from 'vitest';
import { answerClock, leftInWords } from './notices.ts';

test('the clocks of a notice and of an answer', () => {
  expect(leftInWords({ phase: 'running', daysLeft: 3 })).toBe('还有 3 天期满');
  expect(leftInWords({ phase: 'running', daysLeft: 0 })).toBe('今天 24:00 期满');
  expect(leftInWords({ phase: 'over', daysLeft: -1 })).toBe('');
  const open = { outcome: null, answerBy: '2019-10-16' };
  expect(answerClock(open, '2019-10-16')).toEqual({ words: '今天要答复', overdue: false });
  expect(answerClock(open, '2019-10-10')?.words).toBe('还有 6 天要答复');
  expect(answerClock(open, '2019-10-18')).toEqual({ words: '已超过答复期限 2 天', overdue: true });
  expect(answerClock({ ...open, outcome: 'dismissed' }, '2019-10-18')).toBeUndefined();
});
