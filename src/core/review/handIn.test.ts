import { expect, test } from 'vitest';
import { askedMark, handIn, openItems } from './handIn.ts';

const items = [
  { id: 'a', title: '有会议室' },
  { id: 'b', title: '学习制度', states: ['健全', '上墙'] },
];
const scoring = { total: 100 };

test('a checklist asks yes or no of every item, states where it has them; a scored standard only its marks (S8)', () => {
  expect(askedMark({}, items[0]!)).toEqual({ kind: 'check' });
  expect(askedMark({ scoring }, items[0]!)).toBeUndefined();
  expect(openItems({ items }, {}).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(openItems({ items, scoring }, {}).map(({ id }) => id)).toEqual(['b']);
  const marks = { a: { value: 'no' }, b: { states: ['健全'] } };
  expect(openItems({ items }, marks)).toEqual([]);
  expect(openItems(undefined, {})).toEqual([]);
});

test('handed in once, complete, on what is seen', () => {
  const sheet = {
    version: 2,
    handedIn: false,
    marks: { a: { value: 'yes' }, b: { value: 'no', states: [] } },
  };
  expect(handIn(sheet, { items }, { version: 2 })).toEqual({ ok: true, change: {} });
  expect(handIn(sheet, { items }, { version: 1 })).toMatchObject({ refusal: { code: 'reviewSheetOlder' } });
  const handed = { ...sheet, handedIn: true };
  expect(handIn(handed, { items }, { version: 2 })).toMatchObject({ refusal: { code: 'reviewHandedIn' } });
  const half = { ...sheet, marks: {} };
  expect(handIn(half, { items }, { version: 2 })).toMatchObject({ refusal: { code: 'reviewIncomplete' } });
});
