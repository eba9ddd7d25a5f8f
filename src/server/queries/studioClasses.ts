import { studioClasses as contract } from '../../contract/classes.ts';
import { allowedActions } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { classesOfStudio } from '../store/classRunLists.ts';
import { followUpsOfStudio } from '../store/followUps.ts';
import { programmeOf } from '../store/programmes.ts';
import { studioFacts } from '../store/studioFacts.ts';
import { followUpLine } from './followUpLine.ts';
import { defineQuery } from './query.ts';
import { noStudio, studioSubject } from './studioSubject.ts';

/** The grades of one studio over the years with reasons, and its 跟进事项 (R7). */
export const studioClasses = defineQuery({
  contract,
  action: 'seeClasses',
  subject: studioSubject,
  answer: async (tx, { studio }, context) => {
    const { tenant } = context.actor;
    const found = await studioFacts(tx, tenant, studio);
    if (!found) return refuse('notFound', noStudio);
    const now = today(context.receivedAt, context.timeZone);
    const years = [];
    for (const { revision, at, ...year } of await classesOfStudio(tx, tenant, studio)) {
      const grades = (await programmeOf(tx, tenant, revision)).classification?.grades ?? [];
      years.push({
        ...year,
        on: today(at, context.timeZone),
        grades: grades.map(({ id, title }) => ({ id, title })),
      });
    }
    return allow({
      ...{ name: found.name, years },
      followUps: (await followUpsOfStudio(tx, tenant, studio)).map((one) => followUpLine(one, context, now)),
      allowed: allowedActions(context.actor, { body: found.body, unit: found.unit, studio }).filter(
        (act) => act === 'classifyStudios' || act === 'keepFollowUps',
      ),
    });
  },
});
