import { Field } from './Field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly maxLength?: number;
  /** Digits on the keyboard of a phone. */
  readonly decimal?: boolean;
  readonly rows?: number;
  readonly onChange: (text: string) => void;
}

/** One line, or several with `rows`. */
export function TextField({ label, hint, error, value, maxLength, decimal = false, rows, onChange }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) =>
        rows ? (
          <textarea
            {...control}
            className="of-area"
            rows={rows}
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            className="of-input"
            maxLength={maxLength}
            inputMode={decimal ? 'decimal' : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
