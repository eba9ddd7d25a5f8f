import { cleanText } from '../cleanText.ts';
import { fitSize } from '../fit.ts';
import { columnWidth, type GridPart } from '../page.ts';
import { type LooseCell, placeRows } from '../place.ts';

export interface LetterColumn {
  readonly label: string;
  /** Of the 24 columns; together they fill them. */
  readonly span: number;
  readonly align?: 'left' | 'center';
}

const ROW_MM = 7;
/** 五号, as tables in letters are set. */
const SIZE = 10.5;

/** A table inside a letter: one heading row, repeated on each page, and the rows given as texts. */
export function letterTable(
  columns: readonly LetterColumn[],
  rows: readonly (readonly string[])[],
  landscape = false,
): GridPart {
  const place = { rows: 1, vertical: 'middle' } as const;
  const head = columns.map(({ label, span }): LooseCell => {
    return { ...place, span, align: 'center', content: { kind: 'label', text: label, stacked: false } };
  });
  const body = rows.map((texts) =>
    columns.map(({ span, align = 'center' }, at): LooseCell => {
      const text = cleanText(texts[at] ?? '');
      const size = Math.min(SIZE, fitSize(text, span * columnWidth(landscape), 3 * ROW_MM));
      return { ...place, span, align, content: { kind: 'value', text, size } };
    }),
  );
  const row = (cells: readonly LooseCell[], heading: boolean) => {
    return { height: ROW_MM, heading, breakable: false, cells };
  };
  return {
    kind: 'grid',
    newPage: false,
    rows: placeRows([row(head, true), ...body.map((cells) => row(cells, false))]),
  };
}
