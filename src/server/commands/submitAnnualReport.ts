import { submitAnnualReport as contract } from '../../contract/annualReports.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { submitReport as decide } from '../../core/watch/annualReport.ts';
import { reportOf, saveReport } from '../store/annualReports.ts';
import { ownStudio } from '../store/ownStudio.ts';
import { workOfYear } from '../store/workOfYear.ts';
import { defineCommand } from './command.ts';

/** 提交年度报告 (F33): the unit's text with what the log says at that moment; again until it is confirmed. */
export const submitAnnualReport = defineCommand({
  contract,
  action: 'reportYear',
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const found = await ownStudio(tx, context, 'reportYear', input.studio, { lock: true });
    if (!found.ok) return found;
    const { subject, ...studio } = found.change;
    const report = await reportOf(tx, tenant, studio.id, input.year);
    const work = await workOfYear(tx, tenant, studio.id, input.year);
    return allow({ subject, studio, report, work });
  },
  decide: ({ report, subject }, input, context) => {
    const stand = { state: report?.state ?? ('none' as const), version: report?.version ?? 0 };
    const decided = decide(stand, input, today(context.receivedAt, context.timeZone));
    if (!decided.ok) return decided;
    const enteredFor = actsForAnother(context.actor, 'applicant', subject);
    return allow({ id: report?.id ?? context.newId(), version: decided.change.version, enteredFor });
  },
  save: async (tx, { id, version, enteredFor }, context, { studio, work }, { year, text }) => {
    const document = { text, ...work };
    const saved = { id, studio: studio.id, body: studio.body, year, version, document, enteredFor };
    await saveReport(tx, context, saved);
    return allow({ report: id, version });
  },
  events: ({ id }, { studio }, { year }) => [
    {
      ...{ action: 'submitAnnualReport', subjectKind: 'studio', subject: studio.id },
      detail: { report: id, year },
    },
  ],
});
