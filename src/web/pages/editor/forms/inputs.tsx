import { useId, useState } from 'react';
import { Field } from '../../../office/Field.tsx';
import { domId, type Place } from '../place.ts';

export { notBlank, TextField } from '../../drafts/steps/TextField.tsx';

interface PickProps<V extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: V | '';
  /** Words by value, in order; a list where the values are no names of our own. */
  readonly choices: { readonly [C in V]: string } | readonly { readonly id: V; readonly label: string }[];
  /** Words of the line for "nothing chosen"; absent: something always is. */
  readonly empty?: string;
  readonly readOnly?: boolean;
  readonly place?: Place;
  onChange(value: V): void;
}

/** One of a few; a native select. */
export function Pick<V extends string>(props: PickProps<V>) {
  const { label, hint, error, value, choices, empty, readOnly, place, onChange } = props;
  const list = Array.isArray(choices)
    ? choices
    : Object.entries(choices as Record<V, string>).map(([id, words]) => ({ id, label: words }));
  const known = list.some(({ id }) => id === value);
  return (
    <div className="dr-field" id={place && domId(place)}>
      <Field label={label} hint={hint} error={error}>
        {(tied) => (
          <select
            {...tied}
            className="of-select"
            value={value}
            disabled={readOnly}
            onChange={(event) => onChange(event.target.value as V)}
          >
            {empty !== undefined && <option value="">{empty}</option>}
            {!known && value !== '' && <option value={value}>{value}（已不在）</option>}
            {empty === undefined && value === '' && <option value="">请选择</option>}
            {list.map((one: { id: string; label: string }) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly readOnly?: boolean;
  onChange(checked: boolean): void;
}

/** Yes or no. */
export function Tick({ label, hint, checked, readOnly, onChange }: TickProps) {
  const id = useId();
  return (
    <div className="fe-tick">
      <label className="of-check">
        <input
          type="checkbox"
          checked={checked}
          disabled={readOnly}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint && (
        <span className="soft" id={id}>
          {hint}
        </span>
      )}
    </div>
  );
}

interface IdProps {
  readonly value: string;
  readonly readOnly: boolean;
  readonly place?: Place;
  /** Says whether it was taken. */
  rename(id: string): boolean;
}

/** 编号: changed by its own button, because everything that names it changes along. */
export function IdInput({ value, readOnly, place, rename }: IdProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <form
      className="fe-id"
      id={place && domId(place)}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== undefined && typed !== value && rename(typed.trim())) setTyped(undefined);
      }}
    >
      <Field label="编号" hint="条件、检查和纸面按编号引用；改编号时它们一起改">
        {(tied) => (
          <input
            {...tied}
            className="of-input"
            value={typed ?? value}
            readOnly={readOnly}
            spellCheck={false}
            autoCapitalize="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {typed !== undefined && typed !== value && (
        <span className="fe-id-buttons">
          <button type="submit" className="button">
            改编号
          </button>
          <button type="button" className="button button-plain" onClick={() => setTyped(undefined)}>
            取消
          </button>
        </span>
      )}
    </form>
  );
}

/** The same object with a key set, or without it. */
export function withKey<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | undefined): T {
  const next = { ...object };
  if (value === undefined || value === '') delete next[key];
  else next[key] = value;
  return next;
}
