/** An id that is not taken: body-3. */
export function freeId(prefix: string, taken: ReadonlySet<string>, from = 1): string {
  let count = from;
  while (taken.has(`${prefix}-${count}`)) count++;
  return `${prefix}-${count}`;
}
