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

  const whoWeAre =
    '邓海涛创新工作室成立于2014年9月，由荆州市劳动模范邓海涛领衔，现有成员16人。场所200平方米，设成果展示等三个区。';
  test.each([
    // Who they are is no result, though it has figures and years.
    [`${whoWeAre}三年完成成果6项，转化5项。`, '三年完成成果6项，转化5项。'],
    // Several fit, in their order; the one that is too long is passed over.
    [
      `${whoWeAre}一、完成成果3项；二是${'难题'.repeat(30)}，时间由九天缩短到五天；三是燃气费下降三分之一。`,
      '完成成果3项；燃气费下降三分之一。',
    ],
    [`${whoWeAre}一是${'难题'.repeat(30)}，改进后，时间由九天缩短到五天。`, '改进后，时间由九天缩短到五天。'],
    [`${whoWeAre}工作室坚持从班组的小难题做起。`, whoWeAre],
  ])('a result with a figure comes before the beginning: %#', (text, expected) => {
    expect(shortResults(text)).toBe(expected);
  });
});
