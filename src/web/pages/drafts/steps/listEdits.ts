/** The list with one member moved by `step` places; the ends hold. */
export function moved<T>(list: readonly T[], from: number, step: number): T[] {
  const to = Math.min(Math.max(from + step, 0), list.length - 1);
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}

/** The list with `gone` members after `at` replaced; `Array.toSpliced` is younger than the browsers of some offices. */
export function spliced<T>(list: readonly T[], at: number, gone: number, ...come: readonly T[]): T[] {
  return [...list.slice(0, at), ...come, ...list.slice(at + gone)];
}
