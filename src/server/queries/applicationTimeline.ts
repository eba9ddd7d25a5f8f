import { applicationTimeline as contract } from '../../contract/applications.ts';
import { allow } from '../../core/refusals.ts';
import { timelineOf } from '../store/timeline.ts';
import { applicationSubject } from './applicationSubject.ts';
import { defineQuery } from './query.ts';

/** What happened to one application, newest last; reasons come from the tables, the log itself holds none. */
export const applicationTimeline = defineQuery({
  contract,
  action: 'seeApplication',
  subject: applicationSubject,
  async answer(tx, { application }, context) {
    const rows = await timelineOf(tx, context.actor.tenant, application);
    const entries = rows.map(({ at, action, by_name: byName, detail, reason, text, paper_date }) => ({
      ...{ at: at.toISOString(), action, byName },
      enteredFor: detail.enteredFor === true,
      detail: {
        ...detail,
        ...(reason === null ? {} : { reason }),
        ...(text === null ? {} : { text }),
        ...(paper_date === null ? {} : { paperDate: paper_date }),
      },
    }));
    return allow({ entries });
  },
});
