import { useEffect, useId, useState } from 'react';
import type { CallFailed } from '../../../contract/client.ts';
import { Field } from '../../office/Field.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';

/** What is searched for: as typed, and a moment after the last key. */
export function useTypedSearch(start: string) {
  const [typed, setTyped] = useState(start);
  const [search, setSearch] = useState(start);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, setTyped, search };
}

interface Found {
  readonly id: string;
  readonly title: string;
  readonly beneath: string;
}
interface Props {
  readonly label: string;
  readonly hint: string;
  /** 申报, 师徒: what the list is of, and how it is counted. */
  readonly what: string;
  readonly unit: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Those shown; undefined: not answered yet. */
  readonly found: readonly Found[] | undefined;
  /** How many there are in all. */
  readonly count: number;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (id: string) => void;
  readonly failure: CallFailed | null;
  readonly onRetry: () => void;
}

/** A search with its finds, of which one is chosen. */
export function Finder(props: Props) {
  const { label, hint, what, unit, typed, onType, found, count, value, error, onChange, failure, onRetry } =
    props;
  const name = useId();
  return (
    <>
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <input
            {...control}
            type="search"
            className="of-input"
            maxLength={60}
            value={typed}
            onChange={(event) => onType(event.target.value)}
          />
        )}
      </Field>
      {failure ? <RefusalNote failure={failure} onRetry={onRetry} /> : null}
      {found?.length === 0 ? (
        <p className="of-flush" role="status">
          没有找到。请换一个词；别的单位的{what}不在这里。
        </p>
      ) : null}
      {found && found.length > 0 ? (
        <fieldset className="sc-bare">
          <legend className="unseen">找到的{what}</legend>
          <ul className="sc-found">
            {found.map(({ id, title, beneath }) => (
              <li key={id}>
                <label>
                  <input type="radio" name={name} checked={value === id} onChange={() => onChange(id)} />
                  <span>
                    <span className="of-strong">{title}</span>
                    <br />
                    <span className="soft">{beneath}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      {found && count > found.length ? (
        <p className="of-flush soft">
          只列出前 {found.length} {unit}，请多写几个字。
        </p>
      ) : null}
    </>
  );
}
