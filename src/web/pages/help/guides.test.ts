import { expect, test } from 'vitest';
import type { Words } from '../../../core/programme/words.ts';
import { guides } from './guides.ts';

const words: Words = {
  designation: '认定',
  lead: '领办人',
  subsidy: '资助',
  standard: '标准',
  organiser: '总会',
};
const said = (practice?: Parameters<typeof guides>[1]) => {
  const { clerk, bodyOfficer, cityOfficer } = guides(words, practice);
  return [...clerk, ...bodyOfficer, ...cityOfficer].join('');
};

test('nobody is sent to seal, file or take in where the year does not', () => {
  const online = { filing: false, seals: false, papers: false, ownNaming: false, upward: false };
  expect(said(online)).not.toMatch(/盖章|报送|受理|收件/);
  for (const word of ['盖章', '报送', '受理', '收件']) expect(said()).toContain(word);
});
