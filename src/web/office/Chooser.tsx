import { Field } from './Field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  /** Words of the empty first line; "" = no such line. */
  readonly empty?: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A native select with its label. */
export function Chooser({ label, hint, error, value, empty = '请选择', choices, onChange }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <select
          {...control}
          className="of-select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty === '' ? null : <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
