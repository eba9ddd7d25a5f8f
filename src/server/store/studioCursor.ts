/** Where the following page begins: the last row's place in the order, and the count of the first page. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
  readonly count: number;
  readonly more: boolean;
}
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function writeCursor({ at, id, count, more }: Cursor): string {
  return Buffer.from(JSON.stringify([at, id, count, more])).toString('base64url');
}

/** What somebody made up is no place: undefined, and the list begins at its beginning. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const [at, id, count, more] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const good = typeof at === 'string' && typeof id === 'string' && uuid.test(id) && !at.includes('\0');
    if (!good || typeof count !== 'number' || !Number.isInteger(count) || count < 0) return undefined;
    return { at, id, count, more: more === true };
  } catch {
    return undefined;
  }
}
