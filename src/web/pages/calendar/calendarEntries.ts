import type { QueryOutput } from '../../../contract/client.ts';
import { dayInWords } from '../../parts/cityTime.ts';

export type Calendar = QueryOutput<'campaignCalendar'>;
type Deadline = Calendar['deadlines'][number];
export interface CalendarEntry {
  readonly kind: 'phase' | 'deadline';
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly detail: string;
  readonly now: boolean;
  /** The day by which the line is ordered. */
  readonly day: string;
}

function daysInWords({ daysLeft, open }: Deadline): string {
  if (daysLeft === null) return open ? '正在受理' : '尚未开始';
  if (daysLeft > 0) return `还有 ${daysLeft} 天`;
  if (daysLeft === 0) return '今天截止';
  return open ? '已过，仍可办理' : '已截止';
}

/** What is taken after the end, told before it comes (trouble 33). */
function afterwards({ due, graceMinutes, hardClose }: Deadline): string {
  if (due === null) return '';
  if (hardClose !== null && hardClose > due) return `之后到${dayInWords(hardClose)}24:00仍接收，记为逾期。`;
  if (graceMinutes === 0) return '';
  return `截止前已开始填写的，之后 ${graceMinutes} 分钟内仍可提交，记为逾期。`;
}

function deadlineEntry(deadline: Deadline): CalendarEntry {
  const { id, title, opens, due, span, extended, receiver } = deadline;
  return {
    kind: 'deadline',
    id,
    title: `${due === null ? '常年受理' : '截止'}：${title}`,
    when: `${span}，${daysInWords(deadline)}${extended ? '（已为您单位延期）' : ''}`,
    detail: [receiver ? `报送至${receiver}` : '', afterwards(deadline)].filter(Boolean).join('；'),
    now: false,
    day: due ?? opens ?? '9999',
  };
}

/** Phases by their first day and deadlines by their due day, on one line of time. They bind independently (S4). */
export function calendarEntries({ phases, deadlines }: Calendar): readonly CalendarEntry[] {
  const entries: CalendarEntry[] = [
    ...phases.map(({ id, title, from, to, tasks, current }) => ({
      ...{ kind: 'phase' as const, id, title, when: `${dayInWords(from)} 至 ${dayInWords(to)}` },
      ...{ detail: tasks, now: current, day: from },
    })),
    ...deadlines.map(deadlineEntry),
  ];
  return entries.sort(
    (left, right) => left.day.localeCompare(right.day) || left.kind.localeCompare(right.kind),
  );
}
