import { reportRectification as contract } from '../../contract/inspectionPlans.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { lockVisit, visitsOf } from '../store/inspections.ts';
import { insertReport } from '../store/rectifications.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** 整改情况 (R32): the unit says what it has put right, with files, before it is looked at again. */
export const reportRectification = defineCommand({
  contract,
  action: 'reportRectification',
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const visit = await lockVisit(tx, context, input.visit);
    if (!visit) return refuse('notFound', { what: '次验收' });
    const { body, unit, studio } = visit;
    const all = await visitsOf(tx, tenant, { campaign: visit.campaign });
    const [row] = all.filter((one) => one.visit === visit.id);
    const again = all.find((one) => one.follows === visit.id);
    const files = [];
    for (const upload of new Set(input.uploads)) files.push(await uploadOf(tx, context, upload));
    return allow({ subject: { body, unit, studio }, visit, row, again, files });
  },
  decide: ({ visit, row, again, files }, _, context) => {
    if (visit.campaignClosed) return refuse('campaignClosed', {});
    if (row?.result !== 'rectify' || again?.sheet) return refuse('nothingToRectify', {});
    if (files.includes(undefined)) return refuse('uploadUnknown', {});
    return allow({ id: context.newId() });
  },
  save: async (tx, { id }, context, { visit, files }, { text }) => {
    await insertReport(tx, context, {
      ...{ id, visit: visit.id, text },
      uploads: files.flatMap((file) => file?.id ?? []),
    });
    return allow({ report: id });
  },
  events: ({ id }, { visit: { id: visit, application, campaign } }) => [
    applicationEvent('reportRectification', { id: application, campaign }, { visit, report: id }),
  ],
});
