import type { Layout } from '../../core/programme/layout.ts';
import { labelWords } from './anchors.ts';
import type { TableContent } from './readXlsx.ts';
import { headingRow } from './tableAnswers.ts';

/** The words over each column of the list that a layout repeats: path -> heading. */
function columnHeadings(layout: Layout): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of layout.parts) {
    if (part.kind !== 'grid') continue;
    part.rows.forEach(({ each, cells }, at) => {
      const heads = part.rows[at - 1]?.cells ?? [];
      if (each === undefined) return;
      cells.forEach((cell, column) => {
        const head = heads[column];
        if ('path' in cell && head?.kind === 'label') found.set(cell.path, head.text);
      });
    });
  }
  return found;
}

/** The lines of a summary in an Excel file, by the paths of its layout; undefined when its headings are not there. */
export function tableSummary({ rows }: TableContent, layout: Layout): Record<string, string>[] | undefined {
  const paths = new Map([...columnHeadings(layout)].map(([path, heading]) => [labelWords(heading), path]));
  const at = headingRow(rows, new Set(paths.keys()));
  if (at < 0) return undefined;
  const heads = rows[at]!.map((text) => paths.get(labelWords(text)));
  return rows
    .slice(at + 1)
    .map((row) =>
      Object.fromEntries(
        heads.flatMap((path, column) => (path === undefined ? [] : [[path, (row[column] ?? '').trim()]])),
      ),
    );
}
