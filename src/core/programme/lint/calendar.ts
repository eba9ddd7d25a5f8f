import { parseDate } from '../../calendarDate.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

function badDates(programme: Programme): LintNote[] {
  const dates = [
    ...programme.phases.flatMap(({ id, from, to }) =>
      [from, to].map((date) => ({ where: `阶段 ${id}`, date })),
    ),
    ...programme.deadlines.flatMap(({ id, opens, due, hardClose }) =>
      [opens, due, hardClose].flatMap((date) => (date === undefined ? [] : [{ where: `期限 ${id}`, date }])),
    ),
    { where: 'circular › issuedOn', date: programme.circular.issuedOn },
  ];
  return dates
    .filter(({ date }) => parseDate(date) === undefined)
    .map(({ where, date }) => ({ level: 'error', where, message: `“${date}”不是存在的日期` }));
}

function backwards(programme: Programme): LintNote[] {
  const phases = programme.phases
    .filter(({ from, to }) => from > to)
    .map(
      ({ title, id }): LintNote => ({
        level: 'error',
        where: `阶段 ${id}`,
        message: `“${title}”的结束早于开始`,
      }),
    );
  const deadlines = programme.deadlines
    .filter(({ opens = '', due, hardClose = due }) => opens > due || due > hardClose)
    .map(({ title, id }): LintNote => {
      return {
        level: 'error',
        where: `期限 ${id}`,
        message: `“${title}”的开始、截止、最后关闭三个日期顺序不对`,
      };
    });
  return [...phases, ...deadlines];
}

function overlaps(programme: Programme): LintNote[] {
  const found: LintNote[] = [];
  for (const [at, phase] of programme.phases.entries()) {
    for (const other of programme.phases.slice(at + 1)) {
      if (phase.from > other.to || other.from > phase.to) continue;
      found.push({
        level: 'note',
        where: `阶段 ${phase.id}`,
        message: `“${phase.title}”与“${other.title}”的时间重叠（S4）`,
      });
    }
  }
  return found;
}

/** Where deadlines fall among the phases; the officer should know when a due date lies in an odd phase (S4). */
function duePhases(programme: Programme): LintNote[] {
  const last = (date: string) => programme.phases.filter((phase) => phase.from <= date && date <= phase.to);
  return programme.deadlines.flatMap((deadline): LintNote[] => {
    const where = `期限 ${deadline.id}`;
    const during = last(deadline.due)[0];
    if (during === undefined) {
      return [
        { level: 'note', where, message: `“${deadline.title}”的截止日 ${deadline.due} 不在任何阶段内（S4）` },
      ];
    }
    const later = programme.phases.filter((phase) => phase.from > deadline.due);
    const next = later.length === 0 ? '' : `，其后还有 ${later.length} 个阶段`;
    const message = `“${deadline.title}”${deadline.due} 截止，落在“${during.title}：${during.tasks}”之内${next}；以期限为准（S4）`;
    return [{ level: 'note', where, message }];
  });
}

/** Deadlines against each other: the earlier one binds work that the later one still allows. */
function dueOrder(programme: Programme): LintNote[] {
  const sorted = [...programme.deadlines].sort((left, right) => (left.due < right.due ? -1 : 1));
  return sorted.slice(1).map((deadline, at): LintNote => {
    const before = sorted[at];
    const message = `“${before?.title}”（${before?.due}）早于“${deadline.title}”（${deadline.due}），两项各自计算（S4）`;
    return { level: 'note', where: `期限 ${deadline.id}`, message };
  });
}

/** Dates exist and run forward (errors); odd positions are notes. */
export function calendar(programme: Programme): LintNote[] {
  return [badDates, backwards, overlaps, duePhases, dueOrder].flatMap((rule) => rule(programme));
}
