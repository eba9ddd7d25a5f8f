import { expect, it } from 'vitest';
import { someWords } from '../../test/someWords.ts';
import { finding } from '../core/answers/finding.ts';
import { findingSentence } from './findingSentences.zh.ts';

const place = { level: 'error', path: 'x' } as const;

it('puts the row in front, unless the sentence names it', () => {
  const row = finding('required', { ...place, rowLabel: '成员3' }, { label: '姓名' });
  expect(findingSentence(row, someWords)).toBe('成员3：请填写“姓名”。');
  const year = finding('yearMissing', { ...place, rowLabel: '2017 年' }, { label: '经费', year: '2017 年' });
  expect(findingSentence(year, someWords)).toBe('“经费”缺 2017 年，请补填；没有发生的填 0。');
});

it('names copy, original and seal', () => {
  const proof = finding('evidenceMissing', place, { label: '效益', kind: 'original', stamp: 'financeSeal' });
  expect(findingSentence(proof, someWords)).toBe('“效益”须提供证明原件（盖单位财务章），请上传。');
});
