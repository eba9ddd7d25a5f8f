import type { QuotaCell, Tier } from '../../programme/quotaTable.ts';

/** A row put back into its columns: cells by tier id; blank is absent, not 0. */
export interface PlacedRow {
  readonly label: string;
  readonly cells: Readonly<Record<string, QuotaCell>>;
  /** No body of its own, outside the row rules: 其他. */
  readonly reserve: boolean;
}

export interface Placing {
  readonly rows: readonly PlacedRow[];
}

/** What the doctor says of a table (F47). It never guesses silently: every answer has its sentence. */
export type Diagnosis = {
  /** Columns with ids, nesting (within) and sums (partsOf) as the headings and the arithmetic show them. */
  readonly tiers: readonly Tier[];
  readonly printedTotals: Readonly<Record<string, number>>;
  /** Chinese sentences: why this placing, what does not add up. */
  readonly sentences: readonly string[];
} & (
  | /** Nothing had to be found: every number stood in its column, and the totals agree. */
  {
      readonly kind: 'whole';
      readonly placing: Placing;
    } /** Exactly one placing satisfies the printed totals. */
  | {
      readonly kind: 'placed';
      readonly placing: Placing;
    } /** Several do; the first is nothing more than the first. `differs` names the rows that differ. */
  | {
      readonly kind: 'ambiguous';
      readonly placings: readonly Placing[];
      /** How many there are in all; only the first few are listed. */
      readonly count: number;
      readonly differs: readonly string[];
    } /** None does: the numbers as they stand, for a person to mend. */
  | { readonly kind: 'unsolved'; readonly placing: Placing }
);
