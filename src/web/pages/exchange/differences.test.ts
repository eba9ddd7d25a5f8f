import { describe, expect, it } from 'vitest';
import { bringsSomething, bySection, type Compared, differing, rowKey } from './differences.ts';

const row = (rest: Partial<Compared>): Compared => ({
  ...{ kind: 'value', path: 'a', label: '甲', section: 's', sectionTitle: '一' },
  ...{ now: '旧', inFile: '新', same: false, changes: [] },
  ...rest,
});

describe('what is ticked from the start', () => {
  it.each<[string, Partial<Compared>, boolean]>([
    ['a new value', {}, true],
    ['a new row', { kind: 'added', row: 'f1' }, true],
    ['a value that the file leaves blank', { inFile: ' ' }, false],
    ['a row that the file does not have', { kind: 'missing', row: 'r1', inFile: '' }, false],
    ['what cannot be taken', { problem: 'badDate' }, false],
  ])('%s: %s', (_, rest, expected) => {
    expect(bringsSomething(row(rest))).toBe(expected);
  });
});

it('groups by section and leaves out what is the same', () => {
  const rows = [
    row({}),
    row({ path: 'b', same: true }),
    row({ path: 'c', sectionTitle: '二' }),
    row({ path: 'd' }),
  ];
  const groups = bySection(differing(rows));
  expect(groups.map(([title, list]) => [title, list.map(rowKey)])).toEqual([
    ['一', ['value:a:', 'value:d:']],
    ['二', ['value:c:']],
  ]);
});
