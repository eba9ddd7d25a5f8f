/** A notice of the corpus as its author wrote it: lines, page breaks, tables with merged cells. */
export type SourceBlock =
  | { readonly kind: 'line'; readonly text: string; readonly align: 'left' | 'center' | 'right' | 'indent' }
  | { readonly kind: 'break' }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SourceCell[])[] };

export interface SourceCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

function cellOf(written: string): SourceCell {
  const marks = /\{([cr\d ]+)\}$/.exec(written)?.[1] ?? '';
  const span = (letter: string) => Number(new RegExp(`${letter}(\\d+)`).exec(marks)?.[1] ?? 1);
  const text = written.replace(/\{[cr\d ]+\}$/, '').replaceAll('<br>', '\n');
  return { text: text.trim(), columns: span('c'), rows: span('r') };
}

function lineOf(written: string): SourceBlock {
  if (written === '\\f') return { kind: 'break' };
  if (written.startsWith('^ ')) return { kind: 'line', text: written.slice(2), align: 'center' };
  if (written.startsWith('> ')) return { kind: 'line', text: written.slice(2), align: 'right' };
  if (written.startsWith('< ')) return { kind: 'line', text: written.slice(2), align: 'left' };
  return { kind: 'line', text: written, align: 'indent' };
}

/**
 * Reads the small mark-up of the sources for DOCX and PDF: `^ ` centred, `> ` right, `< ` not indented, `\f` a new page;
 * `|a|b{c2}|c{r2}|` a row whose cells cover 2 columns or 2 rows (covered cells are left out); an empty line ends a table.
 */
export function sourceBlocks(source: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: SourceCell[][] = [];
  const close = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const written of source.split('\n')) {
    if (written.startsWith('|')) {
      rows.push(written.trim().slice(1, -1).split('|').map(cellOf));
      continue;
    }
    close();
    if (written.trim() !== '') blocks.push(lineOf(written));
  }
  close();
  return blocks;
}

/** Columns of a table: a covered cell counts for its row. */
export function columnsOf(rows: readonly (readonly SourceCell[])[]): number {
  return Math.max(...rows.slice(0, 1).map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
}
