import { Field } from '../../../office/Field.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** The year of the new work. */
export function YearField({ value, onChange, error }: Props) {
  return (
    <div className="of-narrow">
      <Field label="年度" error={error}>
        {(control) => (
          <input
            {...control}
            className="of-input"
            inputMode="numeric"
            maxLength={4}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}

/** Why this is no year, in Chinese. */
export function yearProblem(text: string): string | undefined {
  const year = Number(text);
  return /^\d{4}$/.test(text) && year >= 1990 && year <= 2200 ? undefined : '请填四位数的年份，例如 2019。';
}
