import type { Form } from '../../../../core/programme/form.ts';
import type { Row } from '../../../../core/programme/layout.ts';
import { Chooser } from '../../../office/Chooser.tsx';
import { TextField } from '../../drafts/steps/TextField.tsx';
import { repeatable } from './printable.ts';

interface Props {
  readonly form: Form | undefined;
  readonly row: Row;
  readonly readOnly: boolean;
  change(row: Row): void;
}

type Check = (text: string) => string | undefined;
const height: Check = (text) =>
  text === '' || (/^\d{1,3}(\.\d)?$/.test(text) && Number(text) > 0) ? undefined : '请填毫米数，例如 12。';
const count: Check = (text) => (/^\d{0,2}$/.test(text) ? undefined : '请填行数，例如 5。');

function put(row: Row, key: keyof Row, value: unknown): Row {
  const { [key]: _old, ...rest } = row;
  return (value === undefined || value === '' || value === false ? rest : { ...rest, [key]: value }) as Row;
}

/** The properties of a whole row: its height, and for which list it repeats. */
export function RowProperties({ form, row, readOnly, change }: Props) {
  const number = (key: 'height' | 'atLeast' | 'atMost', label: string, check: Check) => (
    <TextField
      label={label}
      value={row[key] === undefined ? '' : String(row[key])}
      readOnly={readOnly}
      check={check}
      onChange={(text) => change(put(row, key, text === '' ? undefined : Number(text)))}
    />
  );
  return (
    <div className="lo-props">
      {number('height', '至少多高（毫米）', height)}
      {form && (
        <Chooser
          label="逐行重复"
          empty="不重复"
          value={row.each ?? ''}
          choices={repeatable(form)}
          onChange={(each) => change(put(row, 'each', each))}
        />
      )}
      {row.each !== undefined && (
        <>
          {number('atLeast', '至少印几行', count)}
          {number('atMost', '最多几行，再多的印到附表', count)}
          <TextField
            label="附表的标题"
            hint="{n} 是附表的号"
            value={row.overflowTitle ?? ''}
            readOnly={readOnly}
            onChange={(title) => change(put(row, 'overflowTitle', title))}
          />
        </>
      )}
      <label className="of-check">
        <input
          type="checkbox"
          checked={row.heading === true}
          disabled={readOnly}
          onChange={(event) => change(put(row, 'heading', event.target.checked))}
        />
        表头，每一页都印
      </label>
    </div>
  );
}
