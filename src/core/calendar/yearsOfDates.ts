import { parseDate } from '../calendarDate.ts';
import type { Programme } from '../programme/programme.ts';

/** The years in which phases and deadlines lie; a date still being typed has none. */
export function yearsOfDates({
  phases,
  deadlines,
}: Pick<Programme, 'phases' | 'deadlines'>): readonly number[] {
  const days = [
    ...phases.flatMap(({ from, to }) => [from, to]),
    ...deadlines.flatMap(({ opens, due, hardClose }) => [opens, due, hardClose]),
  ];
  const years = days.flatMap((day) => parseDate(day ?? '')?.year ?? []);
  return [...new Set(years)].sort();
}
