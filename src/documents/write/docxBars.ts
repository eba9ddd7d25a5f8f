import { BorderStyle, Paragraph, TabStopType, TextRun } from 'docx';
import { type BarsPart, barFills, barShares } from '../bars.ts';
import { FACES, runs, twips } from './docxCell.ts';

/** So many half-width blanks make the longest bar. */
const LENGTH = 60;

function piece(share: number, at: number): TextRun[] {
  const blanks = Math.round((share / 1000) * LENGTH);
  if (blanks === 0) return [];
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return [
    new TextRun({
      text: '\u00a0'.repeat(blanks),
      ...{ size: 18, font: FACES.fang, border },
      shading: { type: 'clear', color: 'auto', fill: barFills[at] ?? 'FFFFFF' },
    }),
  ];
}

/** Bars as shaded runs of blanks behind their labels: plain paragraphs that every word processor shows. */
export function barBlocks(part: BarsPart): Paragraph[] {
  const shares = barShares(part);
  const legend = part.keys.flatMap((key, at) => [...piece(30, at), ...runs(` ${key}　`, 10.5)]);
  const lines = part.rows.map(
    ({ label, values }, row) =>
      new Paragraph({
        tabStops: [{ type: TabStopType.LEFT, position: twips(46) }],
        children: [
          ...runs(label, 10.5),
          new TextRun({ text: '\t' }),
          ...(shares[row] ?? []).flatMap(piece),
          ...runs(`　${values.join(' / ')}`, 10.5),
        ],
        spacing: { before: 40, after: 40 },
        keepLines: true,
      }),
  );
  return [new Paragraph({ children: legend, keepNext: true, spacing: { before: 120 } }), ...lines];
}
