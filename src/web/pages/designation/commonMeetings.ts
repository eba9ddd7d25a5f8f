import type { Candidate } from './designations.ts';

/** Meetings that agreed to all of these; one decision names one meeting (F25). */
export function commonMeetings(
  chosen: readonly Candidate[],
): { readonly id: string; readonly label: string }[] {
  const found = chosen[0]?.resolved;
  const all = chosen.every(({ resolved }) => resolved?.positive && resolved.resolution === found?.resolution);
  return found && all ? [{ id: found.resolution, label: `${found.meeting}（${found.heldOn}）` }] : [];
}
