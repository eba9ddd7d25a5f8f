/** The filter of the register as it stands in the address, so that a view can be sent and kept (rule 11). */
export interface RegisterFilter {
  readonly search?: string | undefined;
  readonly body?: string | undefined;
  readonly unit?: string | undefined;
  readonly level?: string | undefined;
  readonly state?: string | undefined;
  readonly grade?: string | undefined;
  readonly trade?: string | undefined;
  readonly kind?: string | undefined;
  readonly sort?: string | undefined;
  /** Where this page begins; turning back is the browser's. */
  readonly after?: string | undefined;
}
const keys = ['search', 'body', 'unit', 'level', 'state', 'grade', 'trade', 'kind', 'sort', 'after'] as const;
const sorts = ['name', 'named', 'silent'];

/** Reads an address; what makes no sense there is left out, never an error. */
export function readRegister(search: Readonly<Record<string, unknown>>): RegisterFilter {
  const kept = keys.flatMap((key) => {
    const value = search[key];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    const most = key === 'after' ? 600 : key === 'search' ? 60 : 80;
    return text === '' || text.length > most || (key === 'sort' && !sorts.includes(text))
      ? []
      : [[key, text]];
  });
  return Object.fromEntries(kept) as RegisterFilter;
}

export function writeRegister(filter: RegisterFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** A change of the filter goes back to the first page; turning the page keeps the filter. */
export function changeRegister(filter: RegisterFilter, change: Partial<RegisterFilter>): RegisterFilter {
  return { ...filter, after: undefined, ...change };
}
