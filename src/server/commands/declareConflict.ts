import { declareConflict as contract } from '../../contract/reviews.ts';
import { allow, refuse } from '../../core/refusals.ts';
import {
  insertDeclaration,
  openAssignmentsOn,
  visits,
  withdrawAssignments,
} from '../store/reviewAssignments.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** 申报回避 (F24): about what was given to the asker to look at; it leaves their hands at once. */
export const declareConflict = defineCommand({
  contract,
  action: 'declareConflict',
  load: async (tx, { application }, { actor: { tenant, user } }) => {
    const row = await tx
      .selectFrom('application')
      .select(['id', 'campaign'])
      .where((eb) => eb.and({ tenant, id: application }))
      .executeTakeFirst();
    const held = row ? await openAssignmentsOn(tx, tenant, application, user) : [];
    // What nobody gave them is not there for them.
    if (!row || (held.length === 0 && !(await visits(tx, tenant, application, user))))
      return refuse('notFound', { what: '份申报' });
    return allow({ subject: {}, row, held });
  },
  decide: () => allow({}),
  save: async (tx, _change, context, { row, held }, { reason }) => {
    await insertDeclaration(tx, context, { campaign: row.campaign, application: row.id, reason });
    await withdrawAssignments(tx, context, held, reason);
    return allow({ withdrawn: held.length });
  },
  events: (_change, { row, held }) => [applicationEvent('declareConflict', row, { withdrawn: held.length })],
});
