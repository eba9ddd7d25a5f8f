import type { ReactNode } from 'react';

export interface Column<R> {
  readonly key: string;
  readonly title: ReactNode;
  /** Heading in words for the card view when `title` is not text. */
  readonly label?: string;
  readonly cell: (row: R, index: number) => ReactNode;
  readonly numeric?: boolean;
  /** The cell that names the row: row header in the table, heading of the card. */
  readonly head?: boolean;
}
interface Props<R> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Shown instead of rows; says what to do next. */
  readonly empty: ReactNode;
  readonly rowClass?: (row: R, index: number) => string | undefined;
  readonly foot?: ReactNode;
}

/** A table that becomes cards under 600 px (rule 16). The roles keep its meaning when CSS changes its display. */
export function DataTable<R>({ caption, columns, rows, rowKey, empty, rowClass, foot }: Props<R>) {
  if (rows.length === 0) return <div className="of-empty">{empty}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must take the keyboard
    <section className="of-scroll" aria-label={caption} tabIndex={0}>
      <table className="of-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'of-num' : ''}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row)} className={rowClass?.(row, index)} data-row={index}>
              {columns.map((column) => (
                <DataCell key={column.key} column={column} row={row} index={index} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </section>
  );
}

function DataCell<R>({ column, row, index }: { column: Column<R>; row: R; index: number }) {
  const label = column.label ?? (typeof column.title === 'string' ? column.title : '');
  const content = column.cell(row, index);
  if (column.head)
    return (
      <th scope="row" data-label={label}>
        {content}
      </th>
    );
  return (
    <td data-label={label} className={column.numeric ? 'of-num' : ''}>
      <div>{content}</div>
    </td>
  );
}
