const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}

/** The day and the minute of the day on the wall clock of a time zone. */
export function wallClock(now: Date, timeZone: string): { readonly day: string; readonly minute: number } {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(now)) parts[type] = value;
  const day = `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`;
  return { day, minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

/** The business date ('2019-09-30') of a moment in a time zone. */
export function today(now: Date, timeZone: string): string {
  return wallClock(now, timeZone).day;
}

/** Whole days from one business date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
