import { useEditor } from '../editorContext.tsx';
import { Framed } from './Framed.tsx';
import type { InputProps } from './inputProps.ts';
import { useTypedText } from './useTypedText.ts';

const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
/** Blank means absent where it may be. */
const blank = (optional: boolean | undefined, otherwise: unknown) => (optional ? undefined : otherwise);

export function TextInput({ described, value, at, put }: InputProps<'text'>) {
  const { readOnly } = useEditor();
  const typed = useTypedText(asText(value), (text) =>
    put(text === '' ? blank(described.optional, '') : text),
  );
  return (
    <Framed at={at} label={described.label} help={described.help}>
      {(tied) => (
        <input {...tied} {...typed} className="of-input" type="text" readOnly={readOnly} autoComplete="off" />
      )}
    </Framed>
  );
}

export function LongTextInput({ described, value, at, put }: InputProps<'longText'>) {
  const { readOnly } = useEditor();
  const typed = useTypedText(asText(value), (text) =>
    put(text === '' ? blank(described.optional, '') : text),
  );
  return (
    <Framed at={at} label={described.label} help={described.help}>
      {(tied) => (
        <textarea {...tied} {...typed} className="of-area" rows={described.rows ?? 2} readOnly={readOnly} />
      )}
    </Framed>
  );
}

const numeric = /^-?\d+(\.\d+)?$/;
const means = (typed: string, value: string) =>
  typed === value || (numeric.test(typed) && numeric.test(value) && Number(typed) === Number(value));

/** A figure as text: native number boxes lose what they cannot read. What is no number stays as typed and is told. */
export function NumberInput({ described, value, at, put }: InputProps<'number'>) {
  const { readOnly } = useEditor();
  const typed = useTypedText(
    asText(value),
    (text) => {
      const plain = text.trim();
      put(plain === '' ? blank(described.optional, null) : numeric.test(plain) ? Number(plain) : text);
    },
    means,
  );
  return (
    <Framed at={at} label={described.label} help={described.help}>
      {(tied) => (
        <span className="with-unit">
          <input
            {...tied}
            {...typed}
            className="of-input"
            inputMode="decimal"
            readOnly={readOnly}
            autoComplete="off"
          />
          {described.unit && <span className="unit">{described.unit}</span>}
        </span>
      )}
    </Framed>
  );
}

export function DateInput({ described, value, at, put }: InputProps<'date'>) {
  const { readOnly } = useEditor();
  return (
    <Framed at={at} label={described.label} help={described.help}>
      {(tied) => (
        <input
          {...tied}
          className="of-input"
          type="date"
          readOnly={readOnly}
          value={asText(value)}
          onChange={({ target }) => put(target.value === '' ? blank(described.optional, '') : target.value)}
        />
      )}
    </Framed>
  );
}

/** Yuan as text, or 未定: nothing is invented (S8). */
export function AmountInput({ described, value, at, put }: InputProps<'amount'>) {
  const { readOnly } = useEditor();
  const typed = useTypedText(asText(value), (text) => put(text.trim()));
  return (
    <Framed at={at} label={described.label} help={described.help}>
      {(tied) => (
        <span className="ed-amount">
          <input
            {...tied}
            {...typed}
            className="of-input"
            inputMode="decimal"
            readOnly={readOnly || value === null}
            autoComplete="off"
          />
          <span className="unit">元</span>
          <label className="of-check">
            <input
              type="checkbox"
              checked={value === null}
              disabled={readOnly}
              onChange={({ target }) => put(target.checked ? null : '')}
            />
            未定
          </label>
        </span>
      )}
    </Framed>
  );
}
