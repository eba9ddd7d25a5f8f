import { describe, expect, test } from 'vitest';
import { changeRegister, readRegister, writeRegister } from './registerAddress.ts';

describe('the address of the register', () => {
  test('nonsense is left out', () => {
    expect(
      readRegister({ search: ' 焊接 ', sort: 'drop', level: 'city', page: '3', after: 'x'.repeat(601) }),
    ).toEqual({
      search: '焊接',
      level: 'city',
    });
  });
  test('another filter begins at the first page', () => {
    const deep = { search: '焊接', after: 'abc' };
    expect(writeRegister(changeRegister(deep, { level: 'city' }))).toEqual({ search: '焊接', level: 'city' });
    expect(writeRegister(changeRegister(deep, { after: 'def' }))).toEqual({ search: '焊接', after: 'def' });
  });
});
