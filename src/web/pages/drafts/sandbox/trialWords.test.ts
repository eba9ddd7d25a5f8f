import { expect, test } from 'vitest';
import { someWords } from '../../../../../test/someWords.ts';
import { type Entry, linesOf } from './trialWords.ts';

const entry = (more: Partial<Entry>): Entry => ({
  ...{
    at: '2020-05-09T01:00:00.000Z',
    by: '赵建国',
    role: 'clerk',
    act: 'attachEvidence',
    title: '上传证明材料',
  },
  ...{ about: '钱海燕工作室', state: 'draft', step: null, refused: null },
  ...more,
});

test('the same act in a row is one line; what was refused says why', () => {
  const lines = linesOf(
    [
      entry({}),
      entry({}),
      entry({ title: '提交', state: 'atStep', step: '推荐意见' }),
      entry({ title: '提交', refused: '还有 1 处必须改正。' }),
      entry({ title: '报送', role: 'bodyOfficer', state: null }),
    ],
    someWords,
  );
  expect(lines.map(({ who, act, times, result, refused }) => [who, act, times, result, refused])).toEqual([
    ['单位经办人 赵建国', '上传证明材料', 2, '填写中', false],
    ['单位经办人 赵建国', '提交', 1, '意见办理中（推荐意见）', false],
    ['单位经办人 赵建国', '提交', 1, '没有办成：还有 1 处必须改正。', true],
    ['推荐单位经办人 赵建国', '报送', 1, '已办理', false],
  ]);
});
