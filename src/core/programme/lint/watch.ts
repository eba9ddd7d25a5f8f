import { parseDate } from '../../calendarDate.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

/** The rules of 预警 do not contradict themselves (R77, R78, S30). */
export function watch({ watch: rules }: Programme): LintNote[] {
  if (rules === undefined) return [];
  const error = (at: string, message: string): LintNote => ({
    ...{ level: 'error', where: `预警 watch › ${at}`, message },
  });
  return [
    ...rules.yearly.flatMap(({ counts, atLeast, target }, at) => [
      ...(rules.yearly.findIndex((other) => other.counts === counts) < at
        ? [error(`yearly[${at}]`, '同一种记录写了两次要求，请合成一条')]
        : []),
      ...(target !== undefined && target < atLeast
        ? [error(`yearly[${at}]`, `争取 ${target} 项，比至少 ${atLeast} 项还少，请核对`)]
        : []),
    ]),
    ...(rules.annualReport !== undefined && !parseDate(`2020-${rules.annualReport}`)
      ? [error('annualReport', `没有 ${rules.annualReport} 这一天，请核对`)]
      : []),
  ];
}
