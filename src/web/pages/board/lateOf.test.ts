import { expect, test } from 'vitest';
import { someWords } from '../../../../test/someWords.ts';
import type { Board } from './board.ts';
import { columnsOf } from './board.ts';
import { lateOf } from './lateOf.ts';

const body = (id: string, confirmed: boolean) => ({
  ...{ body: id, name: id, filedAt: null, nil: false, confirmed, extendedTo: null },
});
const board = {
  rows: [
    { bodies: [body('north', true)], drafted: 0 },
    { bodies: [body('south', false)], drafted: 0 },
    { bodies: [body('east', true)], drafted: 2 },
  ],
  notFiled: [{ body: 'east', name: 'east', candidates: 2 }],
} as unknown as Board;

test('where bodies file, those who have not; else those from whose units nothing has come', () => {
  expect(lateOf(board, true)).toEqual([
    { body: 'east', name: 'east', words: '已推荐 2 个，等待报送', extendedTo: null },
  ]);
  expect(lateOf(board, false).map(({ body: id, words }) => `${id} ${words}`)).toEqual([
    'north 已确认收到通知，所属单位还没有申报',
    'south 还没有确认收到通知',
  ]);
});

test('the board has no column for a filing that does not happen', () => {
  const keys = (filing: boolean) =>
    columnsOf({ filing, seals: false, papers: false, ownNaming: false, upward: false }, someWords).map(
      ({ key }) => key,
    );
  expect(keys(true)).toContain('filed');
  expect(keys(false)).toEqual(['created', 'drafted', 'recommended', 'approved', 'designated']);
});
