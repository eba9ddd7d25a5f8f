import { Field } from '../../office/Field.tsx';
import { typedCount } from './matrix.ts';

/** How many places: a whole number from 1. */
export function CountField(props: { value: string; onChange: (value: string) => void; asked: boolean }) {
  const wrong = props.asked && typedCount(props.value) === undefined;
  return (
    <Field label="个数" error={wrong ? '请填写 1 到 50 的整数。' : undefined}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          inputMode="numeric"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
