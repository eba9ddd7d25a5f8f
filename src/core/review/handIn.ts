import type { Mark, Standard, StandardItem } from '../programme/standard.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { isMarked } from '../scoring/markPoints.ts';
import type { MarkGiven, Marks } from '../standards/marks.ts';
import { type StandardLeaf, standardLeaves } from '../standards/standardLeaves.ts';

type Judged = Pick<Standard, 'items' | 'scoring'>;

/** What is asked of an item: its mark; on a checklist without points (S8) whether it is met. States are asked instead. */
export function askedMark({ scoring }: Pick<Standard, 'scoring'>, item: StandardItem): Mark | undefined {
  if (item.states?.length) return undefined;
  return item.mark ?? (scoring === undefined ? { kind: 'check' } : undefined);
}

/** An item has been looked at: its mark says something, its states are chosen or it is said that none is there. */
function isDone(standard: Judged, { item }: StandardLeaf, given: MarkGiven | undefined): boolean {
  if (item.states?.length) return given?.value !== undefined || (given?.states?.length ?? 0) > 0;
  const mark = askedMark(standard, item);
  return mark === undefined || isMarked(mark, given);
}

/** Items that wait for a mark, by their titles: states count as a mark, a heading does not. */
export function openItems(standard: Judged | undefined, marks: Marks): StandardLeaf[] {
  return standard ? standardLeaves(standard).filter((leaf) => !isDone(standard, leaf, marks[leaf.id])) : [];
}

/** 提交评分 (F24): once, complete, and on the version that the reviewer sees. */
export function handIn(
  sheet: { readonly version: number; readonly handedIn: boolean; readonly marks: Marks },
  standard: Judged | undefined,
  asked: { readonly version: number },
): Decision<Record<never, never>> {
  if (sheet.handedIn) return refuse('reviewHandedIn', {});
  if (sheet.version !== asked.version) return refuse('reviewSheetOlder', {});
  const open = openItems(standard, sheet.marks);
  if (open.length > 0) return refuse('reviewIncomplete', { items: open.map(({ title }) => title) });
  return allow({});
}

/** Marks of items that the standard does not have are not kept. */
export function unknownItems(standard: Pick<Standard, 'items'> | undefined, marks: Marks): string[] {
  const known = new Set((standard ? standardLeaves(standard) : []).map(({ id }) => id));
  return Object.keys(marks).filter((id) => !known.has(id));
}
