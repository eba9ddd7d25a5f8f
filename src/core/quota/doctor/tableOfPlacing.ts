import type { Body } from '../../programme/programme.ts';
import type { QuotaCell, QuotaRow, QuotaTable } from '../../programme/quotaTable.ts';
import { bodyNames } from '../bodyNames.ts';
import { rowIdentity } from '../rowIdentity.ts';
import type { Diagnosis, Placing } from './diagnosis.ts';
import { bareHeading } from './headingWords.ts';

/** What the table is taken into: bodies, and the table that stands there (a template's, last year's). */
export interface TakenInto {
  readonly title: string;
  readonly unit: string;
  readonly bodies: readonly Body[];
  readonly present?: QuotaTable;
}

/** Ids of the diagnosis -> ids of present tiers with the same words; tracks go on taking places in the same tiers. */
function tierIds({ tiers }: Diagnosis, present: QuotaTable | undefined): (id: string) => string {
  const known = new Map<string, string>();
  for (const tier of tiers) {
    const same = present?.tiers.find(({ label }) => bareHeading(label) === bareHeading(tier.label));
    if (same && ![...known.values()].includes(same.id)) known.set(tier.id, same.id);
  }
  const taken = new Set(known.values());
  for (const { id } of tiers) {
    if (known.has(id)) continue;
    let free = id;
    for (let next = 1; taken.has(free); next += 1) free = `tier-${next}`;
    taken.add(free);
    known.set(id, free);
  }
  return (id) => known.get(id) ?? id;
}

const renamed = <T>(cells: Readonly<Record<string, T>>, to: (id: string) => string): Record<string, T> =>
  Object.fromEntries(Object.entries(cells).map(([id, value]) => [to(id), value]));

/** A placing of the doctor as the quota table of a programme; rows find their bodies by name and alias (S34). */
export function tableOfPlacing(diagnosis: Diagnosis, placing: Placing, into: TakenInto): QuotaTable {
  const to = tierIds(diagnosis, into.present);
  const names = bodyNames(into.bodies);
  const taken = new Set<string>();
  const rows = placing.rows.map((row): QuotaRow => {
    const own = rowIdentity(row.label, into.present?.rows ?? [], names, taken);
    const { reserve: _before, ...rest } = own;
    const cells: Record<string, QuotaCell> = renamed(row.cells, to);
    return { ...rest, ...(row.reserve && own.holders.length === 0 ? { reserve: true } : {}), cells };
  });
  return {
    ...{ title: into.title, unit: into.unit, rows },
    tiers: diagnosis.tiers.map((tier) => ({
      ...tier,
      id: to(tier.id),
      ...(tier.within === undefined ? {} : { within: to(tier.within) }),
      ...(tier.partsOf === undefined ? {} : { partsOf: tier.partsOf.map(to) }),
    })),
    printedTotals: renamed(diagnosis.printedTotals, to),
  };
}
