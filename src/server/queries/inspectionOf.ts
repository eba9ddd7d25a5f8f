import { inspectionOf as contract } from '../../contract/inspectionPlans.ts';
import { can } from '../../core/access/can.ts';
import { allow } from '../../core/refusals.ts';
import { isClosedFor } from '../store/campaigns.ts';
import { visitsOf } from '../store/inspections.ts';
import { reportsOf } from '../store/rectifications.ts';
import { applicationSubject } from './applicationSubject.ts';
import { followerOf, foundOf } from './boardVisit.ts';
import { defineQuery } from './query.ts';

/** What the inspection found, for the unit and its body: the result, what is to be done by when, and what they said to it (R33). */
export const inspectionOf = defineQuery({
  contract,
  action: 'seeApplication',
  subject: applicationSubject,
  answer: async (tx, { application }, context) => {
    const { tenant } = context.actor;
    const visits = await visitsOf(tx, tenant, { application });
    const reports = await reportsOf(
      tx,
      tenant,
      visits.map(({ visit }) => visit),
    );
    const subject = await applicationSubject(tx, { application }, context);
    const closed = await isClosedFor(tx, tenant, application);
    const may = !closed && subject.ok && can(context.actor, 'reportRectification', subject.change).allowed;
    return allow({
      visits: visits.map((row) => {
        const again = followerOf(visits, row.visit);
        return {
          ...{ visit: row.visit, plannedOn: row.plannedOn, result: row.result, found: foundOf(row) },
          followedBy: again?.visit ?? null,
          reports: reports
            .filter(({ visit }) => visit === row.visit)
            .map(({ visit: _, ...report }) => report),
          allowed: may && row.result === 'rectify' && !again?.sheet ? ['reportRectification'] : [],
        };
      }),
    });
  },
});
