import { applicationTimeline as contract } from '../../contract/applications.ts';
import { allow } from '../../core/refusals.ts';
import { programmeOf } from '../store/programmes.ts';
import { timelineOf } from '../store/timeline.ts';
import { applicationSubject } from './applicationSubject.ts';
import { defineQuery } from './query.ts';

/** What happened to one application, newest last; reasons come from the tables, the log itself holds none. */
export const applicationTimeline = defineQuery({
  contract,
  action: 'seeApplication',
  subject: applicationSubject,
  async answer(tx, { application }, context) {
    const { tenant } = context.actor;
    const rows = await timelineOf(tx, tenant, application);
    const [first] = rows;
    const steps = first ? (await programmeOf(tx, tenant, first.revision)).steps : [];
    const title = (id: unknown) => steps.find((step) => step.id === id)?.title;
    const entries = rows.map(({ at, action, by_name: byName, detail, ...told }) => ({
      ...{ at: at.toISOString(), action, byName },
      enteredFor: detail.enteredFor === true,
      detail: {
        ...detail,
        ...given({ stepTitle: title(detail.step), targetTitle: title(detail.target) }),
        ...given({ reason: told.reason, text: told.text, paperDate: told.paper_date }),
        ...given({ name: told.name, documentNumber: told.document_number }),
      },
    }));
    return allow({ entries });
  },
});

/** Only what is there. */
function given(values: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
