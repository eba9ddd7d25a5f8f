import { expect, test } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { itemOfPath, itemPath, notePath, selfMarks } from './selfAssessment.ts';

test('the answers of the form are the self-assessment, by item of the standard (F21, R71, R72)', async () => {
  const programme = await shippedProgramme();
  const answers = {
    leadName: '李晓明',
    [itemPath('study')]: 'yes',
    [itemPath('plaque')]: 'no',
    [notePath('place')]: '牌匾正在制作，设备清单另附',
    [itemPath('training')]: ['s1', 's3'],
    [itemPath('tackling')]: ['s1', 's2', 's3'],
    [itemPath('pairing')]: ['none'],
    [itemPath('display')]: '',
    [itemPath('unknown')]: 'yes',
  };
  expect(selfMarks(programme, programme.tracks[0]!, answers)).toEqual({
    study: { value: 'yes' },
    plaque: { value: 'no' },
    training: { states: ['健全', '落实到位'] },
    tackling: { value: 'yes', states: ['健全', '上墙公开', '落实到位'] },
    pairing: { value: 'no', states: [] },
    place: { note: '牌匾正在制作，设备清单另附' },
  });
  expect(selfMarks(programme, { standard: 'another' }, answers)).toEqual({});
});

test('a path names its item and back', () => {
  expect(itemOfPath(itemPath('study'))).toBe('study');
  expect(itemOfPath(`${itemPath('study')}.x`)).toBe('study');
  expect(itemOfPath(notePath('study'))).toBeUndefined();
  expect(itemOfPath('hostUnit')).toBeUndefined();
});
