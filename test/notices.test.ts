import { describe, expect, it } from 'vitest';
import { corpus } from './notices/corpus.ts';
import { plain } from './notices/flatten.ts';

const samples = corpus();

/** Sums of the counted cells by tier, for totals that were printed. */
function sums(cells: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const cell of cells) {
    const [, tier = '', value] = cell.split('|');
    found.set(tier, (found.get(tier) ?? 0) + Number(value));
  }
  return found;
}

describe('the corpus of notices (F46)', () => {
  it('is made of files of all kinds, each readable by its own mark', async () => {
    const kinds: Record<string, number> = {};
    for (const { gold, given } of samples) {
      const file = await given();
      kinds[gold.file.kind] = (kinds[gold.file.kind] ?? 0) + 1;
      if ('bytes' in file && gold.file.kind === 'docx')
        expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
      if ('bytes' in file && gold.file.kind === 'pdf')
        expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(kinds).toEqual({ txt: 7, paste: 1, docx: 6, pdf: 4 });
  });

  it('has a gold that agrees with itself: the printed totals add up, but for the one that is printed wrongly', () => {
    const wrong = samples.flatMap(({ name, gold }) => {
      const found = sums(gold.cells);
      return gold.totals
        .filter((total) => String(found.get(total.split('|')[0]!)) !== total.split('|')[1])
        .map((total) => `${name} ${total}`);
    });
    expect(wrong).toEqual(['ningpo-2018 创建指标|50']);
  });

  it.each(samples)('$name: the names of the gold stand in the notice', ({ gold, source }) => {
    const text = plain(source()).replaceAll('-', '');
    for (const name of [...gold.bodies, ...gold.annexes, ...gold.receivers, ...gold.references])
      expect(text).toContain(plain(name).replaceAll('-', ''));
  });
});
