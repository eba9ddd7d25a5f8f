import { expect, test } from 'vitest';
import { daysInWords } from './daysInWords.ts';

test('days are written as people write them, and nothing else is touched', () => {
  expect(daysInWords('日期 2019-10-08 晚于 2019-12-31。')).toBe('日期 2019年10月8日 晚于 2019年12月31日。');
  expect(daysInWords('文件 2019-10-08-1.pdf，编号 12019-10-081')).toBe(
    '文件 2019-10-08-1.pdf，编号 12019-10-081',
  );
});
