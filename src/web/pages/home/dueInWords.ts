import { dayInWords } from '../../parts/cityTime.ts';

/** The date of a task: 2019年9月30日前, or that it has passed. Both days are ISO. */
export function dueInWords(due: string, today: string | undefined): string {
  return today !== undefined && due < today ? `已过 ${dayInWords(due)}` : `${dayInWords(due)}前`;
}
