import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';

/** Whether the log of a programme has anything for this form. */
export function logFillsForm({ workLog }: Pick<Programme, 'workLog'>, { id }: Pick<Form, 'id'>): boolean {
  return (workLog?.kinds ?? []).some(({ fills }) => (fills ?? []).some(({ form }) => form === id));
}
