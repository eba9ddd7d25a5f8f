import { expect, test } from 'vitest';
import { positionWords, voteWords } from '../../../contract/reviewWords.zh.ts';

test('ties are named, votes are told with those present', () => {
  expect(positionWords({ position: 3, tied: true, points: '80', votes: null })).toBe('并列第 3');
  expect(positionWords({ position: 1, tied: false, points: '90', votes: null })).toBe('第 1');
  expect(positionWords({ position: 1, tied: false, points: null, votes: null })).toBe('不排名');
  expect(voteWords({ yes: 2, no: 1, abstain: 1, majority: false })).toBe(
    '到会 4 人，同意 2、不同意 1、弃权 1，未过半数',
  );
});
