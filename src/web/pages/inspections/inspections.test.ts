import { expect, test } from 'vitest';
import { awayIn, resultText } from './inspections.ts';

test('a result says by when, and how late it is', () => {
  const sheet = { id: 's', hash: 'h', result: 'rectify' as const, receivedAt: '' };
  const found = { visitedOn: '2019-11-20', rectifyBy: '2019-11-27', findings: '', advice: '' };
  expect(resultText({ sheet: null, found: null, overdueDays: null })).toBe('未验收');
  expect(resultText({ sheet, found, overdueDays: null })).toBe('限期整改，2019-11-27 前');
  expect(resultText({ sheet, found, overdueDays: 2 })).toBe('限期整改，2019-11-27 前，已逾期 2 天');
});

test('who should keep away is named with the reason', () => {
  const team = { team: 't', title: '第一组', members: [{ user: 'u', name: '甲', leads: true }] };
  expect(awayIn(team, { away: [{ user: 'u', kind: 'ownBody' }] })).toEqual(['甲（本推荐单位）']);
  expect(awayIn(undefined, { away: [] })).toEqual([]);
});
