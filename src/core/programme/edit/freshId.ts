/** An id that is not taken: field-3. */
export function freshId(prefix: string, taken: readonly string[]): string {
  let count = 1;
  while (taken.includes(`${prefix}-${count}`)) count += 1;
  return `${prefix}-${count}`;
}
