import { hasFiling } from '../programme/practice.ts';
import type { Deadline, Programme } from '../programme/programme.ts';

/**
 * The deadline to which a body and its units work: that of the filing where bodies file, else the window in which units
 * hand in by themselves. Letters, reminders and extensions go by it.
 */
export function bindingDeadline(programme: Pick<Programme, 'deadlines' | 'steps'>): Deadline | undefined {
  const of = (binds: Deadline['binds']) => programme.deadlines.find((deadline) => deadline.binds === binds);
  return of('filing') ?? (hasFiling(programme) ? undefined : of('submission'));
}
