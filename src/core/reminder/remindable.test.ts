import { expect, test } from 'vitest';
import { remindable } from './remindable.ts';

test('nobody is reminded of a filing or a seal that the year does not have', () => {
  const practice = {
    papers: false,
    ownNaming: false,
    upward: false,
    inspection: false,
    publicNotice: false,
    plaques: false,
    money: false,
    mentorship: false,
  };
  expect(remindable({ ...practice, filing: false, seals: false })).toEqual(['notConfirmed', 'notStarted']);
  expect(remindable({ ...practice, filing: true, seals: true })).toHaveLength(4);
});
