/**
 * Joins two changes of one list of rows: what you deleted goes, what you added comes behind, what somebody else added or
 * deleted meanwhile stays as they left it (docs/decisions/0003). `base` is the list that you started from.
 */
export function mergeRowIds(
  base: readonly string[],
  yours: readonly string[],
  theirs: readonly string[],
): string[] {
  const deleted = new Set(base.filter((id) => !yours.includes(id)));
  const kept = theirs.filter((id) => !deleted.has(id));
  const added = yours.filter((id) => !base.includes(id) && !theirs.includes(id));
  return [...kept, ...added];
}
