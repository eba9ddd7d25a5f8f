import { useAnswers, useWork } from '../work.ts';
import type { InputProps } from './inputProps.ts';

/** A name from the register: shown, not typed. */
export function ReferenceInput({ path, id, describedBy }: InputProps<'reference'>) {
  const { detail } = useWork();
  const value = useAnswers(({ answers }) => answers[path]);
  const text = detail.references[path] ?? (typeof value === 'string' ? value : '');
  return (
    <output id={id} className="given" tabIndex={-1} aria-describedby={describedBy}>
      {text === '' ? '由系统按所属单位填入' : text}
    </output>
  );
}
