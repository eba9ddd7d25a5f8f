import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, type NamedTrack, shortfallNote } from './namedList.ts';

const row = (at: number, leadName: string) => ({
  ...{ application: `a${at}`, name: `${leadName}创新工作室`, body: `b${at % 3}` },
  ...{ bodyName: `第${at % 3}县`, unitName: '某厂', leadName },
});
const track = (rows: NamedTrack['rows'], more: Partial<NamedTrack> = {}): NamedTrack => ({
  ...{
    track: 'x',
    title: '示范性工作室',
    shortTitle: '示范性',
    reconfirms: false,
    shared: false,
    planned: 20,
  },
  ...{ total: rows.length, rows, ...more },
});

test('the counts of a list are its rows, whatever the order (S26)', () => {
  const leads = fc.array(fc.constantFrom('王伟', '欧阳明', '丁一', '戴国', '张伟', '王伟'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(leads, (names) => {
      const rows = names.map((name, at) => row(at, name));
      const ids = (list: readonly { application: string }[]) =>
        list.map(({ application }) => application).sort();
      expect(ids(inOrder(track(rows), 'strokes'))).toEqual(ids(rows));
      expect(ids(inOrder(track(rows), 'body'))).toEqual(ids(rows));
    }),
  );
});

test('fewer than planned is said in words', () => {
  const rows = ['王伟', '丁一'].map((name, at) => row(at, name));
  expect(shortfallNote(track(rows), '命名')).toBe('计划命名示范性20个，本次命名2个。');
  expect(shortfallNote(track(rows, { total: 18 }), '命名')).toBe(
    '计划命名示范性20个，本次命名2个，累计命名18个。',
  );
  expect(
    shortfallNote(track(rows, { shared: true, total: 12, planned: 40, shortTitle: '县级' }), '命名'),
  ).toBe('县级共计划命名40个，各单位累计命名12个，其中本次2个。');
  expect(shortfallNote(track(rows, { planned: 2 }), '命名')).toBeUndefined();
  expect(shortfallNote(track(rows, { planned: null }), '命名')).toBeUndefined();
  expect(shortfallNote(track(rows, { reconfirms: true }), '命名')).toBeUndefined();
});
