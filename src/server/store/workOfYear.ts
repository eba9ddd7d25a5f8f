import { type Counted, counted } from '../../core/workLog/counted.ts';
import type { Tx } from '../context.ts';
import type { ReportedEntry } from './annualReports.ts';
import { workOf } from './workEntries.ts';

/** What the log of a studio says of a year: how many of each kind, and each of them. */
export async function workOfYear(
  tx: Tx,
  tenant: string,
  studio: string,
  year: number,
): Promise<{ figures: { counts: Counted; count: number }[]; entries: ReportedEntry[] }> {
  const work = await workOf(tx, tenant, { studios: [studio], from: `${year}-01-01`, to: `${year}-12-31` });
  const entries = work.map(({ id, counts, on, title }) => ({ id, counts, on, title }));
  const figures = counted
    .map((counts) => ({ counts, count: entries.filter((entry) => entry.counts === counts).length }))
    .filter(({ count }) => count > 0);
  return { figures, entries };
}
