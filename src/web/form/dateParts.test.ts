import { expect, it } from 'vitest';
import { joinDate, splitDate } from './dateParts.ts';

it.each([
  [['2018', '5', '31'], '2018-05-31'],
  [['2018', '12'], '2018-12'],
  [['２０１８', '０５', ''], '2018-05'],
  [['2018', '', '3'], '2018--03'],
  [['', '', ''], ''],
  [['abc'], 'abc'],
])('%j is stored as %s', (boxes, value) => {
  expect(joinDate(boxes)).toBe(value);
});

it('what was stored comes back into the boxes', () => {
  expect(splitDate('2018-05-31', 'day')).toEqual(['2018', '5', '31']);
  expect(splitDate('2018--03', 'day')).toEqual(['2018', '', '3']);
  expect(splitDate('2018-05', 'month')).toEqual(['2018', '5']);
  expect(splitDate('', 'year')).toEqual(['']);
});
