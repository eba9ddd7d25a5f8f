import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Field } from '../../../office/Field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly readOnly?: boolean;
  readonly hint?: ReactNode;
  /** Id of the element on the page, so that a remark can lead to it. */
  readonly place?: string;
  /** Rows of a longer text; one line without. */
  readonly rows?: number;
  readonly type?: 'text' | 'date' | 'email' | 'number';
  /** Why this text cannot be taken, in Chinese; it stays in the field and what was there before stays saved. */
  readonly check?: (text: string) => string | undefined;
  /** Beside the field: what the notice says. */
  readonly beside?: ReactNode;
}

/** Most fields may not be left blank. */
export const notBlank = (text: string): string | undefined => (text.trim() === '' ? '不能空着。' : undefined);

/** One text of a draft: while an input method is composing nothing is stored, what cannot be taken is told at the field. */
export function TextField(props: Props) {
  const { label, value, onChange, readOnly = false, hint, place, rows, type = 'text', check, beside } = props;
  const [typed, setTyped] = useState<string>();
  const composing = useRef(false);
  // What somebody else saved, or an undone change, replaces what stands in a field that is not being edited.
  useEffect(() => setTyped((text) => (text === undefined || text === value ? undefined : text)), [value]);
  const text = typed ?? value;
  const error = typed === undefined ? undefined : check?.(typed);
  function put(next: string): void {
    setTyped(next);
    if (!composing.current && check?.(next) === undefined) onChange(next);
  }
  const control = {
    readOnly,
    value: text,
    onChange: (event: { target: { value: string } }) => put(event.target.value),
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: { currentTarget: { value: string } }) => {
      composing.current = false;
      put(event.currentTarget.value);
    },
    onBlur: () => {
      if (error === undefined) setTyped(undefined);
    },
  };
  return (
    <div className="dr-field" id={place}>
      <Field label={label} hint={hint} error={error}>
        {(tied) =>
          rows ? (
            <textarea {...tied} {...control} className="of-area" rows={rows} />
          ) : (
            <input {...tied} {...control} className="of-input" type={type} />
          )
        }
      </Field>
      {beside}
    </div>
  );
}
