import type { Tier } from '../../programme/quotaTable.ts';
import type { BrokenTable } from './brokenTable.ts';
import { bareHeading, COUNTY, headingLevel } from './headingWords.ts';
import type { Nesting } from './nesting.ts';

/** The known tier of each column, by its words; a table of another year keeps its ids (F2). */
function knownTiers(table: BrokenTable, known: readonly Tier[]): (Tier | undefined)[] {
  const used = new Set<string>();
  return table.headings.map(({ label }) => {
    const tier = known.find((one) => !used.has(one.id) && bareHeading(one.label) === bareHeading(label));
    if (tier) used.add(tier.id);
    return tier;
  });
}

/**
 * How a column binds, for a person to confirm: the whole and the parts that a lower level names itself are counted
 * towards, all else is never exceeded as well (R3, R4).
 */
function bindsAs(table: BrokenTable, nesting: Nesting, column: number): Tier['binds'] {
  if (nesting.parts.has(column) && !nesting.within.has(column)) return 'target';
  const siblings = [...nesting.parts.values()].find((parts) => parts.includes(column)) ?? [];
  const level = headingLevel(table.headings[column]!.label);
  const highest = Math.min(
    ...siblings.map((one) => headingLevel(table.headings[one]!.label) ?? Number.POSITIVE_INFINITY),
  );
  // 推荐省级 beside 市级 is no reason to hold the city's own places for mere targets.
  return level !== undefined && level >= COUNTY && level > highest ? 'target' : 'both';
}

/** Columns as tiers. Ids are those of `known` tiers with the same words, else tier-1, tier-2 in the order printed. */
export function inferTiers(table: BrokenTable, nesting: Nesting, known: readonly Tier[] = []): Tier[] {
  const same = knownTiers(table, known);
  const taken = new Set(known.map(({ id }) => id));
  let next = 0;
  const ids = same.map((tier) => {
    if (tier) return tier.id;
    do next += 1;
    while (taken.has(`tier-${next}`));
    return `tier-${next}`;
  });
  return table.headings.map((heading, column): Tier => {
    const within = nesting.within.get(column);
    const parts = nesting.parts.get(column);
    const target = table.textNumbers?.find((number) => number.column === column)?.count;
    return {
      id: ids[column]!,
      label: same[column]?.label ?? bareHeading(heading.label),
      ...(within === undefined ? {} : { within: ids[within]! }),
      ...(parts === undefined ? {} : { partsOf: parts.map((part) => ids[part]!) }),
      ...(target === undefined ? {} : { target }),
      binds: same[column]?.binds ?? bindsAs(table, nesting, column),
    };
  });
}
