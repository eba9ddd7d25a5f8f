import type { Deadline } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

/** One body gets more time: only later than the day that holds for it now. Where there is no end, there is nothing to extend. */
export function extendDeadline(
  deadline: Deadline | undefined,
  extendedTo: string | undefined,
  due: string,
): Decision<{ deadline: string; due: string }> {
  if (!deadline) return refuse('notFound', { what: '个期限' });
  if (deadline.due === undefined) return refuse('deadlineRolling', { deadline: deadline.title });
  const holds = extendedTo !== undefined && extendedTo > deadline.due ? extendedTo : deadline.due;
  if (due <= holds) return refuse('extensionNotLater', { due: holds });
  return allow({ deadline: deadline.id, due });
}
