/** The name of a file that says nothing but its kind, for a blind round. */
export function neutralName(name: string, number?: number): string {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  return `证明材料${number ?? ''}${ending.toLowerCase()}`;
}
