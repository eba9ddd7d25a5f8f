import { allow, type Decision, refuse } from '../refusals.ts';

/** Where the report of a studio on a year stands; `none`: nothing was submitted. */
export const annualReportStates = ['none', 'submitted', 'returned', 'confirmed'] as const;
export type AnnualReportState = (typeof annualReportStates)[number];

export interface ReportStand {
  readonly state: AnnualReportState;
  /** 0: there is none. */
  readonly version: number;
}

/** A year that has begun and is not long past can be reported on, once and again until it is confirmed (F33). */
export function submitReport(
  stand: ReportStand,
  { year, version }: { readonly year: number; readonly version: number },
  today: string,
): Decision<{ readonly version: number }> {
  const now = Number(today.slice(0, 4));
  if (year > now || year < now - 10) return refuse('reportYearWrong', { from: now - 10, to: now });
  if (stand.version !== version) return refuse('annualReportChanged', { state: stand.state });
  if (stand.state === 'confirmed') return refuse('annualReportConfirmed', { year });
  return allow({ version: version + 1 });
}

/** The body or the city confirms what was submitted, or sends it back with the reason. */
export function answerReport(
  stand: ReportStand,
  {
    version,
    confirm,
    reason,
  }: { readonly version: number; readonly confirm: boolean; readonly reason: string },
): Decision<{ readonly state: 'confirmed' | 'returned'; readonly version: number }> {
  if (stand.version !== version) return refuse('annualReportChanged', { state: stand.state });
  if (stand.state !== 'submitted') return refuse('annualReportNotWaiting', { state: stand.state });
  if (!confirm && reason.trim() === '') return refuse('annualReportReasonMissing', {});
  return allow({ state: confirm ? 'confirmed' : 'returned', version: version + 1 });
}
