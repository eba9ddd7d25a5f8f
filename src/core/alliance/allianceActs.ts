import { allow, type Decision, refuse } from '../refusals.ts';

export interface AllianceNow {
  readonly name: string;
  readonly foundedOn: string;
  readonly endedOn: string | null;
  readonly version: number;
  /** Studios that are in it. */
  readonly members: readonly { readonly id: string; readonly studio: string; readonly from: string }[];
  /** Who hosts which year. */
  readonly hosts: readonly { readonly year: number; readonly studio: string }[];
}

/** What ended is only shown. */
export function openAlliance({ name, endedOn }: AllianceNow): Decision<Record<never, never>> {
  return endedOn === null ? allow({}) : refuse('allianceEnded', { name });
}

function inTime(
  day: string,
  not: { readonly before: string; readonly after: string },
): Decision<Record<never, never>> {
  if (day > not.after) return refuse('allianceDayFuture', { date: day });
  return day < not.before ? refuse('allianceDayEarly', { date: day, before: not.before }) : allow({});
}

/** A studio joins once, not before the alliance was founded. */
export function joinAlliance(now: AllianceNow, studio: string, from: string, today: string) {
  const open = openAlliance(now);
  if (!open.ok) return open;
  if (now.members.some((member) => member.studio === studio)) return refuse('allianceMemberAlready', {});
  return inTime(from, { before: now.foundedOn, after: today });
}

/** 退出, not before it joined. */
export function leaveAlliance(now: AllianceNow, member: string, to: string, today: string) {
  const open = openAlliance(now);
  if (!open.ok) return open;
  const found = now.members.find(({ id }) => id === member);
  return found ? inTime(to, { before: found.from, after: today }) : refuse('notFound', { what: '个成员' });
}

/** 轮值: one member a year; another one for the same year needs a reason (F38). */
export function setHost(
  now: AllianceNow,
  { year, studio, reason }: { readonly year: number; readonly studio: string; readonly reason: string },
): Decision<{ readonly replaces: boolean }> {
  const open = openAlliance(now);
  if (!open.ok) return open;
  if (!now.members.some((member) => member.studio === studio)) return refuse('hostNotMember', {});
  const host = now.hosts.find((one) => one.year === year);
  if (host?.studio === studio) return refuse('hostAlready', { year });
  if (host && reason.trim() === '') return refuse('hostReasonMissing', { year });
  return allow({ replaces: host !== undefined });
}

/** A result of studios that are in it, on a day of its life. */
export function recordResult(
  now: AllianceNow,
  { on, studios }: { readonly on: string; readonly studios: readonly string[] },
  today: string,
) {
  const open = openAlliance(now);
  if (!open.ok) return open;
  if (studios.some((studio) => !now.members.some((member) => member.studio === studio)))
    return refuse('hostNotMember', {});
  return inTime(on, { before: now.foundedOn, after: today });
}
