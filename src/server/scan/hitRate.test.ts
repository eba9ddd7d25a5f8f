import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { degrade } from '../../../test/scans/degrade.ts';
import { printedPages } from '../../../test/scans/prints.ts';
import { randomFrom } from '../../../test/scans/random.ts';
import { findCodes } from './findCodes.ts';
import { openPicture } from './openPicture.ts';
import { turnOf } from './turnUpright.ts';

/** The reader was made with these; it is judged by others. */
const TUNED_WITH = [1, 11];
const SEED = 20_190_930;
const PAGES = process.env.TEST_NIGHTLY ? 1000 : 16;
/** A share of pages whose code is sealed over, crossed out or folded away: they may be missed, never mistaken. */
const HARMED = 0.25;

const folder = await mkdtemp(join(tmpdir(), 'gongfang-hits-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How far off the found turn is, in degrees, at most 180. */
const off = (found: number, real: number) => Math.abs(((found - real + 540) % 360) - 180);

test('real prints as offices send them back: at least 99 of 100 undamaged codes are read, none is mistaken', async () => {
  const random = randomFrom(SEED);
  const count = { intact: 0, read: 0, harmed: 0, harmedRead: 0 };
  const wrong: string[] = [];
  const missed: string[] = [];
  const path = join(folder, 'page.jpg');
  for await (const print of printedPages(PAGES, folder)) {
    const page = await degrade(print, random, HARMED);
    await writeFile(path, page.bytes);
    const { codes, blank } = await findCodes(await (await openPicture(path)).draw(1));
    const read = codes.some(({ text }) => text === print.text);
    if (blank || codes.some(({ text }) => text !== print.text)) wrong.push(page.how);
    // A photo from aside has no one angle: its lower edge and its code may differ by some degrees.
    if (codes[0] && off(turnOf(codes[0]), page.turn) > 8) wrong.push(`turn of ${page.how}`);
    count[page.intact ? 'intact' : 'harmed']++;
    if (read) count[page.intact ? 'read' : 'harmedRead']++;
    else if (page.intact) missed.push(page.how);
  }
  const { intact, read, harmed, harmedRead } = count;
  console.info(
    `scans: seed ${SEED} (tuned with ${TUNED_WITH.join(', ')}); undamaged codes ${read}/${intact} = ${((100 * read) / intact).toFixed(1)} %, ` +
      `damaged ${harmedRead}/${harmed}, wrong ${wrong.length}; missed: ${missed.join('; ') || 'none'}`,
  );
  expect(TUNED_WITH).not.toContain(SEED);
  expect(wrong).toEqual([]);
  expect(read / intact).toBeGreaterThanOrEqual(0.99);
}, 3_600_000);
