import { answerAnnualReport as contract } from '../../contract/annualReports.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { answerReport as decide } from '../../core/watch/annualReport.ts';
import { reportOf, saveReportAnswer } from '../store/annualReports.ts';
import { ownStudio } from '../store/ownStudio.ts';
import { defineCommand } from './command.ts';

/** 确认或退回年度报告 (F33), by the body or the city; of two at once the second sees what the first did. */
export const answerAnnualReport = defineCommand({
  contract,
  action: 'superviseStudio',
  load: async (tx, input, context) => {
    const found = await ownStudio(tx, context, 'superviseStudio', input.studio, { lock: true });
    if (!found.ok) return found;
    const { subject, ...studio } = found.change;
    const report = await reportOf(tx, context.actor.tenant, studio.id, input.year);
    return report ? allow({ subject, studio, report }) : refuse('notFound', { what: '份年度报告' });
  },
  decide: ({ report }, input) => decide(report, input),
  save: async (tx, change, context, { report }, { reason }) => {
    await saveReportAnswer(tx, context, report.id, { ...change, reason });
    return allow(change);
  },
  events: ({ state }, { studio, report }, { year }) => [
    {
      ...{ action: 'answerAnnualReport', subjectKind: 'studio', subject: studio.id },
      detail: { report: report.id, year, state },
    },
  ],
});
