import type { ComponentProps } from 'react';
import { normaliseNumber } from '../normaliseNumber.ts';
import { useTyped } from '../useTyped.ts';
import { controlProps, type InputProps } from './inputProps.ts';

/** A figure as text with its unit beside it: native number boxes lose what they cannot read. */
function Figure({ unit, ...props }: ComponentProps<'input'> & { unit: string | undefined }) {
  return (
    <span className="with-unit">
      <input type="text" autoComplete="off" {...props} />
      {unit && <span className="unit">{unit}</span>}
    </span>
  );
}

export function NumberInput(props: InputProps<'number'>) {
  const typed = useTyped(props.path, normaliseNumber);
  const mode = (props.field.decimals ?? 0) > 0 ? 'decimal' : 'numeric';
  return <Figure {...controlProps(props)} {...typed} inputMode={mode} unit={props.field.unit} />;
}

export function MoneyInput(props: InputProps<'money'>) {
  const typed = useTyped(props.path, normaliseNumber);
  return <Figure {...controlProps(props)} {...typed} inputMode="decimal" unit={props.field.unit} />;
}
