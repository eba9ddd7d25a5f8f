import { describe, expect, it } from 'vitest';
import { characterLength, countCharacters, hasUnprintable, isBlank, marksShown } from './chineseText.ts';

describe('countCharacters (S10)', () => {
  it.each([
    ['', 0],
    ['工作总结', 4],
    ['工作，总结。', 6],
    ['废品率由7%降到0.8%', 8],
    ['CNC 加工 center', 4],
    ['  \n\t　', 0],
    ['䶮𬱖𠮷', 3],
    ['“六十”——好', 7],
    ['👨‍👩‍👧好', 2],
    ['e\u0301tude 音', 2],
    ['一\u200b二', 2],
  ])('counts %j as %i', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it('counts 800 characters of the second plane as 800', () => {
    expect(countCharacters('𠮷'.repeat(800))).toBe(800);
    expect(characterLength('𠮷'.repeat(800))).toBe(800);
  });
});

describe('hasUnprintable', () => {
  it.each(['\u0000', 'a\u0007b', '\u202e反', '\ud842', '\uffff', '\u007f', '\u{1ffff}'])(
    'finds %j',
    (text) => {
      expect(hasUnprintable(text, true)).toBe(true);
    },
  );
  it.each(['䶮𬱖𠮷', '<script>', '#read("/etc/passwd")', '👍', ']]>', '　全角'])('lets %j pass', (text) => {
    expect(hasUnprintable(text, false)).toBe(false);
  });
  it('lets line ends pass in long texts only', () => {
    expect(hasUnprintable('一\n二', true)).toBe(false);
    expect(hasUnprintable('一\n二', false)).toBe(true);
  });
});

it('a text of blanks and invisible characters is blank', () => {
  expect(isBlank(' \u3000\u200b\ufeff\n')).toBe(true);
  expect(isBlank(' 一 ')).toBe(false);
});

it('direction marks are shown where they stand', () => {
  expect(marksShown('\u202e人坏\u2069')).toBe('\ufffd人坏\ufffd');
  expect(marksShown('一\u200b二')).toBe('一\u200b二');
});
