import { spliced } from '../drafts/steps/listEdits.ts';

/** An id that nobody in the list has: "track-2", or for a copy "standard-2". */
export function freshId(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  for (let number = 2; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

const idsOf = (list: readonly unknown[]): string[] =>
  list.flatMap((one) => {
    const id = typeof one === 'object' && one !== null ? (one as { id?: unknown }).id : undefined;
    return typeof id === 'string' ? [id] : [];
  });

/** `value` with an id of its own where it has one, ready to stand in the list. */
export function withOwnId<T>(list: readonly unknown[], value: T, prefix: string | undefined): T {
  if (prefix === undefined || typeof value !== 'object' || value === null) return value;
  const { id = '' } = value as { id?: string };
  return { ...value, id: freshId(id === '' ? prefix : id, idsOf(list)) };
}

/** A copy of the member at `at` stands behind it, with an id of its own. */
export function copied<T>(list: readonly T[], at: number, prefix: string | undefined): T[] {
  const one = list[at];
  return one === undefined
    ? [...list]
    : spliced(list, at + 1, 0, withOwnId(list, structuredClone(one), prefix));
}
