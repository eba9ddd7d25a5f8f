import { describe, expect, test } from 'vitest';
import { storable } from './storable.ts';

describe('storable', () => {
  test.each([
    ['周䶮𬱖𠮷', '周䶮𬱖𠮷'],
    ['a\u0000b', 'ab'],
    ['\uD83D', '\uFFFD'],
    ['\uDE00😀', '\uFFFD😀'],
    ['\\u0000', '\\u0000'],
  ])('%j becomes %j', (text, expected) => expect(storable(text)).toBe(expected));
  test('goes into lists and objects and leaves the rest', () => {
    expect(storable({ a: ['x\u0000', 1, null], b: { c: true } })).toEqual({
      a: ['x', 1, null],
      b: { c: true },
    });
  });
});
