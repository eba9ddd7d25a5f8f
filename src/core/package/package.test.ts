import { expect, test } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { isPackagePath, vouchesFor } from './packageDocument.ts';
import { hasPlace, takeInAnswers } from './takeInAnswers.ts';

test.each([
  ['package.json', true],
  [`files/${'a'.repeat(64)}`, true],
  [`files/${'A'.repeat(64)}`, false],
  [`files/../${'a'.repeat(64)}`, false],
  ['../package.json', false],
  ['/package.json', false],
  [`files/${'a'.repeat(64)}/x`, false],
])('%s lies in a package: %s', (path, fine) => {
  expect(isPackagePath(path)).toBe(fine);
});

test('a key is vouched for by what somebody was told of it: sixteen digits at least, whatever the groups', () => {
  const fingerprint = '0123456789abcdef'.repeat(4);
  expect(vouchesFor('0123 4567 89AB cdef', fingerprint)).toBe(true);
  expect(vouchesFor(fingerprint, fingerprint)).toBe(true);
  expect(vouchesFor('0123 4567 89ab', fingerprint)).toBe(false);
  expect(vouchesFor('0123 4567 89ab cdee', fingerprint)).toBe(false);
  expect(vouchesFor('', fingerprint)).toBe(false);
});

test('answers with the same paths are taken; others, and rows of no list, are put aside with the reason', async () => {
  const form = (await shippedProgramme()).forms.find(({ id }) => id === 'standard')!;
  const { answers, aside } = takeInAnswers(form, {
    ...{ studioName: '甲创新工作室', leadName: '甲', elsewhere: '乙', 'members.r9.name': '丙' },
    ...{ members: ['r1'], 'members.r1.name': '丁', recommendingBody: 'moon' },
  });
  expect(answers).toEqual({
    ...{ studioName: '甲创新工作室', leadName: '甲', members: ['r1'], 'members.r1.name': '丁' },
  });
  expect(aside).toEqual([
    { path: 'elsewhere', value: '乙', why: 'unknownPath' },
    { path: 'members.r9.name', value: '丙', why: 'unknownRow' },
  ]);
  expect([hasPlace(form, 'leadName'), hasPlace(form, 'elsewhere'), hasPlace(form, 'members.*.name')]).toEqual(
    [true, false, false],
  );
});
