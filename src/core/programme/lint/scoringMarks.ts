import type { LintNote } from '../lintNote.ts';
import type { Mark, MarkKind, Standard, StandardItem } from '../standard.ts';
import { standardName } from './elementNames.ts';

type MarkOf<K extends MarkKind> = Extract<Mark, { kind: K }>;
type Remark = { readonly level: LintNote['level']; readonly message: string };
const error = (message: string): Remark => ({ level: 'error', message });

/** The most a mark adds to the total; bonus comes on top and deductions are taken off (F23). */
const most: { readonly [K in MarkKind]: (mark: MarkOf<K>) => number } = {
  check: ({ points = 0 }) => points,
  points: ({ max }) => max,
  perUnit: ({ max }) => max,
  perMissing: ({ max }) => max,
  deduct: () => 0,
  bonus: () => 0,
};

function single(points: number, max: number | undefined, each: string): Remark[] {
  return max === undefined || points <= max
    ? []
    : [error(`${each} ${points} 分，最多却只有 ${max} 分，请核对`)];
}

/** What a mark says that does not fit together. */
const faults: { readonly [K in MarkKind]: (mark: MarkOf<K>) => Remark[] } = {
  check: () => [],
  points: () => [],
  perUnit: ({ points, max, unit }) => single(points, max, `每${unit}`),
  perMissing({ points, target, max, unit }) {
    const lost = points * target;
    if (lost === max) return [];
    const sum = `${target} ${unit}全缺共扣 ${lost} 分，本项 ${max} 分`;
    return lost < max
      ? [
          {
            level: 'warning',
            message: `${sum}：一${unit}也没有仍得 ${max - lost} 分，请核对每缺一${unit}扣几分`,
          },
        ]
      : [{ level: 'note', message: `${sum}：缺到 ${Math.ceil(max / points)} ${unit}就扣完了` }];
  },
  deduct: ({ points, max }) => single(points, max, '每次扣'),
  bonus: ({ points, max }) => single(points, max, '每次加'),
};

/** The most an item and all below it add to the total. */
export function pointsOf({ mark, items = [] }: StandardItem): number {
  const own = mark === undefined ? 0 : (most[mark.kind] as (of: Mark) => number)(mark);
  return items.reduce((sum, item) => sum + pointsOf(item), own);
}

/** Every item with the words of its place, from the top down. */
export function itemsOf(standard: Standard): { readonly item: StandardItem; readonly where: string }[] {
  const below = (items: readonly StandardItem[], above: string): { item: StandardItem; where: string }[] =>
    items.flatMap((item) => {
      const where = `${above} › ${item.title} (${item.id})`;
      return [{ item, where }, ...below(item.items ?? [], where)];
    });
  return below(standard.items, standardName(standard));
}

function itemFaults(item: StandardItem): Remark[] {
  const { mark, threshold, items = [] } = item;
  const points = pointsOf(item);
  const own = mark === undefined ? [] : (faults[mark.kind] as (of: Mark) => Remark[])(mark);
  const inside = items.some((one) => pointsOf(one) > 0);
  return [
    ...own,
    ...(mark !== undefined && pointsOf({ ...item, items: [] }) > 0 && inside
      ? [{ level: 'warning', message: '本项和下级各自计分，两处分值会相加，请核对' } as const]
      : []),
    ...(threshold !== undefined && threshold > points
      ? [error(`最低要得 ${threshold} 分，本项最多却只有 ${points} 分，没有人能达到，请核对`)]
      : []),
  ];
}

/** The marks of the items of a standard, each by itself. */
export function markNotes(standard: Standard): LintNote[] {
  return itemsOf(standard).flatMap(({ item, where }) => itemFaults(item).map((one) => ({ ...one, where })));
}
