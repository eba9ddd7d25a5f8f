import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';
import type { Scoring, Standard } from '../standard.ts';
import { standardName } from './elementNames.ts';
import { itemsOf, markNotes, pointsOf } from './scoringMarks.ts';

type Remark = Omit<LintNote, 'where'>;
const error = (message: string): Remark => ({ level: 'error', message });
const warning = (message: string): Remark => ({ level: 'warning', message });

/** Sums of decimal points carry a rest in the last binary digits. */
const same = (left: number, right: number) => Math.abs(left - right) < 1e-6;
const tidy = (points: number) => Number(points.toFixed(6));

function sums({ items }: Standard, { total, pass, stages = [] }: Scoring): Remark[] {
  const sum = tidy(items.reduce((all, item) => all + pointsOf(item), 0));
  const weights = tidy(stages.reduce((all, { weight }) => all + weight, 0));
  return [
    ...(same(sum, total) ? [] : [error(`各项分值合计 ${sum}，满分写的是 ${total}，请改成一致`)]),
    ...(pass !== undefined && pass > total ? [error(`及格线 ${pass} 分高于满分 ${total} 分，请核对`)] : []),
    ...(stages.length === 0 || same(weights, 100)
      ? []
      : [error(`各环节的权重合计 ${weights}，应为 100，请核对`)]),
  ];
}

function bands({ bands: grades = [], total, pass, topShare }: Scoring): Remark[] {
  const lowest = grades.at(-1);
  return [
    ...grades.flatMap((band, at) => {
      const better = grades[at - 1];
      return [
        ...(band.from > total ? [error(`“${band.title}”从 ${band.from} 分起，高于满分 ${total} 分`)] : []),
        ...(better && band.from >= better.from
          ? [error(`“${band.title}”从 ${band.from} 分起，应低于前一等“${better.title}”的 ${better.from} 分`)]
          : []),
        ...(better && pass !== undefined && better.from <= pass
          ? [warning(`“${band.title}”都在及格线 ${pass} 分以下，没有人会评到`)]
          : []),
      ];
    }),
    ...(lowest && pass !== undefined && lowest.from > pass
      ? [warning(`及格线 ${pass} 分到“${lowest.title}”的 ${lowest.from} 分之间没有等次，请核对`)]
      : []),
    ...(topShare !== undefined && grades.length === 0
      ? [error('写了最高等次的比例（topShare），却没有等次（bands），请补上等次')]
      : []),
  ];
}

function oneStandard(standard: Standard): LintNote[] {
  const { scoring } = standard;
  const where = standardName(standard);
  const marked = itemsOf(standard).some(({ item }) => pointsOf({ ...item, items: [] }) > 0);
  if (scoring === undefined) {
    const message = '各项写了分值，却没有评分办法（scoring），只会当作清单。请补上满分，或去掉分值';
    return [...markNotes(standard), ...(marked ? [{ level: 'warning' as const, where, message }] : [])];
  }
  const whole = [...sums(standard, scoring), ...bands(scoring)];
  return [...markNotes(standard), ...whole.map((one) => ({ ...one, where: `${where} › 评分` }))];
}

/** Marks add up, thresholds and bands can be reached, weights make a whole (F23). */
export function scoring({ standards }: Programme): LintNote[] {
  return standards.flatMap(oneStandard);
}
