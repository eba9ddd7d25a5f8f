import type { WorkCalendar } from '../../calendar/workdays.ts';
import { parseDate } from '../../calendarDate.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';
import { deadlineNotes } from './calendarDeadlines.ts';
import { phaseNotes } from './calendarPhases.ts';
import { calendarNotes as withWorkdays } from './calendarWorkdays.ts';

/** The parts of a programme that say when. */
export type Dates = Pick<Programme, 'phases' | 'deadlines' | 'circular'>;

function badDates({ phases, deadlines, circular }: Dates): LintNote[] {
  const dates = [
    ...phases.flatMap(({ id, from, to }) => [from, to].map((date) => ({ where: `阶段 ${id}`, date }))),
    ...deadlines.flatMap(({ id, opens, due, hardClose }) =>
      [opens, due, hardClose].flatMap((date) => (date === undefined ? [] : [{ where: `期限 ${id}`, date }])),
    ),
    { where: 'circular › issuedOn', date: circular.issuedOn },
  ];
  return dates
    .filter(({ date }) => parseDate(date)?.precision !== 'day')
    .map(({ where, date }) => ({
      level: 'error',
      where,
      message: date === '' ? '日期还空着，请填写' : `“${date}”不是存在的日期，请改正`,
    }));
}

/**
 * Dates exist and run forward (errors); what would surprise somebody is a warning, odd positions are notes (F7, S4). What
 * depends on days off needs the work calendar.
 */
export function calendar(programme: Dates, workdays?: WorkCalendar): LintNote[] {
  const bad = badDates(programme);
  // Dates that do not exist cannot be compared; they are put right first.
  if (bad.length > 0) return bad;
  return [
    ...phaseNotes(programme),
    ...deadlineNotes(programme),
    ...(workdays ? withWorkdays(programme, workdays) : []),
  ];
}
