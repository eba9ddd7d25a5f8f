import { expect, test } from 'vitest';
import { referenceKey } from './referenceNumber.ts';

test.each([
  '鄂工办〔2019〕22号',
  '鄂工办[2019]22号',
  '鄂工办（2019）22 号',
  '鄂工办【２０１９】22号',
  ' 鄂工办 (2019) 22号 ',
])('%s is one paper', (typed) => expect(referenceKey(typed)).toBe('鄂工办〔2019〕22号'));

test.each(['鄂工办〔2019〕2号', '鄂工办〔2018〕22号', '鄂工发〔2019〕22号'])('%s is another', (typed) =>
  expect(referenceKey(typed)).not.toBe('鄂工办〔2019〕22号'),
);
