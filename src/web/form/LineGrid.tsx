import type { CSSProperties, ReactNode } from 'react';
import type { SimpleField } from '../../core/programme/field.ts';
import { CellField } from './CellField.tsx';
import { columnWidth, widestTable } from './columnWidth.ts';
import { controlId } from './fieldAddress.ts';
import { useShown } from './useShown.ts';

export interface Line {
  readonly prefix: string;
  /** "成员3", "2017 年". */
  readonly label: string;
  readonly actions?: ReactNode;
  /** Where the line comes from. */
  readonly marks?: ReactNode;
}
interface Props {
  readonly columns: readonly SimpleField[];
  readonly lines: readonly Line[];
}

/** Lines of the same columns: a table where there is room, one card for each line on the phone. */
export function LineGrid({ columns, lines }: Props) {
  const widths = columns.map(columnWidth);
  const template = { '--columns': widths.map((width) => `minmax(0, ${width}fr)`).join(' ') } as CSSProperties;
  const table = widths.reduce((sum, width) => sum + width, 0) <= widestTable;
  return (
    <div className="lines" style={template} data-table={table || undefined}>
      <div className="line line-head" aria-hidden="true">
        <span />
        <div className="line-cells">
          {columns.map((column) => (
            <span key={column.id}>{headOf(column)}</span>
          ))}
        </div>
        <span />
      </div>
      {lines.map((line) => (
        <OneLine key={line.prefix} line={line} columns={columns} />
      ))}
    </div>
  );
}

/** Label with the unit, as the head of a printed table. */
function headOf(column: SimpleField): string {
  const unit = 'unit' in column ? column.unit : undefined;
  return unit ? `${column.label}（${unit}）` : column.label;
}

function OneLine({ line, columns }: Omit<Props, 'lines'> & { line: Line }) {
  return (
    <fieldset className="line" id={controlId(line.prefix)}>
      <legend>{line.label}</legend>
      <div className="line-cells">
        {columns.map((column) => (
          <LineCell key={column.id} column={column} line={line} columns={columns} />
        ))}
      </div>
      {line.actions && <div className="line-actions">{line.actions}</div>}
      {line.marks}
    </fieldset>
  );
}

function LineCell(props: { column: SimpleField; line: Line; columns: readonly SimpleField[] }) {
  const { column, line, columns } = props;
  const scope = { prefix: line.prefix, columns, label: line.label };
  const shown = useShown(column, scope);
  if (!shown) return <span className="line-gap" />;
  return <CellField field={column} path={`${line.prefix}.${column.id}`} scope={scope} />;
}
