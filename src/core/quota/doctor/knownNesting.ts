import type { Tier } from '../../programme/quotaTable.ts';
import type { BrokenTable } from './brokenTable.ts';
import { bareHeading } from './headingWords.ts';
import type { Nesting } from './nesting.ts';

/** What is known of columns with the same words (last year's table) goes before what was inferred. */
export function knownNesting(table: BrokenTable, known: readonly Tier[], inferred: Nesting): Nesting {
  if (known.length === 0) return inferred;
  const columnOf = new Map<string, number>();
  table.headings.forEach(({ label }, column) => {
    const tier = known.find((one) => !columnOf.has(one.id) && bareHeading(one.label) === bareHeading(label));
    if (tier) columnOf.set(tier.id, column);
  });
  const within = new Map(inferred.within);
  const parts = new Map(inferred.parts);
  for (const tier of known) {
    const column = columnOf.get(tier.id);
    if (column === undefined) continue;
    const outer = tier.within === undefined ? undefined : columnOf.get(tier.within);
    if (outer !== undefined) within.set(column, outer);
    const own = tier.partsOf?.map((part) => columnOf.get(part));
    if (own?.every((part) => part !== undefined)) parts.set(column, own);
  }
  return { within, parts };
}
