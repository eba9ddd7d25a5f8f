import { useEffect, useState } from 'react';
import { Field } from '../office/Field.tsx';

interface Props {
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (search: string | undefined) => void;
}

/** Words to look for: asked a moment after the last key. */
export function SearchBox({ value, placeholder, onChange }: Props) {
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
