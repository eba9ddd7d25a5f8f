import { studioTimeline as contract } from '../../contract/studios.ts';
import type { Action } from '../../core/access/actions.ts';
import { can } from '../../core/access/can.ts';
import { seesAllPairs } from '../../core/access/pairSight.ts';
import { allow } from '../../core/refusals.ts';
import { timelineOfStudio } from '../store/studioTimeline.ts';
import { defineQuery } from './query.ts';
import { studioSubject } from './studioSubject.ts';

/** 大事记: everything that is known of a studio, the newest first (F9); each part as far as the asker may see that part. */
export const studioTimeline = defineQuery({
  contract,
  action: 'seeRegister',
  subject: studioSubject,
  answer: async (tx, { studio }, context) => {
    const { actor } = context;
    const found = await studioSubject(tx, { studio }, context);
    if (!found.ok) return found;
    const may = (needs: Action) =>
      needs === 'seeMentorship' ? seesAllPairs(actor, found.change) : can(actor, needs, found.change).allowed;
    return allow({ lines: [...(await timelineOfStudio(tx, actor.tenant, studio, may))] });
  },
});
