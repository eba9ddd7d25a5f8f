const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** What stands where a date would: intake without an end. */
export const rollingWords = '常年受理';

/** The end of a deadline as a notice prints it: 9月30日24:00. */
export function printedDue(due: string | undefined): string {
  return due === undefined ? rollingWords : `${monthDay(due)}24:00`;
}

/** The whole of it: 9月30日24:00, 9月1日至9月30日24:00 for a window of two dates, 1月4日起常年受理 for rolling intake. */
export function deadlineSpan(opens: string | undefined, due: string | undefined): string {
  if (opens === undefined) return printedDue(due);
  if (due === undefined) return `${monthDay(opens)}起${rollingWords}`;
  const years =
    opens.slice(0, 4) === due.slice(0, 4) ? ['', ''] : [opens, due].map((day) => `${day.slice(0, 4)}年`);
  return `${years[0]}${monthDay(opens)}至${years[1]}${printedDue(due)}`;
}
