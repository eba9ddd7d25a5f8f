import { type FormEvent, useEffect, useRef } from 'react';
import { Field } from '../../office/Field.tsx';
import { readCode, readsCodes } from './readCode.ts';

interface Props {
  readonly value: string;
  /** What the last code was taken for. */
  readonly said: string;
  readonly onChange: (text: string) => void;
  /** A whole code, typed by a hand scanner or read from a picture. */
  readonly onCode: (text: string) => void;
}

/** Takes what a hand scanner types (it ends with Enter), the picture of a phone's camera, or words to search for. */
export function MarkField({ value, said, onChange, onCode }: Props) {
  const field = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') onCode(value.trim());
  };
  return (
    <form onSubmit={submit} className="of-stack of-tight" noValidate>
      <div className="of-pick">
        <Field
          label="扫码或搜索"
          hint="用扫码枪扫页脚的二维码，每扫一次记一份；也可输入申报编号、工作室或单位。按 / 键回到这里。"
        >
          {(control) => (
            <input
              {...control}
              ref={field}
              className="of-input"
              autoComplete="off"
              spellCheck={false}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
        {readsCodes() ? <CameraPick onCode={onCode} /> : null}
      </div>
      <p role="status" className="of-flush of-strong rc-said">
        {said}
      </p>
    </form>
  );
}

/** A picture from the camera, read by the browser itself; only where it can. */
function CameraPick({ onCode }: Pick<Props, 'onCode'>) {
  return (
    <label className="button button-plain of-file">
      拍二维码
      <input
        type="file"
        accept="image/*"
        capture="environment"
        className="unseen"
        onChange={async ({ target }) => {
          const [picture] = target.files ?? [];
          if (picture) onCode(await readCode(picture));
          target.value = '';
        }}
      />
    </label>
  );
}
