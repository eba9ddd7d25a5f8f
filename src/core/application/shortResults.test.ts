import { describe, expect, test } from 'vitest';
import { shortResults } from './shortResults.ts';

describe('shortResults (主要成果)', () => {
  test.each([
    ['短的整句留下。', '短的整句留下。'],
    ['  两\n 行 ', '两 行'],
    [`${'成'.repeat(30)}。${'果'.repeat(80)}。`, `${'成'.repeat(30)}。`],
    [`短。${'果'.repeat(80)}`, `短。${'果'.repeat(58)}…`],
    ['𠮷'.repeat(70), `${'𠮷'.repeat(60)}…`],
  ])('%#', (text, expected) => expect(shortResults(text)).toBe(expected));
});
