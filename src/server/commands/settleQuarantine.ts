import { settleQuarantine as contract } from '../../contract/inspectionPlans.ts';
import { settleQuarantine as decide } from '../../core/inspection/settleQuarantine.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { settleSheet, sheetById, sheetsOf, supersedeSheet } from '../store/inspectionSheets.ts';
import { lockVisit } from '../store/inspections.ts';
import { defineCommand } from './command.ts';

/** 待核对 (R32): a person decides which of two sheets stands; both stay readable. */
export const settleQuarantine = defineCommand({
  contract,
  action: 'settleQuarantine',
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const found = await sheetById(tx, tenant, input.sheet);
    const visit = found && (await lockVisit(tx, context, found.visit));
    const sheets = found ? await sheetsOf(tx, tenant, found.visit) : [];
    const sheet = sheets.find(({ id }) => id === input.sheet);
    if (!sheet || !visit) return refuse('notFound', { what: '份验收表' });
    const standing = sheets.find((one) => !one.quarantined_because && !one.superseded_at)?.id;
    return allow({ subject: {}, sheet, visit, standing });
  },
  decide: ({ sheet, visit, standing }, input) =>
    decide(
      {
        waits: sheet.quarantined_because !== null && sheet.settled_at === null,
        ...{ result: sheet.document.result, rectifyBy: sheet.document.rectifyBy ?? null, standing },
        visitCancelled: visit.cancelled,
      },
      input,
    ),
  save: async (tx, { supersedes }, context, { sheet }, { stands, reason }) => {
    if (supersedes) await supersedeSheet(tx, context, supersedes);
    return (await settleSheet(tx, context, sheet.id, { stands, reason }))
      ? allow({})
      : refuse('sheetSettled', {});
  },
  events: (_, { sheet, visit }, { stands }) => [
    {
      ...{ action: 'settleQuarantine', subjectKind: 'inspectionVisit', subject: visit.id },
      ...{ campaign: visit.campaign, detail: { sheet: sheet.id, stands, application: visit.application } },
    },
  ],
});
