import type { Part, Row } from '../core/programme/layout.ts';
import type { Bindable } from './bindable.ts';
import { bindCell, fillWords, mayBreak } from './bindCell.ts';
import type { GridPart, PageRow } from './page.ts';
import { columnWidth } from './page.ts';
import { type LooseRow, placeRows } from './place.ts';

type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>;

/** What the parts of one paper share while it is bound. */
export interface Binding {
  readonly source: Bindable;
  readonly landscape: boolean;
  /** Sheets behind the form (附表) in order; their number is their place. */
  readonly behind: GridPart[];
}

/** Least height of a row in mm when the layout names none. */
const ROW_MM = 9;
/** Blank lines of a detail list that may be filled in. */
const BLANK_LINES = 5;

function bindRow(row: Row, prefix: string | null, { source, landscape }: Binding): LooseRow {
  const height = row.height ?? ROW_MM;
  const cells = row.cells.map((cell) => {
    const reach = (cell.rows ?? 1) * height;
    return bindCell(cell, { source, prefix, width: cell.span * columnWidth(landscape), height: reach });
  });
  return { height, heading: row.heading ?? false, breakable: mayBreak(cells, landscape), cells };
}

/** The sheet that takes the rows for which the form has no line; its heading is the last one above. */
function putBehind(title: string, heading: Row | undefined, rows: LooseRow[], binding: Binding): void {
  const number = String(binding.behind.length + 1);
  const head = heading ? [{ ...bindRow(heading, '', binding), heading: true }] : [];
  binding.behind.push({
    kind: 'grid',
    title: fillWords(title, binding.source, { n: number }),
    newPage: binding.behind.length === 0,
    rows: placeRows([...head, ...rows]),
  });
}

/** Blank lines: with a place for a new row where the paper may be filled in, else only lines. */
function newLines(each: string, count: number, { source }: Binding): (string | null)[] {
  return Array.from({ length: count }, (_, index) => source.newRow?.(each, index) ?? null);
}

/** The rows a layout's row becomes: one, or one for each line of its data. */
function expand(row: Row, heading: Row | undefined, binding: Binding): LooseRow[] {
  if (row.each === undefined) return [bindRow(row, '', binding)];
  const prefixes = binding.source.rows(row.each);
  const shown = prefixes.slice(0, row.atMost ?? prefixes.length);
  const over = prefixes.slice(shown.length).map((prefix) => bindRow(row, prefix, binding));
  if (over.length > 0) putBehind(row.overflowTitle ?? '', heading, over, binding);
  const empty = newLines(row.each, Math.max(0, (row.atLeast ?? 0) - shown.length), binding);
  return [...shown, ...empty].map((prefix) => bindRow(row, prefix, binding));
}

function gridRows(rows: readonly Row[], binding: Binding): PageRow[] {
  let heading: Row | undefined;
  const bound = rows.flatMap((row) => {
    const lines = expand(row, heading, binding);
    if (row.heading) heading = row;
    return lines;
  });
  return placeRows(bound);
}

/** A grid of the layout with its data; rows that find no room are put behind the form. */
export function bindGrid(part: PartOf<'grid'>, binding: Binding): GridPart {
  const words = (text: string | undefined) => text && fillWords(text, binding.source);
  return {
    kind: 'grid',
    above: words(part.above),
    title: words(part.title),
    aboveLeft: words(part.aboveLeft),
    aboveRight: words(part.aboveRight),
    newPage: part.newPage ?? false,
    rows: gridRows(part.rows, binding),
  };
}

/** A detail list as a sheet behind the form (填表说明6); nothing when it has no rows. */
export function bindDetailList(part: PartOf<'detailList'>, binding: Binding): void {
  const blank = binding.source.newRow ? BLANK_LINES : 0;
  const prefixes = [...binding.source.rows(part.rows), ...newLines(part.rows, blank, binding)];
  if (prefixes.length === 0) return;
  const heading: Row = {
    heading: true,
    cells: part.columns.map(({ span, label }) => ({ kind: 'label', span, text: label })),
  };
  const line: Row = { cells: part.columns.map(({ span, path }) => ({ kind: 'value', span, path })) };
  const rows = prefixes.map((prefix) => bindRow(line, prefix, binding));
  putBehind(part.title, heading, rows, binding);
}
