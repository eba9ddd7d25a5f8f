import type { QueryOutput } from '../../../contract/client.ts';
import { dayInWords } from '../../parts/cityTime.ts';

type Calendar = QueryOutput<'campaignCalendar'>;
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

function daysInWords(daysLeft: number | null, open: boolean): string {
  if (daysLeft === null) return open ? '正在受理' : '尚未开始';
  if (daysLeft > 0) return `还有 ${daysLeft} 天`;
  if (daysLeft === 0) return '今天截止';
  return open ? '已过，仍可办理' : '已截止';
}

/** Phases by their first day and deadlines by their due day, on one line of time. They bind independently (S4). */
export function calendarEntries({ phases, deadlines }: Calendar): readonly CalendarEntry[] {
  const entries: CalendarEntry[] = [
    ...phases.map(({ id, title, from, to, tasks, current }) => ({
      kind: 'phase' as const,
      id,
      title,
      when: `${dayInWords(from)} 至 ${dayInWords(to)}`,
      detail: tasks,
      now: current,
      day: from,
    })),
    ...deadlines.map(({ id, title, opens, due, span, daysLeft, open, extended, receiver }) => ({
      kind: 'deadline' as const,
      id,
      title: `${due === null ? '常年受理' : '截止'}：${title}`,
      when: `${span}，${daysInWords(daysLeft, open)}${extended ? '（已为您单位延期）' : ''}`,
      detail: receiver ? `报送至${receiver}` : '',
      now: false,
      day: due ?? opens ?? '9999',
    })),
  ];
  return entries.sort(
    (left, right) => left.day.localeCompare(right.day) || left.kind.localeCompare(right.kind),
  );
}
