/** Where the next page of a list begins: the last row's value of the order, and its id. */
export interface Cursor {
  readonly key: string;
  readonly id: string;
}

export const cursorOf = (key: string, id: string): string => `${key}~${id}`;

/** What `cursorOf` wrote; undefined for anything else, which begins at the beginning. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const match = /^([^~]{1,60})~([0-9a-f-]{36})$/.exec(text ?? '');
  const [, key = '', id = ''] = match ?? [];
  return match && !Number.isNaN(Date.parse(key)) ? { key, id } : undefined;
}
