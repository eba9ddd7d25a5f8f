/** Where the next page of a list begins: the sort key and id of the last row, as one text for the address. */
export interface After {
  readonly sort: string;
  readonly id: string;
}

export function readAfter(after: string | undefined): After | undefined {
  const at = after?.lastIndexOf('~') ?? -1;
  if (after === undefined || at < 0) return undefined;
  const id = after.slice(at + 1);
  return /^[0-9a-f-]{36}$/.test(id) ? { sort: after.slice(0, at), id } : undefined;
}

/** One row more than a page was read: whether there is another page, and where it begins. */
export function pageOf<R>(rows: readonly R[], size: number, keyOf: (row: R) => After) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const more = rows.length > size && last !== undefined;
  const key = more ? keyOf(last) : undefined;
  return { shown, next: key ? `${key.sort}~${key.id}` : null };
}
