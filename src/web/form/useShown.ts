import type { Scope } from '../../core/fields/behaviour.ts';
import { isRequired, isShown } from '../../core/fields/simple.ts';
import type { Field } from '../../core/programme/field.ts';
import { useAnswers } from './work.ts';

/** Whether a field is asked for at all, as the answers stand. */
export function useShown(field: Field, scope?: Scope): boolean {
  return useAnswers((sheet) => isShown(field, sheet, scope));
}

/** Whether it must be answered, as the answers stand. */
export function useRequired(field: Field, scope?: Scope): boolean {
  return useAnswers((sheet) => isRequired(field, sheet, scope));
}
