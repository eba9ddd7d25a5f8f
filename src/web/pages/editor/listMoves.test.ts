import { expect, test } from 'vitest';
import { copied, freshId, withOwnId } from './listMoves.ts';
import { listAct } from './useListKeys.ts';

test('ids of new elements are free, and copies are named after what they copy', () => {
  expect(freshId('track', [])).toBe('track');
  expect(freshId('track', ['standard'])).toBe('track');
  expect(freshId('track', ['track', 'track-2'])).toBe('track-3');
  expect(freshId('plain-2', ['plain', 'plain-2'])).toBe('plain-3');
  expect(withOwnId([], { id: '', title: '' }, 'step')).toEqual({ id: 'step', title: '' });
  expect(withOwnId([], { amount: null }, undefined)).toEqual({ amount: null });
});

test('a copy stands behind its original with an id of its own, and shares nothing with it', () => {
  const list = [
    { id: 'a', items: [1] },
    { id: 'b', items: [] },
  ];
  const next = copied(list, 0, 'item');
  expect(next.map(({ id }) => id)).toEqual(['a', 'a-2', 'b']);
  expect(next[1]?.items).not.toBe(list[0]?.items);
  expect(copied(list, 7, 'item')).toEqual(list);
});

test('keys of a list: typed text is never taken for an act', () => {
  expect(listAct('ArrowUp', true, false)).toBe('up');
  expect(listAct('ArrowDown', true, true)).toBe('down');
  expect(listAct('ArrowDown', false, true)).toBeUndefined();
  expect(listAct('Delete', false, false)).toBeUndefined();
  expect(listAct('Delete', false, true)).toBe('remove');
  expect(listAct('Insert', false, true)).toBe('insert');
});
