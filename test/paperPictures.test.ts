import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../src/documents/write/pdf.ts';
import { shippedProgramme } from './builders.ts';
import { drawPages } from './drawnPages.ts';
import {
  differences,
  dropPictures,
  goodNames,
  goodPicture,
  isVisible,
  keepPicture,
  savePictures,
  sixteenGreys,
} from './paperPictures.ts';
import { paperSamples } from './paperSamples.ts';

/** `GONGFANG_UPDATE_PICTURES=1 npx vitest run test/paperPictures.test.ts` keeps the papers as they are now as good. */
const renew = process.env.GONGFANG_UPDATE_PICTURES === '1';
const DPI = 72;

const samples = paperSamples(await shippedProgramme());
const seen: string[] = [];

describe('every paper looks as it did when somebody looked at it', () => {
  it.each([...samples.keys()])('%s', async (name) => {
    const pages = (await drawPages(await renderPdf(samples.get(name)!), DPI)).map(sixteenGreys);
    const faults: string[] = [];
    for (const [at, page] of pages.entries()) {
      const picture = `${name}-${String(at + 1).padStart(2, '0')}`;
      seen.push(picture);
      const good = await goodPicture(picture);
      if (renew) {
        await keepPicture(picture, page);
        continue;
      }
      const differing = good ? differences(page, good) : [...page.grey.keys()];
      if (!isVisible(differing, page)) continue;
      faults.push(`${differing.length} dots differ, see ${await savePictures(picture, page, differing)}`);
    }
    expect(faults).toEqual([]);
  });

  afterAll(() => {
    const left = goodNames().filter((name) => !seen.includes(name));
    // A page that is no longer printed is a visible difference too. Not asked when only some papers were drawn.
    if (seen.some((name) => name.startsWith([...samples.keys()].at(-1)!)) && seen.length > samples.size) {
      if (renew) dropPictures(left);
      else expect(left).toEqual([]);
    }
  });
});

describe('what the comparison sees', () => {
  const draw = async (change: (json: string) => string) => {
    const paper = JSON.parse(change(JSON.stringify(samples.get('quota')!)));
    return sixteenGreys((await drawPages(await renderPdf(paper), DPI))[0]!);
  };
  it.each<[string, (json: string) => string, boolean]>([
    ['nothing where nothing changed', (json) => json, false],
    ['a digit', (json) => json.replace('"text":"14"', '"text":"19"'), true],
    ['a sign', (json) => json.replace('监利县总工会', '监利市总工会'), true],
    [
      'a row 1 mm higher',
      (json) => json.replace(/"height":[\d.]+/, (all) => `"height":${Number(all.slice(9)) + 1}`),
      true,
    ],
  ])('%s', async (_, change, visible) => {
    const [good, page] = [await draw((json) => json), await draw(change)];
    expect(isVisible(differences(page, good), page)).toBe(visible);
  });
});
