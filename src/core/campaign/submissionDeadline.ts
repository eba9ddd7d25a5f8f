import type { Deadline, Programme, Step } from '../programme/programme.ts';

/**
 * The deadline that binds the first submission: the programme's own, else that of the filing, for tracks that are filed.
 * Without a filing the window of the programme binds whatever the city decides on (F52). Undefined: nothing binds (a county
 * names its own whenever it decides).
 */
export function submissionDeadline(programme: Programme, steps: readonly Step[]): Deadline | undefined {
  const of = (binds: Deadline['binds']) => programme.deadlines.find((deadline) => deadline.binds === binds);
  if (steps.some((step) => step.filedAfter === true)) return of('submission') ?? of('filing');
  return steps.some(({ actor }) => actor === 'city') ? of('submission') : undefined;
}
