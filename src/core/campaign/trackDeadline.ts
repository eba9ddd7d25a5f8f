import type { Deadline, Programme, Track } from '../programme/programme.ts';
import { submissionDeadline } from './submissionDeadline.ts';

/**
 * The deadline by which a first application in this track is handed in: the track's own, where it goes up to another level
 * (R28, S36), else that of the programme. One's own is not moved by the days of the body or by the paper of its filing.
 */
export function trackDeadline(
  programme: Programme,
  { deadline, steps }: Pick<Track, 'deadline' | 'steps'>,
): Deadline | undefined {
  if (deadline !== undefined) return programme.deadlines.find(({ id }) => id === deadline);
  return submissionDeadline(
    programme,
    programme.steps.filter(({ id }) => steps.includes(id)),
  );
}
