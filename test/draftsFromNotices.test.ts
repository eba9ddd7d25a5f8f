import { beforeAll, describe, expect, it } from 'vitest';
import { draftFromReading } from '../src/core/draft/fromReading/draftFromReading.ts';
import type { Reading } from '../src/core/notice/reading.ts';
import { lintProgramme } from '../src/core/programme/lint.ts';
import { Programme } from '../src/core/programme/programme.ts';
import { doOfficeJob } from '../src/server/exchange/officeJob.ts';
import { officeReaders } from '../src/server/exchange/officeReaders.ts';
import { shippedProgramme } from './builders.ts';
import { corpus, type Given } from './notices/corpus.ts';
import { noticeReader } from './notices/readers.ts';

const readNotice = await noticeReader();
const office = officeReaders(doOfficeJob);
async function read(given: Given): Promise<{ reading: Reading; lines: readonly string[] }> {
  const answer = await readNotice!({ office }, given);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.change;
}
let base: Programme;
beforeAll(async () => {
  base = await shippedProgramme();
});

/** What an officer can mend in the steps: the table of places, days and the circular. */
const mendable = /名额表|期限|阶段|circular/;

describe('a draft from each notice of the corpus over a template of another city (F46)', () => {
  it.skipIf(!readNotice).each(corpus())('$name', async ({ given, gold }) => {
    const { reading, lines } = await read(await given());
    const programme = draftFromReading(reading, base, reading.year?.value ?? base.year, lines);
    expect(Programme.safeParse(programme).error).toBeUndefined();
    const errors = lintProgramme(programme).filter(({ level }) => level === 'error');
    expect(errors.filter(({ where }) => !mendable.test(where))).toEqual([]);
    expect(programme.bodies.length).toBeGreaterThanOrEqual(Math.min(1, gold.bodies.length));
  });
});
