import { CellField } from '../CellField.tsx';
import type { InputProps } from './inputProps.ts';

/** A fixed grid of counts in groups, as on the paper. */
export function MatrixInput({ field, path }: InputProps<'matrix'>) {
  return (
    <div className="matrix">
      {field.groups.map((group) => (
        <fieldset key={group.label} className="matrix-group">
          {group.label !== '' && <legend>{group.label}</legend>}
          <div className="matrix-cells">
            {group.cells.map((cell) => (
              <CellField key={cell.id} field={cell} path={`${path}.${cell.id}`} />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
