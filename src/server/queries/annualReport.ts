import { annualReport as contract } from '../../contract/annualReports.ts';
import { proposedReport } from '../../contract/annualReportWords.zh.ts';
import { can } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { dueOfYear, yearToReport } from '../../core/watch/signs.ts';
import { reportOf, reportSteps } from '../store/annualReports.ts';
import { ownStudio } from '../store/ownStudio.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { workOfYear } from '../store/workOfYear.ts';
import { defineQuery } from './query.ts';

/** 年度报告 of a studio: proposed from its log, and all that was submitted and answered (F33). */
export const annualReport = defineQuery({
  contract,
  action: 'seeRegister',
  subject: async (tx, { studio }, context) => {
    const found = await ownStudio(tx, context, 'seeRegister', studio);
    return found.ok ? allow(found.change.subject) : found;
  },
  answer: async (tx, input, context) => {
    const { actor, receivedAt, timeZone } = context;
    const found = await ownStudio(tx, context, 'seeRegister', input.studio);
    if (!found.ok) return found;
    const { id, subject, state: stands } = found.change;
    const on = today(receivedAt, timeZone);
    const annual = (await standingProgramme(tx, actor.tenant))?.programme.watch?.annualReport;
    const now = Number(on.slice(0, 4));
    const year = input.year ?? yearToReport(annual, on);
    const report = await reportOf(tx, actor.tenant, id, year);
    const steps = report ? await reportSteps(tx, actor.tenant, report.id) : [];
    const work = await workOfYear(tx, actor.tenant, id, year);
    return allow({
      ...{ studio: id, year, years: [now, now - 1, now - 2, now - 3], ...work },
      due: annual === undefined ? null : dueOfYear(annual, year),
      state: report?.state ?? 'none',
      version: report?.version ?? 0,
      report: report?.id ?? null,
      text: report?.text ?? proposedReport(year, work.figures, work.entries),
      steps: steps.map(({ at, document, ...step }) => ({
        ...{ ...step, at: at.toISOString(), text: document?.text ?? null },
        figures: [...(document?.figures ?? [])],
        entries: [...(document?.entries ?? [])],
      })),
      maySubmit:
        stands !== 'merged' && report?.state !== 'confirmed' && can(actor, 'reportYear', subject).allowed,
      mayAnswer: report?.state === 'submitted' && can(actor, 'superviseStudio', subject).allowed,
    });
  },
});
