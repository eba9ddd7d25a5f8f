import { Field } from '../../office/Field.tsx';

export interface Agreement {
  readonly byPhone: boolean;
  readonly on: string;
  readonly with: string;
}
export const noAgreement: Agreement = { byPhone: false, on: '', with: '' };

/** What the command is told; undefined = nothing to tell, null = something is still missing. */
export function agreedOf({ byPhone, on, with: caller }: Agreement) {
  if (!byPhone) return undefined;
  return on === '' || caller.trim() === '' ? null : { on, with: caller.trim() };
}

interface Props {
  readonly value: Agreement;
  readonly asked: boolean;
  readonly onChange: (value: Agreement) => void;
}

/** 电话商定: the day of the call and who called (domain 3.7). */
export function PhoneAgreement({ value, asked, onChange }: Props) {
  const wrong = (text: string, words: string) => (asked && text.trim() === '' ? words : undefined);
  return (
    <>
      <label className="of-check">
        <input
          type="checkbox"
          checked={value.byPhone}
          onChange={(event) => onChange({ ...value, byPhone: event.target.checked })}
        />
        电话商定
      </label>
      {value.byPhone ? (
        <>
          <Field label="通话日期" error={wrong(value.on, '请选择通话日期。')}>
            {(control) => (
              <input
                {...control}
                type="date"
                className="of-input"
                value={value.on}
                onChange={(event) => onChange({ ...value, on: event.target.value })}
              />
            )}
          </Field>
          <Field label="来电人" error={wrong(value.with, '请填写来电人。')}>
            {(control) => (
              <input
                {...control}
                className="of-input"
                value={value.with}
                onChange={(event) => onChange({ ...value, with: event.target.value })}
              />
            )}
          </Field>
        </>
      ) : null}
    </>
  );
}
