import type { CellAt } from '../../../../core/programme/layoutEdit/gridEdit.ts';
import type { Place } from '../place.ts';

/** What is chosen on a paper: the layout, a part of it, a cell of its grid. */
export interface LayoutChoice {
  readonly layout: string;
  readonly part: number | undefined;
  readonly cell: CellAt | undefined;
}

/** Reads `layouts/standard/parts/1/rows/2/cells/3`; what the place does not say is undefined. */
export function choiceOf(place: Place): LayoutChoice {
  const [, layout = '', , part, , row, , cell] = place.split('/');
  const number = (text: string | undefined) =>
    text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
  const [r, c] = [number(row), number(cell)];
  return { layout, part: number(part), cell: r === undefined ? undefined : { row: r, cell: c ?? 0 } };
}

/** The place of a layout, a part of it, or a cell. */
export function placeOfChoice(layout: string, part?: number, cell?: CellAt): Place {
  const of = part === undefined ? '' : `/parts/${part}`;
  return `layouts/${layout}${of}${cell === undefined ? '' : `/rows/${cell.row}/cells/${cell.cell}`}`;
}
