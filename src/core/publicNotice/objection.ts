import { allow, type Decision, refuse } from '../refusals.ts';

export const objectionOutcomes = ['upheld', 'dismissed', 'withdrawn'] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];
/** How an objection reached the union; `online` is the public page. */
export const objectionChannels = ['online', 'paper', 'phone'] as const;
export type ObjectionChannel = (typeof objectionChannels)[number];
/** Files that one objection may bring. */
export const MOST_OBJECTION_FILES = 5;

export interface NoticePeriod {
  readonly opensOn: string;
  /** Inclusive until 24:00. */
  readonly endsOn: string;
  readonly ended: boolean;
}

/** Late is what came after 24:00 of the last day; it is kept all the same. */
export function isLate({ endsOn }: Pick<NoticePeriod, 'endsOn'>, receivedOn: string): boolean {
  return receivedOn > endsOn;
}

/** An objection on paper or by telephone: it came on a day of the 公示 or later, and not tomorrow. */
export function recordObjection(
  notice: NoticePeriod,
  { receivedOn, receivedAt }: { readonly receivedOn: string; readonly receivedAt: Date },
  now: Date,
): Decision<{ readonly late: boolean }> {
  if (notice.ended) return refuse('noticeEnded', {});
  if (receivedOn < notice.opensOn) return refuse('objectionBeforeNotice', { opensOn: notice.opensOn });
  if (receivedAt > now) return refuse('paperDateInFuture', { date: receivedOn });
  return allow({ late: isLate(notice, receivedOn) });
}

export interface Settling {
  readonly outcome: ObjectionOutcome;
  readonly finding: string;
  /** Whom it concerns, where the objector did not say. */
  readonly application?: string | undefined;
}

/** The answer to an objection. What is upheld names a studio: it stays blocked. */
export function settleObjection(
  objection: { readonly outcome: ObjectionOutcome | null; readonly application: string | null },
  { outcome, finding, application }: Settling,
  listed: ReadonlySet<string>,
): Decision<{
  readonly outcome: ObjectionOutcome;
  readonly finding: string;
  readonly application: string | null;
}> {
  if (objection.outcome !== null) return refuse('objectionSettled', {});
  const about = application ?? objection.application;
  if (about !== null && !listed.has(about)) return refuse('notInNotice', {});
  if (outcome === 'upheld' && about === null) return refuse('objectionNamesNobody', {});
  return allow({ outcome, finding: finding.trim(), application: about });
}
