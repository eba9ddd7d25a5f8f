import {
  isWorkday,
  nextWorkday,
  unannouncedYears,
  type WorkCalendar,
  workdaysBetween,
} from '../../calendar/workdays.ts';
import type { LintNote } from '../lintNote.ts';
import type { Deadline, Programme } from '../programme.ts';

type Dates = Pick<Programme, 'phases' | 'deadlines'>;

/** Fewer workdays than this between the two days of a window are worth a second look. */
const fewWorkdays = 5;
const edges = [
  ['opens', '开始日'],
  ['due', '截止日'],
  ['hardClose', '最后关闭日'],
] as const;

function onDaysOff({ deadlines }: Dates, calendar: WorkCalendar): LintNote[] {
  return deadlines.flatMap((deadline) =>
    edges.flatMap(([edge, words]): LintNote[] => {
      const day = deadline[edge];
      if (day === undefined || isWorkday(calendar, day)) return [];
      const next = nextWorkday(calendar, day);
      const message = `“${deadline.title}”的${words} ${day} 不上班，下一个工作日是 ${next}`;
      return [{ level: edge === 'opens' ? 'note' : 'warning', where: `期限 ${deadline.id}`, message }];
    }),
  );
}

function fewDays({ deadlines }: Dates, calendar: WorkCalendar): LintNote[] {
  return deadlines.flatMap(({ id, title, opens, due }: Deadline): LintNote[] => {
    if (opens === undefined || due === undefined || due < opens) return [];
    const count = workdaysBetween(calendar, opens, due) + (isWorkday(calendar, opens) ? 1 : 0);
    if (count >= fewWorkdays) return [];
    const message = `“${title}”从 ${opens} 到 ${due} 只有 ${count} 个工作日，请核对是否够用`;
    return [{ level: 'warning', where: `期限 ${id}`, message }];
  });
}

/** Years that look like normal ones only because nobody has announced their days off (未公布). */
function unannounced({ phases, deadlines }: Dates, calendar: WorkCalendar): LintNote[] {
  const days = [
    ...phases.flatMap(({ from, to }) => [from, to]),
    ...deadlines.flatMap(({ opens, due, hardClose }) => [opens, due, hardClose].flatMap((day) => day ?? [])),
  ];
  return unannouncedYears(calendar, days).map((year) => ({
    level: 'warning',
    where: '进度',
    message: `${year} 年的放假安排还没有公布，现在只按周末判断工作日。公布后请在“工作日”里录入，再核对各个日期`,
  }));
}

/** What the work calendar says of the dates: due on a day off, windows with few workdays, years not announced (F7). */
export function calendarNotes(programme: Dates, calendar: WorkCalendar): LintNote[] {
  return [
    ...unannounced(programme, calendar),
    ...onDaysOff(programme, calendar),
    ...fewDays(programme, calendar),
  ];
}
