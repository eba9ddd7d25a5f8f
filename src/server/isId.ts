const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a part of an address can be an id at all; SQL would fault on anything else. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
