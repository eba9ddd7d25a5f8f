/** The day so many months later; the last of a month where it has no such day (31 January and a month: 28 February). */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Last day of a term of so many months that begins on a day: a year from 1 March ends on the last of February. */
export function lastDayOfTerm(startsOn: string, months: number): string {
  const after = Date.parse(`${monthsAfter(startsOn, months)}T00:00:00Z`);
  return new Date(after - 86_400_000).toISOString().slice(0, 10);
}
