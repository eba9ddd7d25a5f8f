const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Number of the day on the calendar of this device. */
function dayHere(moment: number): number {
  return Math.floor((moment - new Date(moment).getTimezoneOffset() * MINUTE_MS) / DAY_MS);
}

/**
 * The city's day on a phone that has no network: the server's day as it was heard, and the days that went by on the phone since.
 * A clock that is wrong is wrong at both ends; one that was set back adds nothing.
 */
export function todayHere(heard: string, at: number, now: number): string {
  const passed = Math.max(0, dayHere(now) - dayHere(at));
  return new Date(Date.parse(heard) + passed * DAY_MS).toISOString().slice(0, 10);
}
