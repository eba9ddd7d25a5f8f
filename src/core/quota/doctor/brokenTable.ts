import type { QuotaCell } from '../../programme/quotaTable.ts';

/**
 * A quota table whose columns may have been lost: in text copied from a PDF a row is its words and its numbers from left
 * to right, and a blank leaves no trace (domain 3.2).
 */
export interface BrokenTable {
  /** Headings from left to right, without the first (the bodies). */
  readonly headings: readonly BrokenHeading[];
  readonly rows: readonly BrokenRow[];
  /** 合计 as printed, if there is such a row. */
  readonly totals?: BrokenRow;
  /** Numbers the running text gives for a heading, by its place (R2, R3). */
  readonly textNumbers?: readonly { readonly column: number; readonly count: number }[];
}

export interface BrokenHeading {
  readonly label: string;
  /** Place of the heading it stands under (其中), when the table still shows it. */
  readonly within?: number;
}

export interface BrokenRow {
  readonly label: string;
  /** From left to right. */
  readonly values: readonly BrokenValue[];
}

export interface BrokenValue {
  readonly cell: QuotaCell;
  /** The column it certainly stands in; absent where the file does not tell. */
  readonly column?: number;
}
