import type { PaperEntry } from './paperEntry.ts';

type Lending = Pick<PaperEntry, 'kind' | 'originals'> & { readonly backBy?: string | null };

/** Originals that were lent and are not back: how many, and the earliest day for which they were promised. */
export interface Lent {
  readonly count: number;
  readonly backBy: string | null;
}

/**
 * What of a paper is out on loan, by its current entries in the order in which they were written: an original that comes in
 * after a loan is the one that was lent.
 */
export function lentOriginals(entries: readonly Lending[]): Lent {
  const out: { backBy: string; count: number }[] = [];
  for (const { kind, originals, backBy = null } of entries) {
    if (kind === 'returned' && backBy !== null) out.push({ backBy, count: originals });
    if (kind !== 'received') continue;
    let came = originals;
    for (const loan of out) {
      const back = Math.min(came, loan.count);
      loan.count -= back;
      came -= back;
    }
  }
  const open = out.filter(({ count }) => count > 0);
  const count = open.reduce((total, loan) => total + loan.count, 0);
  return { count, backBy: open.map(({ backBy }) => backBy).sort()[0] ?? null };
}
