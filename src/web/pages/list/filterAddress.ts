/** The filter of the list as it stands in the address, so that a view can be sent and kept (rule 11). */
export interface ListFilter {
  readonly search?: string | undefined;
  readonly state?: string | undefined;
  readonly track?: string | undefined;
  readonly body?: string | undefined;
  readonly sealMissing?: 'true' | undefined;
  readonly sort?: 'updated' | 'name' | 'submitted' | undefined;
  readonly page?: number | undefined;
}
const sorts = ['updated', 'name', 'submitted'] as const;

/** Reads an address; what makes no sense there is left out, never an error. */
export function readFilter(search: Readonly<Record<string, unknown>>): ListFilter {
  const text = (key: string) => {
    const value = search[key];
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    return String(value).trim().slice(0, 60) || undefined;
  };
  const page = Number(search.page);
  return {
    search: text('search'),
    state: text('state'),
    track: text('track'),
    body: text('body'),
    sealMissing: String(search.sealMissing) === 'true' ? 'true' : undefined,
    sort: sorts.find((sort) => sort === search.sort),
    page: Number.isInteger(page) && page > 1 && page <= 10_000 ? page : undefined,
  };
}

/** The address of a filter: no empty keys, no first page. */
export function writeFilter(filter: ListFilter): Record<string, string> {
  const entries = Object.entries(filter).filter(
    ([key, value]) => value !== undefined && value !== '' && !(key === 'page' && value === 1),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}

/** A change of the filter; anything but turning the page goes back to the first page. */
export function changeFilter(filter: ListFilter, change: Partial<ListFilter>): ListFilter {
  const next = { ...filter, ...change };
  return 'page' in change ? next : { ...next, page: undefined };
}

/** How many: exact to 10,000, then "10,000+". */
export function countWords(count: number, more: boolean): string {
  return more ? '10,000+' : count.toLocaleString('en-US');
}
