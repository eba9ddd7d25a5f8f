import type { ExpectedPaper } from './expectedPapers.ts';
import { itemKey, type PaperEntry, type PaperItem } from './paperEntry.ts';

/** How one paper stands: all that came, what is short, what of it lies here. */
export interface PaperStand {
  readonly copies: number;
  readonly originals: number;
  /** Originals that were not given back. */
  readonly originalsHere: number;
  readonly shelf: string | null;
  readonly missing: { readonly copies: number; readonly originals: number };
  /** 补件日期 and note of what is short, as last written down. */
  readonly supplementBy: string | null;
  readonly missingNote: string | null;
}

/** Entries by paper. */
export function entriesByItem(entries: readonly PaperEntry[]): ReadonlyMap<string, readonly PaperEntry[]> {
  const found = new Map<string, PaperEntry[]>();
  for (const entry of entries) {
    const key = itemKey(entry);
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
}

const none: PaperEntry[] = [];

/** How a paper stands by its current entries (superseded ones left out), in the order in which they were written. */
export function paperStand(
  entries: readonly PaperEntry[] = none,
  expected?: Pick<ExpectedPaper, 'copies' | 'originals'>,
): PaperStand {
  const of = (kind: PaperEntry['kind']) => entries.filter((entry) => entry.kind === kind);
  const sum = (list: readonly PaperEntry[], key: 'copies' | 'originals') =>
    list.reduce((total, entry) => total + entry[key], 0);
  const received = of('received');
  const stated = of('missing').at(-1);
  const [copies, originals] = [sum(received, 'copies'), sum(received, 'originals')];
  const short = (wanted: number, got: number) => Math.max(0, wanted - got);
  return {
    copies,
    originals,
    originalsHere: originals - sum(of('returned'), 'originals'),
    shelf: received.findLast(({ shelf }) => shelf !== null)?.shelf ?? null,
    missing: expected
      ? { copies: short(expected.copies, copies), originals: short(expected.originals, originals) }
      : { copies: stated?.copies ?? 0, originals: stated?.originals ?? 0 },
    supplementBy: stated?.supplementBy ?? null,
    missingNote: stated?.note ?? null,
  };
}

/** Nothing of it is short. */
export function isComplete({ missing }: Pick<PaperStand, 'missing'>): boolean {
  return missing.copies === 0 && missing.originals === 0;
}

/** Papers that have entries although the pile does not ask for them: taken in as a whole pile, or of an application that left. */
export function unexpected(entries: readonly PaperEntry[], expected: readonly PaperItem[]): PaperItem[] {
  const known = new Set(expected.map(itemKey));
  const found = new Map(entries.map((entry) => [itemKey(entry), entry]));
  return [...found].flatMap(([key, { application, material }]) =>
    known.has(key) ? [] : [{ application, material }],
  );
}
