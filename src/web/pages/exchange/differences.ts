import type { QueryOutput } from '../../../contract/client.ts';

export type Comparison = QueryOutput<'fileComparison'>;
export type Compared = Comparison['rows'][number];

/** Names a line of the comparison. */
export const rowKey = ({ kind, path, row }: Compared) => `${kind}:${path}:${row ?? ''}`;

/** Lines that differ, and of those the ones that may be taken. */
export function differing(rows: readonly Compared[]): Compared[] {
  return rows.filter(({ same }) => !same);
}
export const mayTake = ({ problem }: Compared) => problem === undefined;

/** Ticked from the start: what the file brings. What it would empty or delete is ticked by hand only. */
export function bringsSomething(row: Compared): boolean {
  return mayTake(row) && row.kind !== 'missing' && row.inFile.trim() !== '';
}

/** Lines by section, in the order of the form. */
export function bySection(rows: readonly Compared[]): [string, Compared[]][] {
  const groups = new Map<string, Compared[]>();
  for (const row of rows) groups.set(row.sectionTitle, [...(groups.get(row.sectionTitle) ?? []), row]);
  return [...groups];
}

/** The same as long as the lines and their words are: an answer that came again does not untick anything. */
export function standOf(rows: readonly Compared[]): string {
  return JSON.stringify(differing(rows).map((row) => [rowKey(row), row.now, row.inFile]));
}
