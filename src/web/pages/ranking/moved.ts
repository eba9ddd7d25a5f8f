/** The list with one element moved by so many places; it stops at the ends. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const to = Math.max(0, Math.min(list.length - 1, at + by));
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}
