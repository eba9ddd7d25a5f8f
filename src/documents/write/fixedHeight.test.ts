import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gridPaper } from '../../../test/papers.ts';
import { fontsFor } from '../fonts/fonts.ts';
import type { GridPart } from '../page.ts';
import { fixedHeight } from './fixedHeight.ts';

const pieces = [
  '工作室',
  '2019',
  'A',
  'MW',
  '@',
  '%',
  '（',
  '），',
  '创新',
  'lichangjiang',
  '. ',
  ' ',
  '—',
  '“',
  '/',
  '0.8%',
  '\n',
];
const cellArbitrary = fc.record({
  text: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }).map((parts) => parts.join('')),
  span: fc.integer({ min: 2, max: 16 }),
  height: fc.constantFrom(8, 9, 11, 13),
});

/** Heights in mm that Typst itself measures. */
async function measured(cells: readonly { text: string; width: number; size: number }[]): Promise<number[]> {
  const { files } = await fontsFor('');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...files] }] });
  const program = `#let cells = json(bytes(sys.inputs.cells))
#set text(lang: "zh", region: "cn", font: ("FandolFang R", "Noto Serif SC"), weight: 300, fallback: false)
#set par(leading: 0.55em, spacing: 0.55em)
#context metadata(cells.map(c => measure(width: c.width * 1mm, text(size: c.size * 1pt, c.text)).height / 1mm))`;
  const inputs = { cells: JSON.stringify(cells) };
  const [heights] = compiler.query(
    { mainFileContent: program, inputs },
    { selector: 'metadata', field: 'value' },
  );
  return heights;
}

it('fixes a height only where the text fits as Typst sets it', async () => {
  const cells = fc
    .sample(cellArbitrary, { numRuns: 1000, seed: 20190508 })
    .flatMap(({ text, span, height }) => {
      const rows = [{ height, cells: [{ kind: 'value' as const, span, path: 'a' }] }];
      const grid = gridPaper(rows, { a: text }).parts[0] as GridPart;
      const content = grid.rows[0]!.cells[0]!.content;
      if (fixedHeight(grid.rows, 0, 6.5) === null || content.kind !== 'value') return [];
      return [{ text, width: span * 6.5 - 2.4, size: content.size, height }];
    });
  expect(cells.length).toBeGreaterThan(400);
  const heights = await measured(cells);
  expect(cells.filter(({ height }, index) => heights[index]! + 2.4 > height + 0.1)).toEqual([]);
});
