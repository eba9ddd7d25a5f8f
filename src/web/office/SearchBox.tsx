import { useEffect, useState } from 'react';
import { Field } from './Field.tsx';

interface Props {
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (search: string | undefined) => void;
}

/** A search that is asked when typing rests. */
export function SearchBox({ placeholder, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim() || undefined), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Field label="查找">
      {(control) => (
        <input
          {...control}
          type="search"
          className="of-input"
          maxLength={60}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </Field>
  );
}
