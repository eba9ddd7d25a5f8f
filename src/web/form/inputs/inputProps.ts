import type { FieldKind, FieldOf } from '../../../core/programme/field.ts';

/** What every input is given. The label is written by the caller; `group` inputs stand in a fieldset. */
export interface InputProps<K extends FieldKind> {
  readonly field: FieldOf<K>;
  readonly path: string;
  /** Id of the control, the target of the label and of links. */
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

/** The attributes that tie a control to its label, messages and state. */
export function controlProps({
  id,
  describedBy,
  invalid,
  required,
}: Omit<InputProps<FieldKind>, 'field' | 'path'>) {
  return {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
  };
}
