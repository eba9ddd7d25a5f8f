import { expect, test } from 'vitest';
import { newId } from './newId.ts';

test('ids of one millisecond sort in the order in which they were made, and none is made twice', () => {
  for (const now of [1_700_000_000_000, 1_700_000_000_001]) {
    const made = Array.from({ length: 2_000 }, () => newId(now));
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect(newId(1_700_000_000_002) > newId(1_700_000_000_001)).toBe(true);
});
