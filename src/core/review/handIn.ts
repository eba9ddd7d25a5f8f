import type { Standard } from '../programme/standard.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { isMarked } from '../scoring/markPoints.ts';
import type { MarkGiven, Marks } from '../standards/marks.ts';
import { type StandardLeaf, standardLeaves } from '../standards/standardLeaves.ts';

/** An item has been looked at: its mark says something, its states are chosen or it is said that none is there. */
function isDone({ item }: StandardLeaf, given: MarkGiven | undefined): boolean {
  if (item.mark && item.states === undefined) return isMarked(item.mark, given);
  if (item.states?.length) return given?.value !== undefined || (given?.states?.length ?? 0) > 0;
  return item.mark === undefined;
}

/** Items that wait for a mark, by their titles: states count as a mark, a heading does not. */
export function openItems(standard: Pick<Standard, 'items'> | undefined, marks: Marks): StandardLeaf[] {
  return standard ? standardLeaves(standard).filter((leaf) => !isDone(leaf, marks[leaf.id])) : [];
}

/** 提交评分 (F24): once, complete, and on the version that the reviewer sees. */
export function handIn(
  sheet: { readonly version: number; readonly handedIn: boolean; readonly marks: Marks },
  standard: Pick<Standard, 'items'> | undefined,
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
