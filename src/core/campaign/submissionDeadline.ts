import type { Deadline, Programme, Step } from '../programme/programme.ts';

/**
 * The deadline that binds the first submission: the programme's own, else that of the filing, for tracks that are filed.
 * Undefined: nothing binds (a county names its own whenever it decides).
 */
export function submissionDeadline(programme: Programme, steps: readonly Step[]): Deadline | undefined {
  if (!steps.some((step) => step.filedAfter === true)) return undefined;
  const of = (binds: Deadline['binds']) => programme.deadlines.find((deadline) => deadline.binds === binds);
  return of('submission') ?? of('filing');
}
