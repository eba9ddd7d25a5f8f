import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSpotChecks, spotCheckSize } from './drawSpotChecks.ts';
import { recordSpotCheck } from './recordSpotCheck.ts';

/** A digest for tests: any function of the text will do. */
const digest = (text: string) =>
  [...text]
    .reduce((sum, one) => Math.imul(sum ^ one.codePointAt(0)!, 0x01000193) >>> 0, 0x811c9dc5)
    .toString(16)
    .padStart(8, '0');
const ids = (count: number) => Array.from({ length: count }, (_, at) => `application-${at}`);

test.each([
  [{ percent: 15 }, 20, 3],
  [{ percent: 15 }, 21, 4],
  [{ percent: 10, atLeast: 2 }, 5, 2],
  [{ percent: 10, atLeast: 3 }, 2, 2],
  [{ percent: 100 }, 7, 7],
  [{ percent: 33.3 }, 3, 1],
  [{ percent: 20, atLeast: 1 }, 0, 0],
])('%o of %i are %i: rounded up, at least so many, never more than there are', (rule, count, expected) => {
  expect(spotCheckSize(rule, count)).toBe(expected);
});

test('the sample has its size, grows with the filings, draws nobody twice and the same ones again (F52)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 6 }),
      (percent, atLeast, filings) => {
        const rule = { percent, atLeast };
        let accepted: string[] = [];
        let drawn: string[] = [];
        for (const more of filings) {
          accepted = ids(accepted.length + more);
          const facts = { rule, seed: 'campaign/body', accepted, drawn };
          const now = drawSpotChecks(facts, digest);
          expect(drawSpotChecks({ ...facts, accepted: accepted.toReversed() }, digest)).toEqual(now);
          drawn = [...drawn, ...now];
          expect(new Set(drawn).size).toBe(drawn.length);
          expect(drawn.length).toBe(spotCheckSize(rule, accepted.length));
        }
      },
    ),
  );
});

test('another seed draws others', () => {
  const draw = (seed: string) =>
    drawSpotChecks({ rule: { percent: 10 }, seed, accepted: ids(50), drawn: [] }, digest).join();
  expect(new Set(['a', 'b', 'c', 'd'].map(draw)).size).toBeGreaterThan(1);
});

test('a result is for what was drawn, and what was found is said', () => {
  const check = { drawn: true, studioName: '甲工作室' };
  expect(recordSpotCheck(check, { result: 'passed', text: ' ' })).toEqual({
    ok: true,
    change: { result: 'passed', text: '' },
  });
  expect(recordSpotCheck(check, { result: 'found', text: ' ' })).toMatchObject({
    refusal: { code: 'spotCheckUnexplained' },
  });
  expect(recordSpotCheck({ ...check, drawn: false }, { result: 'passed', text: '' })).toMatchObject({
    refusal: { code: 'notDrawn' },
  });
});
