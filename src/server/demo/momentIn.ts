import { wallClock } from '../../core/campaign/today.ts';

/** The moment at which the clock of a time zone shows `local` (2019-09-30T16:40). */
export function momentIn(local: string, timeZone: string): Date {
  const guess = Date.parse(`${local}:00Z`);
  const { day, minute } = wallClock(new Date(guess), timeZone);
  const shown = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  return new Date(guess - (shown - guess));
}
