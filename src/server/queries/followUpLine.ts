import { allowedActions } from '../../core/access/can.ts';
import type { Context } from '../context.ts';
import type { ListedFollowUp } from '../store/followUps.ts';

/** A 跟进事项 as screens show it. */
export function followUpLine(
  { closedOn, done, closedByName, files, owner, body: _, ...one }: ListedFollowUp,
  { actor }: Context,
  today: string,
) {
  return {
    ...one,
    overdue: closedOn === null && one.dueOn < today,
    closed:
      closedOn === null
        ? null
        : { on: closedOn, done: done ?? '', byName: closedByName ?? '', files: [...files] },
    allowed:
      closedOn === null
        ? allowedActions(actor, owner === null ? {} : { body: owner }).filter(
            (act) => act === 'keepFollowUps',
          )
        : [],
  };
}
