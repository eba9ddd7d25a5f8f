import type { OpinionBox } from '../core/paper/opinionBox.ts';
import type { Cell, Layout } from '../core/programme/layout.ts';
import type { OpinionPrint } from './bindable.ts';
import { SIGN_ROOM_MM } from './bindCell.ts';
import { cleanText } from './cleanText.ts';
import { runningSize } from './fit.ts';
import type { Paper } from './page.ts';
import { dateSigns } from './signLine.ts';

type OpinionCell = Extract<Cell, { kind: 'opinion' }>;

/** How a printer shifts what it prints, in mm; added to every place. */
export interface PrintOffset {
  readonly right: number;
  readonly down: number;
}

function cellOf(layout: Layout, step: string): OpinionCell | undefined {
  const rows = layout.parts.flatMap((part) => (part.kind === 'grid' ? part.rows : []));
  return rows
    .flatMap(({ cells }) => cells)
    .find((cell): cell is OpinionCell => cell.kind === 'opinion' && cell.step === step);
}

/**
 * 套打: one page with nothing but what a level writes into its box of a sheet that is printed already. Undefined when
 * the text does not fit the box at the smallest size, or the layout has no box of this step.
 */
export function overprintPaper(
  layout: Layout,
  box: OpinionBox,
  opinion: OpinionPrint,
  offset: PrintOffset,
): Paper | undefined {
  const cell = cellOf(layout, box.step);
  const text = cleanText(opinion.text);
  const size = runningSize(text, box.width, box.height - SIGN_ROOM_MM);
  if (!cell || size === undefined) return undefined;
  const { signature: label, seal, date } = cell;
  const name = cleanText(opinion.signatory ?? '');
  return {
    title: layout.title,
    landscape: layout.orientation === 'landscape',
    pageNumbers: false,
    parts: [
      {
        kind: 'placed',
        things: [
          {
            kind: 'boxText',
            x: box.x + offset.right,
            y: box.y + offset.down,
            width: box.width,
            height: box.height,
            ...{ text, size, seal, date: dateSigns(date, opinion.paperDate) },
            ...(label === undefined ? {} : { signature: { label, name } }),
          },
        ],
      },
    ],
  };
}
