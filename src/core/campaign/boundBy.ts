import type { Deadline } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import type { DeadlineStand } from './deadline.ts';

/** An act that a deadline binds: allowed (late or not), or refused with the date that held (V16). */
export function boundBy(deadline: Deadline, stand: DeadlineStand): Decision<{ late: boolean }> {
  if (stand.opensOn !== undefined)
    return refuse('beforeOpening', { deadline: deadline.title, opens: stand.opensOn });
  if (!stand.open)
    return refuse(stand.byBody ? 'afterBodyDeadline' : 'afterDeadline', {
      deadline: deadline.title,
      due: stand.printed,
    });
  return allow({ late: stand.late });
}
