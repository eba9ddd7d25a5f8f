import { allow, type Decision, refuse } from '../refusals.ts';

export interface FollowUpNow {
  readonly version: number;
  readonly closed: boolean;
  readonly dropped: boolean;
}

/** Still to be done, and as it was seen. */
export function openFollowUp(now: FollowUpNow, version: number): Decision<{ readonly version: number }> {
  if (now.closed || now.dropped) return refuse('followUpEnded', { how: now.closed ? 'closed' : 'dropped' });
  if (now.version !== version) return refuse('followUpChanged', {});
  return allow({ version: version + 1 });
}

/** 办结: not before it was done. */
export function closeFollowUp(
  now: FollowUpNow,
  { version, closedOn }: { readonly version: number; readonly closedOn: string },
  today: string,
): Decision<{ readonly version: number }> {
  if (closedOn > today) return refuse('followUpInFuture', { date: closedOn });
  return openFollowUp(now, version);
}
