/** A business date without time: a year, a month or a day. */
export interface CalendarDate {
  readonly precision: 'year' | 'month' | 'day';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
}

/** Reads `2018`, `2018-05` or `2018-05-31`; undefined for a day that does not exist or a year outside 1900–2199. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return undefined;
  const precision = match[3] !== undefined ? 'day' : match[2] !== undefined ? 'month' : 'year';
  return { precision, year, month, day };
}

/** True when `left` lies surely before `right`: only the digits that both have are compared. */
export function isBefore(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length) < right.slice(0, length);
}
