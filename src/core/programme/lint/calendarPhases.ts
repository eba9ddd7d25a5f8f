import { daysBetween } from '../../campaign/today.ts';
import type { LintNote } from '../lintNote.ts';
import type { Phase, Programme } from '../programme.ts';

type Phases = Pick<Programme, 'phases'>;
const note = ({ id }: Phase, message: string): LintNote => ({ level: 'note', where: `阶段 ${id}`, message });

function backwards({ phases }: Phases): LintNote[] {
  return phases
    .filter(({ from, to }) => from > to)
    .map(({ title, id }) => {
      return { level: 'error', where: `阶段 ${id}`, message: `“${title}”的结束早于开始，请核对两个日期` };
    });
}

function overlaps({ phases }: Phases): LintNote[] {
  return phases.flatMap((phase, at) =>
    phases
      .slice(at + 1)
      .filter((other) => phase.from <= other.to && other.from <= phase.to)
      .map((other) => note(phase, `“${phase.title}”与“${other.title}”的时间重叠，请看一看是否有意这样安排`)),
  );
}

function gaps({ phases }: Phases): LintNote[] {
  const sorted = [...phases].sort((left, right) => (left.from < right.from ? -1 : 1));
  return sorted.slice(1).flatMap((phase, at) => {
    // Against all that went before: a long phase may cover the gap between two short ones.
    const before = sorted.slice(0, at + 1).reduce((last, one) => (one.to > last.to ? one : last));
    const days = daysBetween(before.to, phase.from) - 1;
    if (days < 1) return [];
    return [note(phase, `“${before.title}”与“${phase.title}”之间有 ${days} 天不属于任何阶段`)];
  });
}

/** Phases among themselves (R16-R19). */
export function phaseNotes(programme: Phases): LintNote[] {
  return [backwards, overlaps, gaps].flatMap((rule) => rule(programme));
}
